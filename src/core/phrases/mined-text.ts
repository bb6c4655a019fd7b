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
/** How much is taken in between two pauses: a text may have to be read from a disk first. */
const STEP_UNITS = 1 << 16;
const BOUNDARIES: ReadonlySet<string> = new Set('。!?;:\n \u0000');
const QUOTE = 0x22;

const SIGNIFICANT = significantUnits();

/** For every unit what stands for it: itself, 0 for the ends of sentences. */
function significantUnits(): Uint16Array {
  const units = new Uint16Array(0x10000);
  for (let unit = 0; unit < units.length; unit++) units[unit] = BOUNDARIES.has(String.fromCharCode(unit)) ? 0 : unit;
  return units;
}

/** Makes the text to mine of folded texts, in steps; `capacity` is how many units they have at most, where that is known. */
export function* mineText(texts: Iterable<string>, capacity = 1 << 16): Generator<undefined, MinedText> {
  const starts: number[] = [];
  let units = new Uint16Array(capacity + 2);
  let at = 1;
  let done = 0;
  for (const text of texts) {
    if (at + text.length + 2 > units.length) units = grown(units, at + text.length + 2);
    starts.push(at);
    writeUnits(text, units, at);
    at += text.length + 1;
    if (at - done > STEP_UNITS) {
      done = at;
      yield undefined;
    }
  }
  return { units: units.subarray(0, Math.max(at, 2)), starts: Uint32Array.from([...starts, at]), blocks: blocksOf(starts, at) };
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

function grown(units: Uint16Array, least: number): Uint16Array<ArrayBuffer> {
  const larger = new Uint16Array(Math.max(least, units.length * 2));
  larger.set(units);
  return larger;
}

function blocksOf(starts: readonly number[], end: number): Uint32Array {
  const blocks = new Uint32Array((end >> BLOCK_BITS) + 1);
  let document = 0;
  for (let block = 0; block < blocks.length; block++) {
    const position = block << BLOCK_BITS;
    while (document + 1 < starts.length && (starts[document + 1] as number) <= position) document++;
    blocks[block] = document;
  }
  return blocks;
}

function writeUnits(text: string, units: Uint16Array, start: number): void {
  for (let from = 0; from < text.length; ) {
    const to = endOf(text, from, '\n');
    if (hasPairs(text, from, to)) writeRun(text, from, to, units, start, true);
    else writeSentences(text, from, to, units, start);
    from = to + 1;
  }
}

/** A line with a stray quotation mark: only in the sentences that have pairs one can tell which way they look. */
function writeSentences(text: string, from: number, to: number, units: Uint16Array, start: number): void {
  for (let sentence = from; sentence < to; ) {
    const end = Math.min(to, endOf(text, sentence, '。') + 1);
    writeRun(text, sentence, end, units, start, hasPairs(text, sentence, end));
    sentence = end;
  }
}

function endOf(text: string, from: number, mark: string): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length : at;
}

function hasPairs(text: string, from: number, to: number): boolean {
  let paired = true;
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === QUOTE) paired = !paired;
  return paired;
}

/** Where quotation marks do not come in pairs no phrase crosses them. */
function writeRun(text: string, from: number, to: number, units: Uint16Array, start: number, paired: boolean): void {
  let open = false;
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (unit !== QUOTE) units[start + at] = SIGNIFICANT[unit] as number;
    else if (paired) {
      open = !open;
      units[start + at] = open ? QUOTE_OPEN : QUOTE_CLOSE;
    }
  }
}
