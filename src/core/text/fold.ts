import { readByteShift } from './byte-shift.ts';
import type { FoldTable } from './fold-table.ts';
import { foldTable, NOT_PLAIN, UnitClass } from './fold-table.ts';
import { isHan } from './han.ts';
import { readNote } from './inline-note.ts';
import type { Noise } from './noise.ts';
import { OffsetMap } from './offset-map.ts';
import type { TextMap } from './text-map.ts';
import { Utf16Builder } from './utf16-builder.ts';

/** Engines look up what is imported at every unit. */
const Class = UnitClass;
const UNPLAIN = NOT_PLAIN;

/** A text as everything that matches sees it, with the way back into the original. */
export interface Folded {
  readonly text: string;
  readonly map: TextMap;
  /** Inline pinyin and byte-shifted characters, which the fold reads through; in the order of the text. */
  readonly noise: readonly Noise[];
}

/**
 * One form for what is written in several: Traditional and variant characters to Simplified, full width to half width, one form for each family of punctuation, lower
 * case; white space and single line breaks between Han characters, zero-width characters and inline pinyin dropped; byte-shifted characters restored. Other white
 * space becomes one space, one line break, or a blank line (`\n\n`), which no phrase crosses. `fold(fold(x)) = fold(x)`. What reads a document's lines sees them
 * in this form; what looks for phrases also goes without marks and blanks (`matchingFold`).
 */
export function fold(text: string): Folded {
  return new Folder(text, foldTable(), '\n').run();
}

/** The fold, with a blank for each single line break that is left: where lines are of no interest. */
export function foldLines(text: string): Folded {
  return new Folder(text, foldTable(), ' ').run();
}

/** The folded text alone; of a text that is folded already the text itself, as titles and names are asked for again and again. */
export function foldText(text: string): string {
  return isFolded(text, foldTable()) ? text : fold(text).text;
}

/** Whether every unit is plain and its own folded form. */
function isFolded(text: string, { unit }: FoldTable): boolean {
  let at = 0;
  while (at < text.length && isOwnFold(text.charCodeAt(at), unit)) at++;
  return at === text.length;
}

function isOwnFold(code: number, unit: FoldTable['unit']): boolean {
  return unit[code] === code && code !== UNPLAIN;
}

/** No year has more zeros in a row, with some characters of no width between them. */
const MOST_ZEROS = 8;
const DIGITS = unitsOf('〇一二三四五六七八九');
const AFTER_ZERO = unitsOf('〇一二三四五六七八九年月日');
/** The letters O of several scripts, folded. */
const LETTERS_O = 'oоοօ';
const YEAR_WITH_LETTERS = /(?<![\da-z])[12](?=.{0,2}[oоοօ])[\doоοօ]{3}年/;
/** With 年. */
const LONGEST_YEAR = 5;

function isArabic(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

function unitsOf(characters: string): ReadonlySet<number> {
  return new Set(Array.from(characters, (character) => character.charCodeAt(0)));
}

/** The fold of a few characters that each fold to one, as restored ones do: a damaged text has a hundred thousand such stretches. `undefined` for any other text. */
function foldPlain(text: string, { unit }: FoldTable): string | undefined {
  let folded = '';
  for (let at = 0; at < text.length; at++) {
    const code = unit[text.charCodeAt(at)] as number;
    if (code === UNPLAIN) return undefined;
    folded += String.fromCharCode(code);
  }
  return folded;
}

/** One pass over a text. */
class Folder {
  private readonly out: Utf16Builder;
  private readonly map = new OffsetMap();
  private readonly noise: Noise[] = [];
  private at = 0;
  /** The last unit that was kept, as it stood in the original; 0 where it did not stand there as one. */
  private lastUnit = 0;
  /** Up to here byte-shifted characters are only marked: an earlier stretch leaves open where characters begin. */
  private doubtfulUntil = 0;

  constructor(
    private readonly text: string,
    private readonly table: FoldTable,
    /** What stands for a single line break. */
    private readonly lineEnd: '\n' | ' ',
  ) {
    this.out = new Utf16Builder(text.length);
  }

  run(): Folded {
    const { text, table } = this;
    while (this.at < text.length) this.step(table.class[text.charCodeAt(this.at)] ?? Class.plain);
    return { text: this.out.finish(), map: this.map, noise: this.noise };
  }

  private step(unitClass: number): void {
    if (unitClass === Class.plain) this.copy();
    else if (unitClass === Class.space || unitClass === Class.newline) this.whiteSpace();
    else if (unitClass === Class.open) this.open();
    else if (unitClass === Class.lost) this.lost();
    else if (unitClass === Class.zero) this.zero();
    else if (unitClass === Class.slow) this.slow();
    else this.at++;
  }

  /** Copies plain units for as long as they last. Nearly all of a text goes through this loop: one look into a typed array for each unit. */
  private copy(): void {
    const { text, out, at: start } = this;
    const { unit } = this.table;
    const { units, length } = out;
    const end = text.length;
    let at = start;
    for (let to = length; at < end; at++) {
      const folded = unit[text.charCodeAt(at)] as number;
      if (folded === UNPLAIN) break;
      units[to++] = folded;
    }
    out.length += at - start;
    this.map.addRun(length, start, at - start);
    this.lastUnit = text.charCodeAt(at - 1);
    this.at = at;
  }

  /** Drops white space between Han characters, unless it is a blank line. */
  private whiteSpace(): void {
    const start = this.at;
    const newlines = this.skipWhiteSpace();
    if (newlines < 2 && this.afterHan() && this.beforeHan()) return;
    this.emit(newlines > 1 ? '\n\n' : newlines === 1 ? this.lineEnd : ' ', start, this.at);
  }

  /** Goes to the next unit that is kept, and counts the line breaks on the way (CR LF is one). */
  private skipWhiteSpace(): number {
    const { text, table } = this;
    let newlines = 0;
    while (this.at < text.length) {
      const code = text.charCodeAt(this.at);
      const unitClass = table.class[code];
      if (unitClass === Class.newline) newlines += code === 13 && text.charCodeAt(this.at + 1) === 10 ? 0 : 1;
      else if (unitClass === Class.slow && this.next() === '') this.at++;
      else if (unitClass !== Class.space && unitClass !== Class.drop) break;
      this.at++;
    }
    return newlines;
  }

  /** The folded form of the next code point. */
  private next(): string {
    return this.table.mapCodePoint(this.text.codePointAt(this.at) ?? 0);
  }

  private afterHan(): boolean {
    const { units, length } = this.out;
    const last = units[length - 1] ?? 0;
    return isHan(last) || (isLowSurrogate(last) && isHan(0x10000 + (((units[length - 2] ?? 0) - 0xd800) << 10) + last - 0xdc00));
  }

  /** After a Latin letter: all that is left of 網, BE57 in GBK, where its first byte went into the character before is W(wǎng). */
  private afterLetter(): boolean {
    const last = this.out.units[this.out.length - 1] ?? 0;
    return last >= 0x61 && last <= 0x7a;
  }

  private beforeHan(): boolean {
    if (this.at >= this.text.length) return false;
    const unit = this.table.unit[this.text.charCodeAt(this.at)] ?? UNPLAIN;
    return isHan(unit === UNPLAIN ? (this.next().codePointAt(0) ?? 0) : unit);
  }

  /** An opening parenthesis: inline pinyin is dropped. */
  private open(): void {
    const note = this.afterHan() || this.afterLetter() ? readNote(this.text, this.at + 1) : undefined;
    if (note) {
      this.noise.push({ kind: 'inline-pinyin', start: this.at, end: note.end, replacement: '' });
      this.at = note.end;
    } else this.emit('(', this.at, this.at + 1);
  }

  /** A character that a decoder could not read: byte-shifted characters are restored, or else marked and their reading dropped. */
  private lost(): void {
    const start = this.at;
    const shift = readByteShift(this.text, start, start < this.doubtfulUntil ? undefined : this.lastUnit);
    const restored = shift?.text === undefined ? '' : (foldPlain(shift.text, this.table) ?? foldText(shift.text)).trim();
    if (shift && restored !== '') this.emit(restored, start, shift.end);
    else this.emit(this.table.mapCodePoint(this.text.charCodeAt(start)), start, start + 1);
    if (!shift) return;
    const range = { kind: 'byte-shifted' as const, start, end: shift.end };
    this.noise.push(shift.text === undefined ? range : { ...range, replacement: shift.text });
    this.lastUnit = shift.text?.charCodeAt(shift.text.length - 1) ?? 0;
    this.doubtfulUntil = Math.max(this.doubtfulUntil, shift.doubtfulUntil);
    this.at = shift.end;
  }

  /** What stands between the digits of a Chinese number is its zero: 二О二四, 二00八, 二零二0年; and a letter between Arabic ones is theirs: 2O24年. */
  private zero(): void {
    const { at, table } = this;
    const before = this.out.units[this.out.length - 1] ?? 0;
    const folded = table.mapCodePoint(this.text.charCodeAt(at));
    if (DIGITS.has(before) && AFTER_ZERO.has(this.unitBehindZeros())) this.emit('〇', at, at + 1);
    else this.emit(isArabic(before) && LETTERS_O.includes(folded) && this.isInYear() ? '0' : folded, at, at + 1);
  }

  /** Whether four digits, with letters for some of them, are those of a year: a formula (Al2O3) is none. */
  private isInYear(): boolean {
    const { units, length } = this.out;
    const before = String.fromCharCode(...units.subarray(Math.max(0, length - LONGEST_YEAR), length));
    return YEAR_WITH_LETTERS.test(before + this.foldedFrom(this.at));
  }

  /** A few folded units from an offset on, without those of no width. */
  private foldedFrom(start: number): string {
    const { text, table } = this;
    let folded = '';
    for (let at = start; at < text.length && at < start + MOST_ZEROS && folded.length < LONGEST_YEAR; at++)
      folded += table.mapCodePoint(text.charCodeAt(at));
    return folded;
  }

  /** The folded unit after a few zeros; 0 where there are more of them, or it is none that folds to one. */
  private unitBehindZeros(): number {
    const { text, table, at } = this;
    for (let next = at + 1; next <= at + MOST_ZEROS; next++) {
      const code = text.charCodeAt(next);
      if (table.class[code] !== Class.zero && table.class[code] !== Class.drop) return table.unit[code] ?? 0;
    }
    return 0;
  }

  /** A code point outside the basic plane, half of one, or one that folds to several units. */
  private slow(): void {
    const codePoint = this.text.codePointAt(this.at) ?? 0;
    if (codePoint >= 0xd800 && codePoint <= 0xdfff) this.lost();
    else this.emit(this.table.mapCodePoint(codePoint), this.at, this.at + (codePoint > 0xffff ? 2 : 1));
  }

  /** Appends what stands for a range of the original, which may be nothing, and goes on after it. */
  private emit(folded: string, start: number, end: number): void {
    this.at = end;
    if (folded === '') return;
    const at = this.out.length;
    this.out.pushString(folded, this.text.length - end);
    if (folded.length === 1 && end - start === 1) this.map.addRun(at, start, 1);
    else this.map.addBlock(at, folded.length, start, end - start);
    this.lastUnit = 0;
  }
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
