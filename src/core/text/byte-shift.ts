import { unitLikelihoods } from './character-likelihood.ts';
import { gbkCode, gbkUnit } from './gbk-table.ts';
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
}

/** Reads the damage that a question mark (or U+FFFD) at `at` begins, after the UTF-16 code unit `before`; `undefined` where there is none. */
export function readByteShift(text: string, at: number, before: number): ByteShift | undefined {
  const note = readSwallowed(text, at);
  if (!note) return undefined;
  const stretch = readStretch(text, note.end);
  const annotated = charactersRead(gbkCode(before) & 0xff, note.syllable);
  const certain = annotated.length > 0 || before === LOST.charCodeAt(0);
  const repaired = stretch && repair(stretch, annotated, certain ? undefined : text.slice(note.end, stretch.end));
  return repaired ? { end: stretch.end, text: repaired } : { end: endOfNotes(text, note.end), text: undefined };
}

/** A damaged stretch after its first note, read in step but for the first character, whose lead byte is to be found. */
interface Stretch {
  readonly end: number;
  /** The last byte of the first character; 0 where that is lost too. */
  readonly trail: number;
  /** The reading of the first character, where its last byte is lost but its reading stands there. */
  readonly syllable: string | undefined;
  /** What follows the first character. */
  readonly rest: string;
}

const LOST = '?';

/** No original character is a letter with a tone mark: such a repair would make notes instead of taking them out. */
const IMPOSSIBLE = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü？\ufffd]/;

/** The text of a stretch; `undefined` where nothing speaks for it. It is compared with the text as it stands, unless it is certain that there is damage. */
function repair(stretch: Stretch, annotated: readonly number[], asItStands: string | undefined): string | undefined {
  if (IMPOSSIBLE.test(stretch.rest)) return undefined;
  const first = clearlyBest(annotated.flatMap((code) => firstCharacters(stretch, code)));
  if (first) return IMPOSSIBLE.test(first.character) ? undefined : first.character + stretch.rest;
  const plausible = asItStands === undefined || (stretch.rest !== '' && meanLikelihood(stretch.rest) > meanLikelihood(asItStands));
  return plausible ? LOST + stretch.rest : undefined;
}

interface Solution {
  readonly character: string;
  readonly likelihood: number;
}

/** What the first character can be, if the annotated pair of bytes is `code`, so that its second byte is the lost lead. */
function firstCharacters({ trail, syllable }: Stretch, code: number): Solution[] {
  const lead = code & 0xff;
  if (syllable !== undefined) return charactersRead(lead, syllable).map((own) => solution(own, likelihoodOf(code)));
  return gbkUnit(lead, trail) > 0 ? [solution((lead << 8) | trail, likelihoodOf(code))] : [];
}

function solution(code: number, likelihood: number): Solution {
  return { character: characterOf(code), likelihood: likelihood + likelihoodOf(code) };
}

/** How much likelier than the next one a solution must be: between a frequent and a common character lie 3, between a common and a rare one 5. */
const CLEAR_LEAD = 4;

function clearlyBest(solutions: readonly Solution[]): Solution | undefined {
  const [best, next] = [...solutions].sort((a, b) => b.likelihood - a.likelihood);
  return best && (!next || best.likelihood - next.likelihood >= CLEAR_LEAD) ? best : undefined;
}

/** A reading whose opening parenthesis was swallowed together with the byte before it, or only follows it, as some decoders keep it. */
function readSwallowed(text: string, at: number): InlineNote | undefined {
  return readNote(text, isOpen(text.charCodeAt(at + 1)) ? at + 2 : at + 1);
}

/** Readings that follow one another, as they would be damage again if only the first were taken out. */
function endOfNotes(text: string, start: number): number {
  let end = start;
  for (let note = readSwallowed(text, end - 1); note; note = readSwallowed(text, end - 1)) end = note.end;
  return end;
}

/** The Traditional characters of that reading which GBK writes with that lead byte, as codes. */
function charactersRead(lead: number, syllable: string): number[] {
  return [...traditionalRead(syllable)].map((character) => gbkCode(character.charCodeAt(0))).filter((code) => code >> 8 === lead);
}

function characterOf(code: number): string {
  return String.fromCharCode(gbkUnit(code >> 8, code & 0xff));
}

function likelihoodOf(code: number): number {
  return unitLikelihoods()[gbkUnit(code >> 8, code & 0xff)] ?? 0;
}

function meanLikelihood(text: string): number {
  let sum = 0;
  for (let index = 0; index < text.length; index++) sum += unitLikelihoods()[text.charCodeAt(index)] ?? 0;
  return sum / Math.max(1, text.length);
}

/** Reads the bytes of `text` from `start` in step, up to where the text is in step again; `undefined` where they are not GBK, or never get there. */
function readStretch(text: string, start: number): Stretch | undefined {
  const bytes: number[] = [];
  for (let at = start; at < text.length; at = endOfNote(text, at + 1)) {
    const code = text.charCodeAt(at);
    if (isLost(code)) return endAtLost(bytes, text, at);
    const [first, second] = bytesOf(code, bytes.at(-1) ?? 0);
    bytes.push(first);
    if (second < 0x80) return stretchOf(bytes, at + 1, second === 0 ? '' : String.fromCharCode(second));
    bytes.push(second);
  }
  return undefined;
}

/** The offset after the reading that stands at `at`, or `at` where there is none: out of step, it belongs to a pair of bytes across a border. */
function endOfNote(text: string, at: number): number {
  return isOpen(text.charCodeAt(at)) ? (readNote(text, at + 1)?.end ?? at) : at;
}

/**
 * In step again: the last byte of a character was dangling, and swallowed what followed. If that was the parenthesis of its reading, lead byte and reading tell
 * the character; if it was a digit or a line break, a question mark is all that is left of both.
 */
function endAtLost(bytes: readonly number[], text: string, at: number): Stretch | undefined {
  const note = readSwallowed(text, at);
  const end = note?.end ?? at + 1;
  if (bytes.length === 0) return { end, trail: 0, syllable: note?.syllable, rest: '' };
  if (!note) return stretchOf(bytes.slice(0, -1), end, LOST);
  const codes = charactersRead(bytes.at(-1) ?? 0, note.syllable);
  const last = clearlyBest(codes.map((code) => solution(code, 0)))?.character ?? LOST;
  return codes.length > 0 ? stretchOf(bytes.slice(0, -1), end, last) : undefined;
}

/** The first byte ends the first character; the others are pairs. */
function stretchOf(bytes: readonly number[], end: number, last: string): Stretch | undefined {
  let rest = '';
  for (let index = 1; index < bytes.length; index += 2) {
    const unit = gbkUnit(bytes[index] ?? 0, bytes[index + 1] ?? 0);
    if (unit === 0) return undefined;
    rest += String.fromCharCode(unit);
  }
  return { end, trail: bytes[0] ?? 0, syllable: undefined, rest: rest + last };
}

/**
 * The bytes of a code unit in GBK, after the dangling byte `lead`; the second is 0 for a single byte. Punctuation of ASCII never follows a dangling byte unharmed:
 * it was full width then.
 */
function bytesOf(code: number, lead: number): readonly [number, number] {
  if (code === EURO && likelihoodOf((lead << 8) | 0x80) >= likelihoodOf((lead << 8) | 0xa2)) return [0x80, 0];
  if (code >= 0x40 && code < 0x80) return [code, 0];
  const pair = code > 0x20 && code < 0x40 ? 0xa380 | code : gbkCode(code);
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
