import { readBytes } from './byte-reading.ts';
import { likelihoodOfText, unitLikelihoods } from './character-likelihood.ts';
import type { DoubleByteTable } from './double-byte-table.ts';
import { big5Table, gbkTable } from './double-byte-table.ts';

/** The encodings that files are pieced together from. */
export type StretchEncoding = 'utf8' | 'gb18030' | 'big5hkscs';

/** A part of a file, by the offsets of its bytes, with the encoding that it is in. */
export interface EncodingStretch {
  readonly start: number;
  readonly end: number;
  readonly encoding: StretchEncoding;
}

const LINE_FEED = 0x0a;
/** So much of what is no UTF-8 tells which other encoding it is. */
const SAMPLE = 0x10000;

/**
 * The stretches of a file that is partly UTF-8 and partly in one of the other two; `undefined` where it is all in one. `other` is that one where it is known. Of all ways to
 * read the bytes in the two, the likeliest in Chinese text is taken, where a change of the encoding is as unlikely as a few unlikely characters (the Viterbi algorithm).
 */
export function encodingStretches(bytes: Uint8Array, other?: StretchEncoding): EncodingStretch[] | undefined {
  if (!hasHanInUtf8(bytes)) return undefined;
  const second = other ?? likelierOther(bytes);
  const stretches = plausible(bytes, new Path(bytes, ['utf8', second]).stretches());
  return stretches.length > 1 ? stretches : undefined;
}

const ENOUGH_HAN = 3;

/** Whether so many characters of three bytes stand side by side as hardly ever happens in another encoding. */
function hasHanInUtf8(bytes: Uint8Array): boolean {
  let count = 0;
  for (let at = 0; at < bytes.length; ) {
    const isHan = isHanAt(bytes, at);
    count = isHan ? count + 1 : 0;
    if (count === ENOUGH_HAN) return true;
    at += isHan ? 3 : 1;
  }
  return false;
}

function isHanAt(bytes: Uint8Array, at: number): boolean {
  const lead = bytes[at] as number;
  return lead >= 0xe4 && lead <= 0xe9 && isContinuation(bytes[at + 1]) && isContinuation(bytes[at + 2]);
}

function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && (byte & 0xc0) === 0x80;
}

/** The encoding of the lines that are no UTF-8. */
function likelierOther(bytes: Uint8Array): StretchEncoding {
  const foreign: number[] = [];
  for (let start = 0; start < bytes.length && foreign.length < SAMPLE; ) {
    const lineFeed = bytes.indexOf(LINE_FEED, start);
    const end = Math.min(lineFeed < 0 ? bytes.length : lineFeed + 1, start + SAMPLE);
    const line = bytes.subarray(start, end);
    if (readBytes(line, 'utf8').includes('\ufffd')) foreign.push(...line);
    start = end;
  }
  const sample = Uint8Array.from(foreign);
  return likelihoodOfText(readBytes(sample, 'big5hkscs')) > likelihoodOfText(readBytes(sample, 'gb18030')) ? 'big5hkscs' : 'gb18030';
}

/** What a change of the encoding costs, in nats: two of them as much as four bytes that cannot be read. */
const CHANGE = 40;
const INVALID = 20;
const FOUR_BYTES = 15;
/** How a state was reached: by a character of so many bytes, or from the other one. */
const CHANGED = 7;
/** More places than a character has bytes. */
const RING = 8;

/** The cheapest way through the bytes. */
class Path {
  /** What it costs to be at an offset in either encoding, for the last few offsets. */
  private readonly costs: readonly Float64Array[] = [
    new Float64Array(RING).fill(Number.POSITIVE_INFINITY),
    new Float64Array(RING).fill(Number.POSITIVE_INFINITY),
  ];
  private readonly steps: readonly Uint8Array[];
  private readonly tables: readonly (DoubleByteTable | undefined)[];
  private readonly likelihoods = unitLikelihoods();
  private size = 0;
  private cost = 0;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly encodings: readonly [StretchEncoding, StretchEncoding],
  ) {
    this.steps = [new Uint8Array(bytes.length + RING), new Uint8Array(bytes.length + RING)];
    this.tables = encodings.map((encoding) => (encoding === 'utf8' ? undefined : encoding === 'gb18030' ? gbkTable() : big5Table()));
    for (const costs of this.costs) costs[0] = 0;
  }

  stretches(): EncodingStretch[] {
    for (let at = 0; at < this.bytes.length; at++) {
      this.change(at, 0);
      this.change(at, 1);
      this.goOn(at, 0);
      this.goOn(at, 1);
    }
    return this.wayBack();
  }

  private costAt(state: number, at: number): number {
    return this.costs[state]?.[at % RING] ?? Number.POSITIVE_INFINITY;
  }

  private reach(state: number, at: number, cost: number, step: number): void {
    if (cost >= this.costAt(state, at)) return;
    (this.costs[state] as Float64Array)[at % RING] = cost;
    (this.steps[state] as Uint8Array)[at] = step;
  }

  private change(at: number, to: number): void {
    this.reach(to, at, this.costAt(1 - to, at) + CHANGE, CHANGED);
  }

  private goOn(at: number, state: number): void {
    const cost = this.costAt(state, at);
    if (cost < Number.POSITIVE_INFINITY) {
      this.readAt(at, this.tables[state]);
      this.reach(state, Math.min(at + this.size, this.bytes.length), cost + this.cost, this.size);
    }
    (this.costs[state] as Float64Array)[at % RING] = Number.POSITIVE_INFINITY;
  }

  /** Sets size and cost of the character at an offset. */
  private readAt(at: number, table: DoubleByteTable | undefined): void {
    const lead = this.bytes[at] as number;
    this.size = 1;
    this.cost = 0;
    if (lead < 0x80) return;
    this.cost = INVALID;
    if (table) this.readPair(at, lead, table);
    else this.readUtf8(at, lead);
  }

  private readPair(at: number, lead: number, table: DoubleByteTable): void {
    const unit = table.unit(lead, this.bytes[at + 1] ?? 0);
    if (unit > 0) this.take(2, -(this.likelihoods[unit] as number));
    else if (isDigit(this.bytes[at + 1]) && isDigit(this.bytes[at + 3]) && table === gbkTable()) this.take(4, FOUR_BYTES);
  }

  private readUtf8(at: number, lead: number): void {
    const { bytes } = this;
    const size = lead < 0xc2 || lead > 0xf4 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    for (let index = 1; index < size; index++) if (!isContinuation(bytes[at + index])) return;
    if (size === 3)
      this.take(
        3,
        -(this.likelihoods[
          ((lead & 0xf) << 12) | (((bytes[at + 1] as number) & 0x3f) << 6) | ((bytes[at + 2] as number) & 0x3f)
        ] as number),
      );
    else if (size > 0) this.take(size, FOUR_BYTES);
  }

  private take(size: number, cost: number): void {
    this.size = size;
    this.cost = cost;
  }

  private wayBack(): EncodingStretch[] {
    const stretches: EncodingStretch[] = [];
    let at = this.bytes.length;
    let end = at;
    let state = this.costAt(0, at) <= this.costAt(1, at) ? 0 : 1;
    while (at > 0) {
      const step = this.steps[state]?.[at] ?? 1;
      if (step !== CHANGED) at -= Math.min(step, at);
      if (step !== CHANGED && at > 0) continue;
      stretches.push({ start: at, end, encoding: this.encodings[state] as StretchEncoding });
      end = at;
      state = 1 - state;
    }
    return stretches.reverse();
  }
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}

/** How many characters a stretch has at least that is in another encoding than most of the file, and how likely they are on average: those of UTF-8 come about by no accident. */
const SHORTEST = { utf8: 3, gb18030: 6, big5hkscs: 6 } as const;
const LIKELY = { utf8: -10.5, gb18030: -9.6, big5hkscs: -9.6 } as const;

/** The stretches without those that say nothing in an encoding of their own, as damaged bytes do in each. */
function plausible(bytes: Uint8Array, stretches: readonly EncodingStretch[]): EncodingStretch[] {
  const sure = new Set(stretches.filter((stretch) => isChinese(bytes, stretch)));
  const main = mainEncoding(bytes, [...sure]);
  const joined: EncodingStretch[] = [];
  for (const stretch of stretches) {
    const encoding = sure.has(stretch) ? stretch.encoding : main;
    const last = joined.at(-1);
    if (last?.encoding === encoding) joined.splice(-1, 1, { ...last, end: stretch.end });
    else joined.push({ ...stretch, encoding });
  }
  return joined;
}

function isChinese(bytes: Uint8Array, { start, end, encoding }: EncodingStretch): boolean {
  const beyondAscii = readBytes(bytes.subarray(start, end), encoding).replace(/[^\u0080-\uffff]/g, '');
  return beyondAscii.length >= SHORTEST[encoding] && likelihoodOfText(beyondAscii) / beyondAscii.length >= LIKELY[encoding];
}

/** The encoding that most characters are in. */
export function mainEncoding(bytes: Uint8Array, stretches: readonly EncodingStretch[]): StretchEncoding {
  const counts = new Map<StretchEncoding, number>();
  for (const { start, end, encoding } of stretches) {
    let count = 0;
    for (let at = start; at < end; at++) if ((bytes[at] as number) > 0x7f) count++;
    counts.set(encoding, (counts.get(encoding) ?? 0) + count / (encoding === 'utf8' ? 3 : 2));
  }
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), ['utf8', 0] as [StretchEncoding, number])[0];
}
