import { unitLikelihoods } from './character-likelihood.ts';
import { isDigit } from './digit.ts';
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

/** What a change of the encoding costs, in nats: two of them as much as four bytes that cannot be read. */
const CHANGE = 40;
const INVALID = 20;
const FOUR_BYTES = 15;
/** How a state was reached: by a character of so many bytes, or from the other one. */
const CHANGED = 7;
/** More places than a character has bytes. */
const RING = 8;

/** The cheapest way through the bytes. */
export class EncodingPath {
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

/** Whether a byte goes on with a character of UTF-8. */
export function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && (byte & 0xc0) === 0x80;
}
