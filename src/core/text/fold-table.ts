import { foldCodePoint, isStable, simplifications, UNKNOWN_CHARACTER } from './folded-code-point.ts';
import { LINE_BREAKS } from './line-break.ts';

/** What the fold does with a UTF-16 code unit; `open` is an opening parenthesis, `lost` what decoders put for bytes that they cannot read, `zero` what is written for 〇. */
export const UnitClass = { plain: 0, space: 1, newline: 2, drop: 3, slow: 4, open: 5, lost: 6, zero: 7 } as const;

/** What the fold asks of single characters. */
export interface FoldTable {
  /** The folded code unit of every code unit that folds to one whatever stands around it; `NOT_PLAIN` for every other. */
  readonly unit: Uint16Array;
  /** A value of `UnitClass` for every code unit. */
  readonly class: Uint8Array;
  /** The folded form of one code point, as a string of any length. */
  mapCodePoint(codePoint: number): string;
}

/** Marks the units that need a closer look, in the table that the loop over a text asks once per unit. U+FFFF itself is no character. */
export const NOT_PLAIN = 0xffff;
/** So many folded forms are kept: more than a text has, and no more memory than a table of all units. */
const MOST_KNOWN = 0x4000;
/** What stands for the zero of Chinese numerals in 二〇二四 where people have no 〇 at hand: 零, a digit, the letters O of four scripts, and circles. */
const ZEROS: ReadonlySet<number> = codesOf('零0０⓪OoＯｏОоΟοՕօ⚪⭕');

let cached: FoldTable | undefined;

/** The table is made on first use (about 30 ms) and then shared. */
export function foldTable(): FoldTable {
  cached ??= makeTable(simplifications());
  return cached;
}

function codesOf(characters: string): ReadonlySet<number> {
  return new Set(Array.from(characters, (character) => character.charCodeAt(0)));
}

function makeTable(simplified: ReadonlyMap<string, string>): FoldTable {
  /** Of the characters that need a closer look: a text has the same few again and again. */
  const known = new Map<number, string>();
  const mapCodePoint = (codePoint: number) => {
    const before = known.get(codePoint);
    if (before !== undefined) return before;
    const folded = foldCodePoint(codePoint, simplified);
    if (known.size < MOST_KNOWN) known.set(codePoint, folded);
    return folded;
  };
  const unit = new Uint16Array(0x10000);
  const classes = new Uint8Array(0x10000);
  for (let code = 0; code < 0x10000; code++) {
    const to = foldCodePoint(code, simplified);
    classes[code] = classify(code, to);
    unit[code] = classes[code] === UnitClass.plain ? to.charCodeAt(0) : NOT_PLAIN;
  }
  return { unit, class: classes, mapCodePoint };
}

function classify(code: number, to: string): number {
  if (ZEROS.has(code)) return UnitClass.zero;
  if ((code >= 0xd800 && code <= 0xdfff) || code === NOT_PLAIN) return UnitClass.slow;
  if (to === '') return UnitClass.drop;
  if (to.length === 1 && isStable(to.charCodeAt(0))) return UnitClass.plain;
  if (to.length === 1 && LINE_BREAKS.includes(to)) return UnitClass.newline;
  if (/^\s+$/.test(to)) return UnitClass.space;
  if (to.length > 1) return UnitClass.slow;
  if (to === '(') return UnitClass.open;
  return to === '?' || to === UNKNOWN_CHARACTER ? UnitClass.lost : UnitClass.plain;
}
