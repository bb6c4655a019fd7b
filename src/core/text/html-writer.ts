import { isHan } from './han.ts';
import { PADDING, textOfUnits } from './padded-text.ts';

const NEWLINE = 10;
const SPACE = 32;
const PAD = PADDING.charCodeAt(0);

/** Writes the text of a page in step with its file: everything starts as padding, and what is kept is written at its own offset. */
export class HtmlWriter {
  private readonly units: Uint16Array;
  /** The last unit that was kept; 0 before the first. */
  private last = 0;
  /** Line breaks since then; two are a blank line. */
  private breaks = 2;
  /** Offset of white space that counts if text follows on the same line; -1 for none. */
  private space = -1;
  private isBroken = false;
  /** Offset after everything that was written. */
  private free = 0;

  constructor(private readonly file: string) {
    this.units = new Uint16Array(file.length).fill(PAD);
  }

  /** Text as it stands in the file; white space as HTML has it, unless it is preformatted. */
  text(start: number, end: number, isPreformatted: boolean): void {
    for (let at = start; at < end; at++) this.unit(at, this.file.charCodeAt(at), isPreformatted);
  }

  /** The text of a character reference; the second character of one that has two comes by itself, with the same range. */
  reference(start: number, text: string, isPreformatted: boolean): void {
    const from = Math.max(start, this.free);
    for (let index = 0; index < text.length; index++) this.unit(from + index, text.charCodeAt(index), isPreformatted);
  }

  /** The end of a line, written into a tag. */
  line(start: number, end: number): void {
    this.breakTo(this.breaks + 1, start, end);
  }

  /** The end of a paragraph, written into a tag. */
  block(start: number, end: number): void {
    this.breakTo(2, start, end);
  }

  /** The border of a cell: a space after a label, else the end of a paragraph. */
  cell(start: number, end: number): void {
    if (this.breaks > 0 || !isColon(this.last)) this.block(start, end);
    else if (this.space < 0) this.space = start;
  }

  /** Takes out what was written into a range, down to one blank line. */
  erase(start: number, end: number): void {
    let kept = 0;
    for (let at = start; at < end; at++) {
      if (this.units[at] !== NEWLINE || ++kept > 2) this.units[at] = PAD;
    }
  }

  /** What is written into a range. */
  slice(start: number, end: number): string {
    return textOfUnits(this.units.subarray(start, end));
  }

  private unit(at: number, unit: number, isPreformatted: boolean): void {
    if (!isWhiteSpace(unit)) this.visible(at, unit);
    else if (isPreformatted) this.preformatted(at, unit);
    else if (this.breaks === 0) this.whiteSpace(at, unit);
  }

  private visible(at: number, unit: number): void {
    if (this.space >= 0 && !(this.isBroken && isWide(this.last) && isWide(unit))) this.units[this.space] = SPACE;
    this.units[at] = unit;
    this.space = -1;
    this.last = unit;
    this.breaks = 0;
    this.free = at + 1;
  }

  private whiteSpace(at: number, unit: number): void {
    const isBreak = unit === NEWLINE || unit === 13;
    if (this.space < 0) {
      this.space = at;
      this.isBroken = isBreak;
    } else this.isBroken ||= isBreak;
  }

  private preformatted(at: number, unit: number): void {
    this.units[at] = unit;
    this.space = -1;
    this.free = at + 1;
    if (unit === NEWLINE) this.breaks = Math.min(2, this.breaks + 1);
  }

  private breakTo(breaks: number, start: number, end: number): void {
    this.space = -1;
    for (let at = Math.max(start, this.free); at < end && this.breaks < Math.min(2, breaks); at++) {
      this.units[at] = NEWLINE;
      this.breaks++;
      this.free = at + 1;
    }
  }
}

/** White space of HTML: no-break and ideographic spaces are none. */
function isWhiteSpace(unit: number): boolean {
  return unit === SPACE || (unit >= 9 && unit <= 13 && unit !== 11);
}

function isColon(unit: number): boolean {
  return unit === 0x3a || unit === 0xff1a;
}

const CHINESE_PUNCTUATION = /[\u3000-\u303f\uff00-\uff65“”‘’…—·]/;

/** Chinese characters, halves of one, and punctuation: a line break between two of them is nothing (CSS Text 4, segment break transformation). */
function isWide(unit: number): boolean {
  return isHan(unit) || (unit >= 0xd800 && unit <= 0xdfff) || CHINESE_PUNCTUATION.test(String.fromCharCode(unit));
}
