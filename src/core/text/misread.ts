import type { Range } from '../evidence.ts';
import { isHan } from './han.ts';
import { hzPieces } from './hz-text.ts';
import { readNote } from './inline-note.ts';
import { lineAround } from './line-around.ts';
import { candidatesIn } from './misread-candidates.ts';
import type { Piece } from './misread-piece.ts';
import { piecesOfChain } from './misread-piece.ts';
import type { Noise } from './noise.ts';
import { PADDING } from './padded-text.ts';
import { nextSuspicious } from './suspicious-characters.ts';

/**
 * A text, or a part of one, that was read in a wrong encoding once and saved as what that made of it: 鎴戝浗 and æˆ‘å›½ for 我国 in UTF-8, ½­³Ç for 江城 in GBK; also what is written in HZ (~{=-3G~}). What can be
 * restored exactly has a replacement; where bytes were lost, the place is only marked, as `damage.ts` marks what nobody can restore.
 */
export function findMisread(text: string): Noise[] {
  const noise: Noise[] = [];
  for (const { start, end, characters, isExact } of piecesOf(text)) {
    const last = noise.at(-1);
    if (!isExact) noise.push({ kind: 'misread', start, end });
    else if (last?.replacement !== undefined && last.end === start)
      noise.splice(-1, 1, { ...last, end, replacement: last.replacement + textOf(characters) });
    else noise.push({ kind: 'misread', start, end, replacement: textOf(characters) });
  }
  return noise;
}

/** A text as it was before a wrong reading, as long as it is, every character where what stands for it begins, with padding behind. */
export function restoredInPlace(text: string): string {
  const parts: string[] = [];
  let done = 0;
  for (const { start, end, characters } of piecesOf(text)) {
    parts.push(text.slice(done, start));
    let at = start;
    for (const [offset, character] of characters) {
      parts.push(PADDING.repeat(offset - at), character);
      at = offset + character.length;
    }
    parts.push(PADDING.repeat(end - at));
    done = end;
  }
  return done === 0 ? text : parts.join('') + text.slice(done);
}

function textOf(characters: Piece['characters']): string {
  return characters.map(([, character]) => character).join('');
}

function piecesOf(text: string): Piece[] {
  const candidates = suspiciousLines(text).flatMap((line) => candidatesIn(text, line));
  const ways = new Set(candidates.filter(({ isSure }) => isSure).map(({ how }) => how));
  const pieces = candidates.filter(({ how }) => ways.has(how)).flatMap(piecesOfChain);
  return apartInOrder([...pieces, ...hzPieces(text)]);
}

/** In the order of the text, and of two that overlap the first. */
function apartInOrder(pieces: Piece[]): Piece[] {
  let done = 0;
  return pieces
    .sort((a, b) => a.start - b.start)
    .filter(({ start, end }) => {
      const isFree = start >= done;
      if (isFree) done = end;
      return isFree;
    });
}

/** The lines with characters that Chinese texts hardly have, which all wrong readings have plenty of: where two such characters stand near each other. */
function suspiciousLines(text: string): Range[] {
  const lines: Range[] = [];
  for (let at = nextUnexplained(text, 0); at < text.length; ) {
    const next = nextUnexplained(text, at + 1);
    const line = next < text.length && next - at <= NEAR ? lineAround(text, at) : undefined;
    const isNear = line !== undefined && next < line.end;
    if (isNear) lines.push(line);
    at = isNear ? nextUnexplained(text, line.end) : next;
  }
  return lines;
}

/** The next such character that is no letter of an inline reading: a text with 现(xiàn) has hundreds of these. */
function nextUnexplained(text: string, start: number): number {
  let at = nextSuspicious(text, start, text.length);
  for (let end = endOfNoteAround(text, at); end > at; end = endOfNoteAround(text, at)) at = nextSuspicious(text, end, text.length);
  return at;
}

/** So many letters stand before the one with the tone mark: zhuàng. */
const MOST_BEFORE_TONE = 3;

/** The offset after the inline reading that a letter stands in; that of the letter where it stands in none. */
function endOfNoteAround(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < MOST_BEFORE_TONE && isSmallLetter(text.charCodeAt(start - 1))) start--;
  const isNote = start > 1 && at < text.length && '(（'.includes(text.charAt(start - 1)) && isHan(text.charCodeAt(start - 2));
  return isNote ? (readNote(text, start)?.end ?? at) : at;
}

function isSmallLetter(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a;
}

const NEAR = 6;
