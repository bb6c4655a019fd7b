import type { Range } from '../evidence.ts';
import { unitLikelihoods } from './character-likelihood.ts';
import type { DoubleByteTable } from './double-byte-table.ts';
import { big5Table, gbkTable } from './double-byte-table.ts';
import { isHan } from './han.ts';
import { readNote } from './inline-note.ts';
import type { MisreadBytes, WrongEncoding } from './misread-bytes.ts';
import { bytesReadAs, endOfWritten, isOfLatin, startOfWritten } from './misread-bytes.ts';
import type { RestoredCharacter } from './misread-characters.ts';
import { chainsOfUtf8, doubleByteChain, forEachPair, isBorder, REPLACEMENT } from './misread-characters.ts';
import type { Noise } from './noise.ts';
import { PADDING } from './padded-text.ts';

/** Characters that belong together, as their units begin and end together, with what stood there before somebody read it in a wrong encoding. */
interface Piece extends Range {
  /** With the offset where each character is to stand. U+FFFD for one that is lost. */
  readonly characters: readonly (readonly [offset: number, character: string])[];
  readonly isExact: boolean;
}

/**
 * A text, or a part of one, that was read in a wrong encoding once and saved as what that made of it: 鎴戝浗 and æˆ‘å›½ for 我国 in UTF-8, ½­³Ç for 江城 in GBK. What can be
 * restored exactly has a replacement; where bytes were lost, the place is only marked.
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

/** A right and a wrong encoding, with a stretch that may have been read so. */
interface Candidate extends Range {
  readonly how: string;
  readonly stretch: MisreadBytes;
  readonly chain: readonly RestoredCharacter[];
  /** Nothing else can be meant; else only in a file where something is sure that was read in the same way. */
  readonly isSure: boolean;
}

function piecesOf(text: string): Piece[] {
  const candidates = suspiciousLines(text).flatMap((line) => candidatesIn(text, line));
  const ways = new Set(candidates.filter(({ isSure }) => isSure).map(({ how }) => how));
  return candidates.filter(({ how }) => ways.has(how)).flatMap(piecesOfChain);
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

/** Asked for once a line, and once more where only the next one has a neighbour. */
function lineAround(text: string, at: number): Range {
  let start = at;
  let end = at;
  while (start > 0 && !isLineBreak(text.charCodeAt(start - 1))) start--;
  while (end < text.length && !isLineBreak(text.charCodeAt(end))) end++;
  return { start, end };
}

/** The line breaks of every encoding: NEL is a byte of Chinese that was read as ISO 8859-1. */
function isLineBreak(unit: number): boolean {
  return unit === 0x0a || unit === 0x0d;
}

/** Of these and rarer ones, the likelihood is that of characters outside the common planes of both standards. */
const SUSPICIOUS = -15;
let flags: Uint8Array | undefined;

function makeFlags(): Uint8Array {
  return Uint8Array.from(unitLikelihoods(), (likelihood, code) => Number(likelihood <= SUSPICIOUS && (isHan(code) || isOfLatin(code))));
}

function nextSuspicious(text: string, start: number, end: number): number {
  flags ??= makeFlags();
  let at = start;
  while (at < end && flags[text.charCodeAt(at)] === 0) at++;
  return at;
}

const WRONG: readonly WrongEncoding[] = ['cp1252', 'gbk', 'big5'];

function candidatesIn(text: string, { start, end }: Range): Candidate[] {
  const all = WRONG.flatMap((wrong) => suspiciousStretches(wrong, text, start, end).flatMap((stretch) => candidatesOf(text, stretch)));
  all.sort((a, b) => Number(b.isSure) - Number(a.isSure) || b.chain.length - a.chain.length);
  const isTaken = new Uint8Array(end - start);
  const taken = all.filter((one) => {
    const units = isTaken.subarray(one.start - start, one.end - start);
    const isFree = !units.includes(1);
    if (isFree) units.fill(1);
    return isFree;
  });
  return taken.sort((a, b) => a.start - b.start);
}

/** Of the stretches that the encoding can write those with a suspicious character: most of a line stands in others. */
function suspiciousStretches(wrong: WrongEncoding, text: string, start: number, end: number): MisreadBytes[] {
  const stretches: MisreadBytes[] = [];
  for (let at = nextSuspicious(text, start, end); at < end; ) {
    const to = endOfWritten(wrong, text, at, end);
    if (to > at) stretches.push(...bytesReadAs(wrong, text, startOfWritten(wrong, text, start, at), to));
    at = nextSuspicious(text, Math.max(to, at + 1), end);
  }
  return stretches;
}

function candidatesOf(text: string, stretch: MisreadBytes): Candidate[] {
  const utf8 = chainsOfUtf8(stretch).map((chain) => candidate(text, stretch, chain, 'utf8'));
  const gbk = stretch.wrong === 'gbk' ? undefined : candidateInPairs(text, stretch, gbkTable(), 'gbk');
  const big5 = stretch.wrong === 'big5' ? undefined : candidateInPairs(text, stretch, big5Table(), 'big5');
  return [...utf8, gbk, big5].flatMap((one) => one ?? []);
}

/** Nearly always the pairs make no text: that is seen without writing it down. */
function candidateInPairs(text: string, stretch: MisreadBytes, table: DoubleByteTable, right: string): Candidate | undefined {
  const mean = new MeanLikelihood();
  forEachPair(stretch, table, (codePoint) => mean.add(codePoint));
  return mean.value < POSSIBLE ? undefined : candidate(text, stretch, doubleByteChain(stretch, table), right);
}

/** How likely the characters must be on average that are restored: those of a Chinese text, and those of a name in one. */
const LIKELY = -9.3;
const POSSIBLE = -11;
/** How much likelier they must be than what stands there. */
const LEAD = 2.5;

function candidate(text: string, stretch: MisreadBytes, chain: readonly RestoredCharacter[], right: string): Candidate | undefined {
  const [first, last] = [chain[0], chain.at(-1)];
  if (!first || !last || !isBorder(stretch, first.from) || !isBorder(stretch, last.to)) return undefined;
  const { start, end } = { start: stretch.offsets[first.from] as number, end: stretch.offsets[last.to] as number };
  if (nextSuspicious(text, start, end) === end) return undefined;
  const restored = meanOf(chain.map(({ codePoint }) => codePoint));
  if (restored < POSSIBLE || restored - meanOf(unitsOf(text, start, end)) < LEAD) return undefined;
  const isSure = restored >= LIKELY && isLongEnough(chain, right === 'utf8');
  return { start, end, how: `${right} as ${stretch.wrong}`, stretch, chain, isSure };
}

/** Two neighbours in UTF-8 come about by no accident, as each is of three bytes that fit; elsewhere any two bytes are a character. */
const SHORTEST_UTF8 = 2;
const SHORTEST = 4;

function isLongEnough(chain: readonly RestoredCharacter[], isUtf8: boolean): boolean {
  const han = new Set(chain.filter(({ codePoint }) => isHan(codePoint)).map(({ codePoint }) => codePoint));
  return han.size >= (isUtf8 ? SHORTEST_UTF8 : SHORTEST);
}

function meanOf(codePoints: readonly number[]): number {
  const mean = new MeanLikelihood();
  for (const codePoint of codePoints) mean.add(codePoint);
  return mean.value;
}

/** The mean likelihood of what is not ASCII. */
class MeanLikelihood {
  private readonly likelihoods = unitLikelihoods();
  private sum = 0;
  private count = 0;

  add(codePoint: number): void {
    if (codePoint < 0x80) return;
    this.sum += this.likelihoods[Math.min(codePoint, 0xffff)] as number;
    this.count++;
  }

  /** The least number where there is none. */
  get value(): number {
    return this.count === 0 ? Number.NEGATIVE_INFINITY : this.sum / this.count;
  }
}

function unitsOf(text: string, start: number, end: number): number[] {
  return Array.from(text.slice(start, end), (character) => character.charCodeAt(0));
}

/** A chain cut wherever a character and a unit end together. */
function piecesOfChain({ stretch, chain }: Candidate): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const [index, { to }] of chain.entries()) {
    if (!isBorder(stretch, to)) continue;
    pieces.push(pieceOf(stretch, chain.slice(from, index + 1)));
    from = index + 1;
  }
  return pieces;
}

function pieceOf({ offsets }: MisreadBytes, chain: readonly RestoredCharacter[]): Piece {
  const characters: (readonly [number, string])[] = [];
  let free = 0;
  for (const { from, codePoint } of chain) {
    // One stands for all that is lost of a unit.
    if (codePoint === REPLACEMENT && (offsets[from] as number) < free) continue;
    const offset = Math.max(offsets[from] as number, free);
    const character = String.fromCodePoint(codePoint);
    characters.push([offset, character]);
    free = offset + character.length;
  }
  const isExact = chain.every(({ codePoint }) => codePoint !== REPLACEMENT);
  return { start: offsets[chain[0]?.from ?? 0] as number, end: offsets[chain.at(-1)?.to ?? 0] as number, characters, isExact };
}
