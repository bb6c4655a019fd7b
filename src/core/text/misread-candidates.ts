import type { Range } from '../evidence.ts';
import { unitLikelihoods } from './character-likelihood.ts';
import type { DoubleByteTable } from './double-byte-table.ts';
import { big5Table, gbkTable } from './double-byte-table.ts';
import { isHan } from './han.ts';
import type { MisreadBytes, WrongEncoding } from './misread-bytes.ts';
import { bytesReadAs, endOfWritten, startOfWritten } from './misread-bytes.ts';
import type { RestoredCharacter } from './misread-characters.ts';
import { chainsOfUtf8, doubleByteChain, forEachPair, isBorder } from './misread-characters.ts';
import type { MisreadCandidate } from './misread-piece.ts';
import { nextSuspicious } from './suspicious-characters.ts';

const WRONG: readonly WrongEncoding[] = ['cp1252', 'gbk', 'big5'];

/** What may have been read wrongly in a range, the surest first, apart from one another. */
export function candidatesIn(text: string, { start, end }: Range): MisreadCandidate[] {
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

function candidatesOf(text: string, stretch: MisreadBytes): MisreadCandidate[] {
  const utf8 = chainsOfUtf8(stretch).map((chain) => candidate(text, stretch, chain, 'utf8'));
  const gbk = stretch.wrong === 'gbk' ? undefined : candidateInPairs(text, stretch, gbkTable(), 'gbk');
  const big5 = stretch.wrong === 'big5' ? undefined : candidateInPairs(text, stretch, big5Table(), 'big5');
  return [...utf8, gbk, big5].flatMap((one) => one ?? []);
}

/** Nearly always the pairs make no text: that is seen without writing it down. */
function candidateInPairs(text: string, stretch: MisreadBytes, table: DoubleByteTable, right: string): MisreadCandidate | undefined {
  const mean = new MeanLikelihood();
  forEachPair(stretch, table, (codePoint) => mean.add(codePoint));
  return mean.value < POSSIBLE ? undefined : candidate(text, stretch, doubleByteChain(stretch, table), right);
}

/** How likely the characters must be on average that are restored: those of a Chinese text, and those of a name in one. */
const LIKELY = -9.3;
const POSSIBLE = -11;
/** How much likelier they must be than what stands there. */
const LEAD = 2.5;

function candidate(text: string, stretch: MisreadBytes, chain: readonly RestoredCharacter[], right: string): MisreadCandidate | undefined {
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
