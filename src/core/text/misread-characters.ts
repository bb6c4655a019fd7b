import type { DoubleByteTable } from './double-byte-table.ts';
import type { MisreadBytes, WrongEncoding } from './misread-bytes.ts';
import { LOST } from './misread-bytes.ts';

/** A character as it stood before it was read wrongly. */
export interface RestoredCharacter {
  /** The indices of its first byte, and of the one behind its last. */
  readonly from: number;
  readonly to: number;
  /** U+FFFD where one of its bytes is lost. */
  readonly codePoint: number;
}

export const REPLACEMENT = 0xfffd;
const QUESTION_MARK = 0x3f;
const SPACE = 0x20;
const NO_BREAK_SPACE = 0xa0;
/** The least byte that several bytes of one character begin with. */
const FIRST_LEAD = 0xc2;

/** Every chain of characters in UTF-8 that begins and ends between two units, from one that is not ASCII to one that is not. */
export function chainsOfUtf8(stretch: MisreadBytes): RestoredCharacter[][] {
  const chains: RestoredCharacter[][] = [];
  for (let at = 0; at < stretch.bytes.length; ) {
    if ((stretch.bytes[at] as number) < FIRST_LEAD || !isBorder(stretch, at)) {
      at++;
      continue;
    }
    const chain = chainFrom(stretch, at);
    at = chain.at(-1)?.to ?? at + 1;
    while (chain.length > 0 && !isEnd(stretch, chain.at(-1))) chain.pop();
    if (chain.length > 0) chains.push(chain);
  }
  return chains;
}

function chainFrom(stretch: MisreadBytes, start: number): RestoredCharacter[] {
  const chain: RestoredCharacter[] = [];
  for (let one = sequenceAt(stretch, start); one; one = sequenceAt(stretch, one.to)) chain.push(one);
  return chain;
}

function isEnd(stretch: MisreadBytes, last: RestoredCharacter | undefined): boolean {
  return last !== undefined && last.codePoint > 0x7f && isBorder(stretch, last.to);
}

/** Whether a unit begins with that byte, or the stretch ends there. */
export function isBorder({ bytes, offsets }: MisreadBytes, index: number): boolean {
  return index === 0 || index >= bytes.length || offsets[index] !== offsets[index - 1];
}

function sequenceAt({ wrong, bytes }: MisreadBytes, from: number): RestoredCharacter | undefined {
  const lead = bytes[from] ?? LOST;
  const size = sizeOf(lead);
  const to = from + size;
  if (size === 0 || to > bytes.length) return undefined;
  if (size === 1) return { from, to, codePoint: lead };
  const bits: number[] = [];
  for (let at = from + 1; at < to; at++) {
    const six = continuation(bytes, at, wrong);
    if (six === undefined) return undefined;
    bits.push(six);
  }
  if (bits.includes(LOST)) return { from, to, codePoint: REPLACEMENT };
  const codePoint = bits.reduce((sum, six) => (sum << 6) | six, lead & (0x7f >> size));
  return isShortest(codePoint, size) ? { from, to, codePoint } : undefined;
}

/** How many bytes a character has that begins so; 0 where none does. */
function sizeOf(lead: number): number {
  if (lead < 0 || (lead > 0x7f && lead < FIRST_LEAD) || lead > 0xf4) return 0;
  if (lead < 0x80) return 1;
  return lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
}

/** The bits of a continuation byte, `LOST` for what a decoder put for one. A space that another character follows was a no-break space, as editors make one of the other. */
function continuation(bytes: readonly number[], at: number, wrong: WrongEncoding): number | undefined {
  const byte = bytes[at] as number;
  if (byte === LOST || byte === QUESTION_MARK) return LOST;
  if (wrong === 'cp1252' && byte === SPACE && (bytes[at + 1] ?? 0) >= FIRST_LEAD) return NO_BREAK_SPACE & 0x3f;
  return (byte & 0xc0) === 0x80 ? byte & 0x3f : undefined;
}

function isShortest(codePoint: number, length: number): boolean {
  if (length === 2) return codePoint >= 0x80;
  return length === 3 ? codePoint >= 0x800 && (codePoint & ~0x7ff) !== 0xd800 : codePoint >= 0x10000 && codePoint < 0x110000;
}

/** The characters of a stretch in an encoding of two bytes, from the first that is not ASCII to the last; U+FFFD for each byte that is none. */
export function doubleByteChain(stretch: MisreadBytes, table: DoubleByteTable): RestoredCharacter[] {
  const chain: RestoredCharacter[] = [];
  forEachPair(stretch, table, (codePoint, from, to) => chain.push({ from, to, codePoint }));
  while (chain.length > 0 && (chain.at(-1)?.codePoint ?? 0) < 0x80) chain.pop();
  return chain;
}

/** Calls `visit` for the same characters, and for what is ASCII behind the last of them. */
export function forEachPair(
  { bytes }: MisreadBytes,
  table: DoubleByteTable,
  visit: (codePoint: number, from: number, to: number) => void,
): void {
  const first = bytes.findIndex((byte) => byte > 0x7f);
  for (let from = first < 0 ? bytes.length : first; from < bytes.length; ) {
    const lead = bytes[from] as number;
    const isAscii = lead >= 0 && lead < 0x80;
    const unit = isAscii ? lead : table.unit(lead, bytes[from + 1] ?? 0);
    const to = isAscii || unit === 0 ? from + 1 : from + 2;
    visit(isAscii || unit > 0 ? unit : REPLACEMENT, from, to);
    from = to;
  }
}
