import { likelihoodOfText, unitLikelihoods } from './character-likelihood.ts';
import { gbkTable } from './double-byte-table.ts';
import { foldTable } from './fold-table.ts';
import type { InlineNote } from './inline-note.ts';
import { readNote } from './inline-note.ts';
import { traditionalRead } from './readings.ts';

/**
 * Undoes the damage of a converter that put readings into GBK text pair by pair of bytes, without regard to where characters begin. 到沖刺 is B5BD 9B5F B4CC;
 * the pair BD 9B across the border happens to be 經, so that "(jīng)" was put after 9B. Read as GBK, the dangling 9B swallows the parenthesis (到?jīng)), and what
 * follows is read out of step: each character is the last byte of one original character and the first byte of the next. It gets into step again at a last byte
 * that is a letter of ASCII (5F is _), or where a reading of an original character was put in, whose parenthesis the dangling last byte swallows in turn.
 *
 * So the lost byte is the one that makes, after the last byte of the character before, a Traditional character of that reading; what follows is read in step with it.
 */
export interface ByteShift {
  /** The offset after the damaged stretch, which begins at the question mark. */
  readonly end: number;
  /** What stood there, with a question mark for a character that is lost; `undefined` where the stretch can only be marked, and is the note alone. */
  readonly text: string | undefined;
  /** Up to here nothing else can be repaired, as it is not known where characters begin; not after `end` where the stretch is repaired. */
  readonly doubtfulUntil: number;
}

/**
 * Reads the damage that a question mark (or U+FFFD) at `at` begins, after the UTF-16 code unit `before`; `undefined` where there is none.
 * Without `before` it is only marked.
 */
export function readByteShift(text: string, at: number, before: number | undefined): ByteShift | undefined {
  const note = readSwallowed(text, at);
  if (!note) return undefined;
  const stretch = before === undefined ? undefined : readStretch(text, note.end);
  const repaired = stretch && repair(stretch, charactersRead(gbkTable().code(before ?? 0) & 0xff, note.syllable));
  if (stretch && repaired) return repairedTo(repaired, repaired.endsWith(LOST) ? endOfNotes(text, stretch.end) : stretch.end);
  return { end: endOfNotes(text, note.end), text: undefined, doubtfulUntil: stretch?.end ?? note.end };
}

function repairedTo(text: string, end: number): ByteShift {
  return { end, text, doubtfulUntil: end };
}

/** A damaged stretch after its first note, read in step but for the first character, whose lead byte is to be found. */
interface Stretch {
  readonly end: number;
  /** The last byte of the first character; 0 where that is lost too. */
  readonly trail: number;
  /** The reading of the first character, where its last byte is lost but its reading stands there. */
  readonly syllable: string | undefined;
  /** What follows the first character; `undefined` where the bytes are no characters. */
  readonly rest: string | undefined;
  /** The characters as they stand, out of step. */
  readonly shifted: string;
}

const LOST = '?';

/** No original character is a letter with a tone mark: such a repair would make notes instead of taking them out. */
const IMPOSSIBLE = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü？\ufffd]/;

/**
 * The text of a stretch; `undefined` where nothing speaks for it. Where no character of the reading fits (the converter knew one more than we, or the character
 * before is lost), what follows the first character must be likelier in step than as it stands.
 */
function repair({ rest, shifted, ...first }: Stretch, annotated: readonly Solution[]): string | undefined {
  if (rest === undefined || IMPOSSIBLE.test(rest)) return undefined;
  const best = clearlyBest(annotated.flatMap((one) => firstCharacters(first, one)));
  if (best) return IMPOSSIBLE.test(characterOf(best.code)) ? undefined : characterOf(best.code) + rest;
  const plausible = annotated.length > 0 || (HAN.test(rest) && meanLikelihood(rest) > meanLikelihood(shifted));
  return plausible ? LOST + rest : undefined;
}

const HAN = /\p{Script=Han}/u;

/** A character that can stand somewhere, by its code in GBK. */
interface Solution {
  readonly code: number;
  /** A logarithm: how common the character and the reading are. */
  readonly likelihood: number;
}

/** What the first character can be, if `annotated` is the annotated pair of bytes, so that its second byte is the lost lead. */
function firstCharacters({ trail, syllable }: Pick<Stretch, 'trail' | 'syllable'>, annotated: Solution): Solution[] {
  const lead = annotated.code & 0xff;
  const code = (lead << 8) | trail;
  const own = syllable !== undefined ? charactersRead(lead, syllable) : [{ code, likelihood: likelihoodOf(code) }];
  return own.filter((one) => characterOf(one.code) !== '\0').map((one) => ({ ...one, likelihood: one.likelihood + annotated.likelihood }));
}

/** How much likelier than the next one a solution must be: between a frequent and a common character lie 3, between a common and a rare one 5. */
const CLEAR_LEAD = 4;
/** What a reading costs that is not the first one of its character: converters know one reading of each. */
const RARE_READING = 6;

function clearlyBest(solutions: readonly Solution[]): Solution | undefined {
  const [best, next] = [...solutions].sort((a, b) => b.likelihood - a.likelihood);
  if (!best || (next && best.likelihood - next.likelihood < CLEAR_LEAD)) return undefined;
  return solutions.some((other) => other.code !== best.code && foldedOf(other) === foldedOf(best)) ? undefined : best;
}

/** Which of two spellings of a character stood there (啟, 啓) depends on who wrote it, whatever is the more common one. */
function foldedOf({ code }: Solution): number {
  return foldTable().unit[characterOf(code).charCodeAt(0)] ?? 0;
}

/** A reading whose opening parenthesis was swallowed together with the byte before it, or only follows it, as some decoders keep it. */
function readSwallowed(text: string, at: number): InlineNote | undefined {
  return readNote(text, isOpen(text.charCodeAt(at + 1)) ? at + 2 : at + 1);
}

/** Readings that follow one another, or a question mark, as they would be damage again if only the first were taken out. */
function endOfNotes(text: string, start: number): number {
  let end = start;
  for (let note = readSwallowed(text, end - 1); note; note = readSwallowed(text, end - 1)) end = note.end;
  return end;
}

/** By reading, the characters of that reading by lead byte: a damaged text asks for the same few hundred readings again and again. */
const readings = new Map<string, ReadonlyMap<number, readonly Solution[]>>();
const NO_SOLUTIONS: readonly Solution[] = [];

/** The Traditional characters of that reading which GBK writes with that lead byte. */
function charactersRead(lead: number, syllable: string): readonly Solution[] {
  const byLead = readings.get(syllable) ?? solutionsOf(syllable);
  readings.set(syllable, byLead);
  return byLead.get(lead) ?? NO_SOLUTIONS;
}

function solutionsOf(syllable: string): ReadonlyMap<number, readonly Solution[]> {
  const { usual, rare } = traditionalRead(syllable);
  const byLead = new Map<number, Solution[]>();
  for (const solution of [...solutionsWith(usual, 0), ...solutionsWith(rare, RARE_READING)]) {
    const lead = solution.code >> 8;
    byLead.set(lead, [...(byLead.get(lead) ?? []), solution]);
  }
  return byLead;
}

function solutionsWith(characters: string, cost: number): Solution[] {
  const codes = Array.from(characters, (character) => gbkTable().code(character.charCodeAt(0)));
  return codes.map((code) => ({ code, likelihood: likelihoodOf(code) - cost }));
}

/** NUL where GBK has none. */
function characterOf(code: number): string {
  return String.fromCharCode(gbkTable().unit(code >> 8, code & 0xff));
}

function likelihoodOf(code: number): number {
  return unitLikelihoods()[gbkTable().unit(code >> 8, code & 0xff)] ?? 0;
}

function meanLikelihood(text: string): number {
  return likelihoodOfText(text) / Math.max(1, text.length);
}

/** Reads the bytes of `text` from `start` in step, up to where the text is in step again; `undefined` where it never gets there, or is not GBK. */
function readStretch(text: string, start: number): Stretch | undefined {
  const bytes: number[] = [];
  let shifted = '';
  for (let at = start; at < text.length; at = endOfNote(text, at + 1)) {
    const code = text.charCodeAt(at);
    if (isLost(code)) return { ...endAtLost(bytes, text, at), shifted };
    const [first, second] = bytesOf(code, bytes.at(-1) ?? 0);
    if (first === 0) return undefined;
    shifted += String.fromCharCode(code);
    bytes.push(first);
    if (second < 0x80) return { ...inStep(bytes, second === 0 ? '' : String.fromCharCode(second)), end: at + 1, shifted };
    bytes.push(second);
  }
  return undefined;
}

/** The offset after the readings that stand at `at`, or `at` where there is none: out of step, they belong to pairs of bytes across a border. */
function endOfNote(text: string, at: number): number {
  let end = at;
  for (let note = readOpened(text, end); note; note = readOpened(text, end)) end = note.end;
  return end;
}

function readOpened(text: string, at: number): InlineNote | undefined {
  return isOpen(text.charCodeAt(at)) ? readNote(text, at + 1) : undefined;
}

/**
 * In step again: the last byte of a character was dangling, and swallowed what followed. If that was the parenthesis of its reading, lead byte and reading tell
 * the character; if it was a digit or a line break, a question mark is all that is left of both: a full stop could be guessed at the end of a line, but so could 七、.
 */
function endAtLost(bytes: readonly number[], text: string, at: number): Omit<Stretch, 'shifted'> {
  const note = readSwallowed(text, at);
  const end = note?.end ?? at + 1;
  if (bytes.length === 0) return { end, trail: 0, syllable: note?.syllable, rest: '' };
  const whole = bytes.slice(0, -1);
  if (!note) return { end, ...inStep(whole, LOST) };
  const possible = charactersRead(bytes.at(-1) ?? 0, note.syllable);
  const last = clearlyBest(possible);
  const stretch = inStep(whole, last ? characterOf(last.code) : LOST);
  return { end, ...stretch, rest: possible.length > 0 ? stretch.rest : undefined };
}

/** The first byte ends the first character; the others are pairs. */
function inStep(bytes: readonly number[], last: string): Pick<Stretch, 'trail' | 'syllable' | 'rest'> {
  let rest = '';
  for (let index = 1; index < bytes.length; index += 2) rest += characterOf(((bytes[index] ?? 0) << 8) | (bytes[index + 1] ?? 0));
  return { trail: bytes[0] ?? 0, syllable: undefined, rest: rest.includes('\0') ? undefined : rest + last };
}

/**
 * The bytes of a code unit in GBK, after the dangling byte `lead`; the second is 0 for a single byte. Punctuation of ASCII never follows a dangling byte unharmed:
 * it was full width then.
 */
function bytesOf(code: number, lead: number): readonly [number, number] {
  if (code === EURO && likelihoodOf((lead << 8) | 0x80) >= likelihoodOf((lead << 8) | 0xa2)) return [0x80, 0];
  if (code >= 0x40 && code < 0x80) return [code, 0];
  const pair = code > 0x20 && code < 0x40 ? 0xa380 | code : gbkTable().code(code);
  return [pair >> 8, pair & 0xff];
}

/** A2E3 in GBK, and the single byte 80 in code page 936. */
const EURO = 0x20ac;

function isOpen(code: number): boolean {
  return code === 0x28 || code === 0xff08;
}

function isLost(code: number): boolean {
  return code === 0x3f || code === 0xff1f || code === 0xfffd;
}
