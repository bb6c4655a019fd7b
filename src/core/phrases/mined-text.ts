import { memoryLike, passingBuffer } from './shared-words.ts';

/** Puts a text between quotation marks: the fold leaves one mark for both, here they have a direction again. */
export const QUOTE_OPEN = 0x201c;
export const QUOTE_CLOSE = 0x201d;

/** The texts of a library one after the other, as code units; 0 stands between documents and wherever no phrase may cross. Immutable once it is made. */
export interface MinedText {
  /** Begins and ends with 0. */
  readonly units: Uint16Array;
  /** Where each document begins in `units`, and behind the last one the end of all. */
  readonly starts: Uint32Array;
  /** By block of `BLOCK` units, the document that its first unit belongs to. */
  readonly blocks: Uint32Array;
}

const BLOCK_BITS = 8;
const BOUNDARIES: ReadonlySet<string> = new Set('。!?;:\n \u0000');
const QUOTE = 0x22;
const LINE_END = 0x0a;
const FULL_STOP = 0x3002;
const SIGNIFICANT = significantUnits();

/** For every unit what stands for it: itself, 0 for the ends of sentences. */
function significantUnits(): Uint16Array {
  const units = new Uint16Array(0x10000);
  for (let unit = 0; unit < units.length; unit++) units[unit] = BOUNDARIES.has(String.fromCharCode(unit)) ? 0 : unit;
  return units;
}

/** Takes the folded texts of a library piece by piece, in any order. */
export class MinedTextWriter {
  private readonly units: Uint16Array;
  private readonly starts: Uint32Array;

  /** How long the text of each document is; `isShared` by other threads too. */
  constructor(lengths: readonly number[], isShared = false) {
    this.starts = new Uint32Array(passingBuffer(4 * (lengths.length + 1), isShared), 0, lengths.length + 1);
    let at = 1;
    for (const [document, length] of lengths.entries()) {
      this.starts[document] = at;
      at += length + 1;
    }
    this.starts[lengths.length] = at;
    const units = Math.max(at, 2);
    this.units = new Uint16Array(passingBuffer(2 * units, isShared), 0, units);
  }

  /** Writes whole lines of a document's text, to stand from an offset on. */
  write(document: number, offset: number, lines: Uint16Array): void {
    writeLines(lines, this.units, (this.starts[document] as number) + offset);
  }

  finish(): MinedText {
    const { units, starts } = this;
    return { units, starts, blocks: blocksOf(starts) };
  }
}

/** The text at a position, as folded text: both quotation marks are one again. */
export function sliceOf({ units }: MinedText, position: number, length: number): string {
  let text = '';
  for (let at = position; at < position + length; at++) {
    const unit = units[at] as number;
    text += String.fromCharCode(unit === QUOTE_OPEN || unit === QUOTE_CLOSE ? QUOTE : unit);
  }
  return text;
}

/** The number of the document that a position stands in. */
export function documentAt({ starts, blocks }: MinedText, position: number): number {
  let document = blocks[position >> BLOCK_BITS] as number;
  while ((starts[document + 1] as number) <= position) document++;
  return document;
}

function blocksOf(starts: Uint32Array): Uint32Array {
  const documents = starts.length - 1;
  const blocks = memoryLike(starts)(((starts[documents] as number) >> BLOCK_BITS) + 1);
  let document = 0;
  for (let block = 0; block < blocks.length; block++) {
    const position = block << BLOCK_BITS;
    while (document + 1 < documents && (starts[document + 1] as number) <= position) document++;
    blocks[block] = document;
  }
  return blocks;
}

function writeLines(text: Uint16Array, units: Uint16Array, start: number): void {
  for (let from = 0; from < text.length; ) {
    const to = endOf(text, from, LINE_END);
    if (hasPairs(text, from, to)) writeRun(text, from, to, units, start, true);
    else writeSentences(text, from, to, units, start);
    from = to + 1;
  }
}

/** A line with a stray quotation mark: only in the sentences that have pairs one can tell which way they look. */
function writeSentences(text: Uint16Array, from: number, to: number, units: Uint16Array, start: number): void {
  for (let sentence = from; sentence < to; ) {
    const end = Math.min(to, endOf(text, sentence, FULL_STOP) + 1);
    writeRun(text, sentence, end, units, start, hasPairs(text, sentence, end));
    sentence = end;
  }
}

function endOf(text: Uint16Array, from: number, mark: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length : at;
}

function hasPairs(text: Uint16Array, from: number, to: number): boolean {
  let paired = true;
  for (let at = from; at < to; at++) if (text[at] === QUOTE) paired = !paired;
  return paired;
}

/** Where quotation marks do not come in pairs no phrase crosses them. */
function writeRun(text: Uint16Array, from: number, to: number, units: Uint16Array, start: number, paired: boolean): void {
  let open = false;
  for (let at = from; at < to; at++) {
    const unit = text[at] as number;
    if (unit !== QUOTE) units[start + at] = SIGNIFICANT[unit] as number;
    else if (paired) {
      open = !open;
      units[start + at] = open ? QUOTE_OPEN : QUOTE_CLOSE;
    }
  }
}
