import { characterOf, charactersRead, clearlyBest, likelihoodOf } from './byte-shift-readings.ts';
import { gbkTable } from './double-byte-table.ts';
import type { InlineNote } from './inline-note.ts';
import { readNote } from './inline-note.ts';

/** A damaged stretch after its first note, read in step but for the first character, whose lead byte is to be found. */
export interface Stretch {
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

/** Stands for what was swallowed. */
export const LOST_BYTE = '?';

/** Reads the bytes of `text` from `start` in step, up to where the text is in step again; `undefined` where it never gets there, or is not GBK. */
export function readStretch(text: string, start: number): Stretch | undefined {
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
  if (!note) return { end, ...inStep(whole, LOST_BYTE) };
  const possible = charactersRead(bytes.at(-1) ?? 0, note.syllable);
  const last = clearlyBest(possible);
  const stretch = inStep(whole, last ? characterOf(last.code) : LOST_BYTE);
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

/** A reading whose opening parenthesis was swallowed together with the byte before it, or only follows it, as some decoders keep it. */
export function readSwallowed(text: string, at: number): InlineNote | undefined {
  return readNote(text, isOpen(text.charCodeAt(at + 1)) ? at + 2 : at + 1);
}

/** Readings that follow one another, or a question mark, as they would be damage again if only the first were taken out. */
export function endOfNotes(text: string, start: number): number {
  let end = start;
  for (let note = readSwallowed(text, end - 1); note; note = readSwallowed(text, end - 1)) end = note.end;
  return end;
}
