import type { FoldTable } from './fold-table.ts';
import { foldTable, UnitClass } from './fold-table.ts';
import { isHan } from './han.ts';
import { OffsetMap } from './offset-map.ts';
import { isTonedSyllable, LONGEST_NOTE } from './pinyin.ts';
import { UnitBuffer } from './unit-buffer.ts';

/** A text as everything that matches sees it, with the way back into the original. */
export interface Folded {
  readonly text: string;
  readonly map: OffsetMap;
}

/**
 * Decides when two texts are the same phrase: Traditional and variant characters to Simplified, full width to half width, one form for each family of
 * punctuation, lower case; white space and single line breaks between Han characters, zero-width characters and inline pinyin dropped. Other white space
 * becomes one space, one line break, or a blank line (`\n\n`), which no phrase crosses. `fold(fold(x)) = fold(x)`.
 */
export function fold(text: string): Folded {
  return new Folder(text, foldTable()).run();
}

/** The folded text alone. */
export function foldText(text: string): string {
  return fold(text).text;
}

/** One pass over a text. White space waits until the next kept character tells whether it stands between Han characters. */
class Folder {
  private readonly out: UnitBuffer;
  private readonly map = new OffsetMap();
  private at = 0;
  private afterHan = false;
  private spaceStart = -1;
  private newlines = 0;

  constructor(
    private readonly text: string,
    private readonly table: FoldTable,
  ) {
    this.out = new UnitBuffer(text.length);
  }

  run(): Folded {
    const { text, table } = this;
    while (this.at < text.length) this.step(table.class[text.charCodeAt(this.at)] ?? UnitClass.keep);
    this.flushSpace(false);
    return { text: this.out.toString(), map: this.map };
  }

  private step(unitClass: number): void {
    switch (unitClass) {
      case UnitClass.keep:
      case UnitClass.han:
        return this.copy(unitClass);
      case UnitClass.space:
      case UnitClass.newline:
        return this.wait(unitClass);
      case UnitClass.drop:
        this.at++;
        return;
      case UnitClass.open:
        return this.open();
      default:
        return this.slow();
    }
  }

  /** Copies units of one class for as long as they last. */
  private copy(unitClass: number): void {
    const { text, table, out } = this;
    this.flushSpace(unitClass === UnitClass.han);
    const start = this.at;
    const foldedStart = out.length;
    let end = start;
    let code = text.charCodeAt(end);
    do {
      out.push(table.unit[code] ?? code);
      code = text.charCodeAt(++end);
    } while (end < text.length && table.class[code] === unitClass);
    this.map.addRun(foldedStart, start, end - start);
    this.at = end;
    this.afterHan = unitClass === UnitClass.han;
  }

  private wait(unitClass: number): void {
    if (this.spaceStart < 0) this.spaceStart = this.at;
    if (unitClass === UnitClass.newline && !this.isCarriageReturnOfPair()) this.newlines++;
    this.at++;
  }

  private isCarriageReturnOfPair(): boolean {
    return this.text.charCodeAt(this.at) === 13 && this.text.charCodeAt(this.at + 1) === 10;
  }

  /** Writes the waiting white space, or drops it where it stands between Han characters without a blank line. */
  private flushSpace(beforeHan: boolean): void {
    const { spaceStart, newlines } = this;
    if (spaceStart < 0) return;
    this.spaceStart = -1;
    this.newlines = 0;
    if (newlines < 2 && this.afterHan && beforeHan) return;
    this.emit(newlines > 1 ? '\n\n' : newlines === 1 ? '\n' : ' ', spaceStart, this.at);
    this.afterHan = false;
  }

  private open(): void {
    const end = this.afterHan && this.spaceStart < 0 ? this.endOfNote() : -1;
    if (end > 0) {
      this.at = end;
      return;
    }
    this.flushSpace(false);
    this.emit('(', this.at, this.at + 1);
    this.at++;
    this.afterHan = false;
  }

  /** The offset after an inline pinyin note that starts here, or -1. */
  private endOfNote(): number {
    let syllable = '';
    let at = this.at + 1;
    for (const limit = at + LONGEST_NOTE; at < limit && at < this.text.length; ) {
      const codePoint = this.text.codePointAt(at) ?? 0;
      const folded = this.table.mapCodePoint(codePoint);
      at += codePoint > 0xffff ? 2 : 1;
      if (folded === ')') return isTonedSyllable(syllable) ? at : -1;
      syllable += folded;
    }
    return -1;
  }

  /** A code point outside the basic plane, or one that folds to several units. */
  private slow(): void {
    const codePoint = this.text.codePointAt(this.at) ?? 0;
    const folded = this.table.mapCodePoint(codePoint);
    const end = this.at + (codePoint > 0xffff ? 2 : 1);
    if (folded !== '') this.emitCharacters(folded, end);
    this.at = end;
  }

  private emitCharacters(folded: string, end: number): void {
    const first = folded.codePointAt(0) ?? 0;
    this.flushSpace(isHan(first));
    this.emit(folded, this.at, end);
    this.afterHan = isHan(lastCodePoint(folded));
  }

  private emit(folded: string, start: number, end: number): void {
    const at = this.out.length;
    this.out.pushString(folded);
    if (folded.length === end - start) this.map.addRun(at, start, folded.length);
    else this.map.addBlock(at, folded.length, start, end - start);
  }
}

function lastCodePoint(text: string): number {
  const low = text.charCodeAt(text.length - 1);
  return low >= 0xdc00 && low <= 0xdfff && text.length > 1 ? (text.codePointAt(text.length - 2) ?? low) : low;
}
