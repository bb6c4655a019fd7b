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
  /** What stood there; `undefined` where it can only be marked, and then the stretch is the question mark and its reading alone. */
  readonly text: string | undefined;
}

/** Reads the damage that a question mark (or U+FFFD) at `at` begins, after the UTF-16 code unit `before`; `undefined` where there is none. */
export function readByteShift(text: string, at: number, before: number): ByteShift | undefined {
  const note = readSwallowed(text, at);
  if (!note) return undefined;
  const lead = gbkCode(before) & 0xff;
  const repairs = charactersRead(lead, note.syllable).flatMap((character) => repairWith(text, note.end, character));
  return clearlyBest(repairs)?.shift ?? { end: endOfNotes(text, note.end), text: undefined };
}

interface Repair {
  readonly shift: ByteShift;
  readonly likelihood: number;
}

/** How much likelier than the next one a solution must be: between a frequent and a common character lie 3, between a common and a rare one 5. */
const CLEAR_LEAD = 2.5;

function clearlyBest<T extends { readonly likelihood: number }>(solutions: readonly T[]): T | undefined {
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

function repairWith(text: string, start: number, code: number): Repair[] {
  const shift = readInStep(text, start, code & 0xff);
  if (!shift?.text || TONED.test(shift.text)) return [];
  return [{ shift, likelihood: likelihoodOf(code) + (unitLikelihoods()[shift.text.charCodeAt(0)] ?? 0) }];
}

/** No original character is a letter with a tone mark: such a repair would make notes instead of taking them out. */
const TONED = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü?？\ufffd]/;

function likelihoodOf(code: number): number {
  return unitLikelihoods()[gbkUnit(code >> 8, code & 0xff)] ?? 0;
}

/** Reads the bytes of `text` from `start` in step, the lost byte being the lead of the first character. `undefined` where they are not GBK, or never get into step. */
function readInStep(text: string, start: number, lostLead: number): ByteShift | undefined {
  let lead = lostLead;
  let restored = '';
  for (let at = start; at < text.length; ) {
    const code = text.charCodeAt(at);
    const note = isOpen(code) ? readNote(text, at + 1) : undefined;
    if (isLost(code)) return withLostTrail(restored, lead, text, at);
    if (note) {
      at = note.end;
      continue;
    }
    const [first, second] = bytesOf(code);
    const unit = gbkUnit(lead, first);
    if (unit === 0) return undefined;
    restored += String.fromCharCode(unit);
    at++;
    if (second === 0) return { end: at, text: restored };
    if (second < 0x80) return { end: at, text: restored + String.fromCharCode(second) };
    lead = second;
  }
  return undefined;
}

/**
 * In step again: the last byte of a character was dangling, and swallowed what followed. If that was the parenthesis of its reading, lead byte and reading tell
 * the character; if it was a digit or a line break, the question mark is all that is left of both, and stays.
 */
function withLostTrail(restored: string, lead: number, text: string, at: number): ByteShift {
  const note = readSwallowed(text, at);
  const solutions = note ? charactersRead(lead, note.syllable).map((code) => ({ code, likelihood: likelihoodOf(code) })) : [];
  const best = clearlyBest(solutions);
  if (!note || !best) return { end: at, text: restored };
  return { end: note.end, text: restored + String.fromCharCode(gbkUnit(lead, best.code & 0xff)) };
}

/** The bytes of a code unit in GBK; the second is 0 for ASCII. Punctuation of ASCII never follows a dangling byte unharmed: it was full width then. */
function bytesOf(code: number): readonly [number, number] {
  if (code >= 0x40 && code < 0x80) return [code, 0];
  const pair = code > 0x20 && code < 0x40 ? 0xa380 | code : gbkCode(code);
  return [pair >> 8, pair & 0xff];
}

function isOpen(code: number): boolean {
  return code === 0x28 || code === 0xff08;
}

function isLost(code: number): boolean {
  return code === 0x3f || code === 0xff1f || code === 0xfffd;
}
