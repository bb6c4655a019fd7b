import type { Range } from '../evidence.ts';
import { IntList } from '../int-list.ts';
import { foldText } from './fold.ts';
import { foldTable, NOT_PLAIN, UnitClass } from './fold-table.ts';
import { isHan } from './han.ts';
import { endOfNoteMark, isNumberOfNote, NOTE_STARTS } from './note-mark.ts';
import { OffsetMap } from './offset-map.ts';
import { PageFeet } from './page-feet.ts';
import { LONGEST_HEAD, RunningHeads } from './running-head.ts';
import { unitTable } from './unit-table.ts';

/** A quotation or book mark that was left out, by its folded form: `"`, `《` or `》`. */
export interface Mark {
  /** Where it stood in the squeezed text, in UTF-16 code units. */
  readonly at: number;
  readonly unit: number;
}

/** A text without what does not tell phrases apart, with the way back. */
export interface Squeezed {
  readonly text: string;
  readonly map: OffsetMap;
  /** In the order of the text. */
  marks(): Mark[];
}

/** What a unit is for what stands beside it. */
const Kind = { other: 0, word: 1, han: 2, blank: 3, newline: 4, drop: 5, mark: 6, note: 7 } as const;

/** The folded forms of quotation and book marks. */
const MARKS = '"《》';
/** Page numbers as people print them: — 3 —, ~4~, - 3/9 -, === 第3页 ===, — iv —, 第3页, 第三页, Page 3 of 10. */
const PAGE_NUMBER =
  /^(?:[-=·.~…]+(?:第?\d{1,4}(?:\/\d{1,4})?页?|page\d{1,4}(?:(?:of|\/)\d{1,4})?)[-=·.~…]+|-+[ivxl]{1,6}-+|第(?:\d{1,4}|[一二三四五六七八九十百〇零]{1,6})页(?:[,/]?共(?:\d{1,4}|[一二三四五六七八九十百〇零]{1,6})页)?|共\d{1,4}页[,/]?第\d{1,4}页|p(?:age|\.)\d{1,4}(?:(?:of|\/)\d{1,4})?)$/;
/** What numbers a page where a form feed stands beside it. */
const BARE_PAGE_NUMBER = /^(?:\d{1,4}(?:\/\d{1,4})?|[[(|]\d{1,4}[\])|])$/;
/** What may be drawn above the number of a page. */
const RULES = unitsOf('─━═—_=-');
const SHORTEST_RULE = 3;
/** Longer lists take fresh memory with every growth. */
const MOST_PIECES = 4096;
/** What a page number begins and ends with, marks and readings around it included. */
const PAGE_NUMBER_STARTS = unitsOf('-=·.~…第共p"《》');
const PAGE_NUMBER_ENDS = unitsOf('-=·.~…页"《》)]*0123456789');
const LF = 0x0a;
const FORM_FEED = 0x0c;
const CR = 0x0d;
const ZERO = 0x30;
const SENTENCE_END = '。!?;:';

const KIND_OF_CLASS: ReadonlyMap<number, number> = new Map([
  [UnitClass.space, Kind.blank],
  [UnitClass.newline, Kind.newline],
  [UnitClass.drop, Kind.drop],
]);

let cached: Uint8Array | undefined;

function kinds(): Uint8Array {
  cached ??= makeKinds();
  return cached;
}

function makeKinds(): Uint8Array {
  const table = foldTable();
  const starts = unitsOf(NOTE_STARTS);
  return unitTable((code) => {
    if (starts.has(code)) return Kind.note;
    const unitClass = table.class[code] as number;
    if (unitClass === UnitClass.plain) return kindOf(table.unit[code] as number);
    return KIND_OF_CLASS.get(unitClass) ?? (code >= 0xd800 && code <= 0xdfff ? Kind.other : kindOfText(table.mapCodePoint(code)));
  });
}

/** Characters outside the basic plane are Chinese ones nearly always, and what is folded to one (鰤) is as it is (𫚕): no blank divides it from a word. */
const SURROGATE = /[\ud800-\udfff]/;

function kindOf(folded: number): number {
  return isHan(folded) ? Kind.han : kindOfText(String.fromCharCode(folded));
}

function kindOfText(folded: string): number {
  if (folded.length === 1 && MARKS.includes(folded)) return Kind.mark;
  if (folded.length === 1 && isHan(folded.charCodeAt(0))) return Kind.han;
  return /^[\p{L}\p{N}\p{M}]+$/u.test(folded) && !SURROGATE.test(folded) ? Kind.word : Kind.other;
}

/**
 * Leaves out quotation and book marks, white space and single line breaks unless they divide two words or numbers that are not Chinese, the numbers of notes, and page
 * breaks with what is printed around them. A blank line stays: no phrase crosses it.
 */
export function squeeze(text: string): Squeezed {
  const way = { map: new OffsetMap(), markPlaces: new IntList(), markUnits: new IntList() };
  return { text: new Squeezer(text, kinds(), way).run(), map: way.map, marks: () => marksOf(way) };
}

function marksOf({ markPlaces, markUnits }: WayBack): Mark[] {
  return Array.from({ length: markPlaces.length }, (_, index) => ({ at: markPlaces.at(index), unit: markUnits.at(index) }));
}

/** The squeezed text alone: without the way back, which takes more than the text where many marks are left out. */
export function squeezedText(text: string): string {
  return new Squeezer(text, kinds(), undefined).run();
}

/** What is noted on the way. */
interface WayBack {
  readonly map: OffsetMap;
  readonly markPlaces: IntList;
  readonly markUnits: IntList;
}

/** A stretch of white space. */
interface Blank extends Range {
  /** CR LF as one. */
  readonly newlines: number;
  readonly hasFormFeed: boolean;
}

/** White space with what stands for a page break in it. */
interface Gap {
  /** Its first and its last stretch of white space. The same where there is no page break. */
  readonly first: Blank;
  readonly last: Blank;
  readonly isPageBreak: boolean;
}

/** One pass over a text. */
class Squeezer {
  /** What was taken over: the last pieces, and those before them joined. */
  private pieces: string[] = [];
  private readonly joined: string[] = [];
  private length = 0;
  /** From here on nothing was taken over yet. */
  private from = 0;
  private at = 0;
  /** The last unit that stays, and the next one as far as it was looked for. */
  private last = -1;
  private next = -1;
  /** Where the white space ends that holds the last blank line. */
  private paragraph = 0;
  /** Where the last white space ends. */
  private blankEnd = 0;
  /** The last mark before `next` that a line break follows; -1 where there is none. */
  private lineMark = -1;
  private readonly heads: RunningHeads;
  private readonly feet: PageFeet;
  private knownFormFeed: boolean | undefined;

  constructor(
    private readonly text: string,
    private readonly kinds: Uint8Array,
    private readonly way: WayBack | undefined,
  ) {
    this.heads = new RunningHeads(text);
    this.feet = new PageFeet(text);
  }

  /** Looked for when a line begins with a figure: few texts have one, and to look takes as long as a tenth of the rest. */
  private get hasFormFeed(): boolean {
    this.knownFormFeed ??= this.text.includes('\f');
    return this.knownFormFeed;
  }

  run(): string {
    const { text } = this;
    while (this.at < text.length) {
      this.passKept();
      if (this.at < text.length) this.step(this.kindAt(this.at));
    }
    this.keepTo(text.length);
    this.joined.push(this.pieces.join(''));
    return this.joined.length === 1 ? (this.joined[0] as string) : this.joined.join('');
  }

  /** Nearly all of a text goes through this loop: one look into a typed array for each unit. */
  private passKept(): void {
    const { text, kinds, at: start } = this;
    let at = start;
    while (at < text.length && (kinds[text.charCodeAt(at)] as number) <= Kind.han) at++;
    if (at > start) this.last = at - 1;
    this.at = at;
  }

  private step(kind: number): void {
    if (kind === Kind.mark) this.mark();
    else if (kind === Kind.note) this.note();
    else if (kind === Kind.drop) this.at++;
    else this.whiteSpace();
  }

  private mark(): void {
    this.leaveOut(this.at, this.at + 1);
    this.way?.markPlaces.push(this.length);
    this.way?.markUnits.push(foldTable().unit[this.text.charCodeAt(this.at)] as number);
    this.at++;
  }

  /**
   * The number of a note stands behind a Chinese character or its quotation mark; elsewhere it counts the items of a list, and so does one without brackets
   * behind a blank. In brackets it is one behind a blank too, as no blank is left there when the text is squeezed again.
   */
  private note(): void {
    const end = this.isBehindHan() ? endOfNoteMark(this.text, this.at, this.blankEnd > this.last) : this.at;
    if (end > this.at) {
      this.leaveOut(this.at, end);
      this.at = end;
    } else this.last = this.at++;
  }

  private isBehindHan(): boolean {
    return this.last >= this.paragraph && this.endsInHan(this.last);
  }

  private whiteSpace(): void {
    const { first, last, isPageBreak } = this.gap();
    this.at = last.end;
    this.blankEnd = last.end;
    const newlines = first.newlines + (last === first ? 0 : last.newlines);
    if (newlines > 1 && !(isPageBreak && !this.endsSentence())) {
      this.leaveOut(first.end, last.start);
      this.paragraph = last.end;
    } else if (this.divides()) this.leaveOut(first.start + 1, last.end);
    else this.leaveOut(first.start, last.end);
  }

  private gap(): Gap {
    const first = this.blank(this.at);
    let last = first;
    let isPageBreak = first.hasFormFeed;
    for (let end = this.endOfPrint(first, isPageBreak); end > 0; end = this.endOfPrint(last, true)) {
      isPageBreak = true;
      last = this.blank(end);
    }
    return { first, last, isPageBreak };
  }

  private blank(start: number): Blank {
    const { text } = this;
    let end = start;
    let newlines = 0;
    let hasFormFeed = false;
    for (let kind = this.kindAt(end); isBlank(kind); kind = this.kindAt(++end)) {
      if (kind !== Kind.newline) continue;
      const code = text.charCodeAt(end);
      if (code !== CR || text.charCodeAt(end + 1) !== LF) newlines++;
      if (code === FORM_FEED) hasFormFeed = true;
    }
    return { start, end, newlines, hasFormFeed };
  }

  /** Where the line behind white space ends that a printer put there: the number of a page, also under a rule, or, where one page has ended, the head of the next. 0 for a line of the text. */
  private endOfPrint(blank: Blank, isPageBreak: boolean): number {
    const end = this.endOfPrintedLine(blank, isPageBreak);
    if (end > 0) return end;
    const rule = this.endOfRule(blank);
    return rule > 0 ? this.endOfPrintedLine(this.blank(rule), isPageBreak) : 0;
  }

  private endOfPrintedLine(blank: Blank, isPageBreak: boolean): number {
    if (blank.end === blank.start || (!isPageBreak && (blank.newlines === 0 || !this.mayBePageNumber(blank.end)))) return 0;
    const line = this.lineAt(blank.end);
    return line !== undefined && this.isPrint(line, blank.end, isPageBreak) ? blank.end + line.length : 0;
  }

  /** Where a line ends that is nothing but a rule; 0 for any other. */
  private endOfRule({ newlines, end: start }: Blank): number {
    const { text } = this;
    if (newlines === 0 || this.kindAt(start) !== Kind.other || start >= text.length || !RULES.has(text.charCodeAt(start))) return 0;
    let end = start;
    while (end < text.length && text.charCodeAt(end) === text.charCodeAt(start)) end++;
    return end - start >= SHORTEST_RULE && this.kindAt(end) === Kind.newline ? end : 0;
  }

  /** Whether a line that begins at an offset is the number of a page or the head of one. */
  private isPrint(line: string, start: number, isPageBreak: boolean): boolean {
    const isFoot = this.hasFormFeed && this.feet.hasAt(start);
    if (isFoot || !(isPageBreak || mayFoldTo(line.charCodeAt(line.length - 1), PAGE_NUMBER_ENDS))) return isFoot;
    const folded = withoutMarks(line);
    if (PAGE_NUMBER.test(folded)) return true;
    if (BARE_PAGE_NUMBER.test(folded)) return isPageBreak;
    return isPageBreak && (RunningHeads.isOfPeriodical(folded) || (!this.endsSentence() && this.heads.has(line)));
  }

  /** Whether a line may be the number of a page, by its first unit: the fold of every short line takes long. */
  private mayBePageNumber(start: number): boolean {
    if (start >= this.text.length) return false;
    return mayFoldTo(this.text.charCodeAt(start), PAGE_NUMBER_STARTS) || (this.hasFormFeed && this.feet.hasAt(start));
  }

  /** A short line; `undefined` for a longer one, and at the end of the text. */
  private lineAt(start: number): string | undefined {
    const { text } = this;
    if (start >= text.length) return undefined;
    for (let end = start; end <= start + LONGEST_HEAD; end++)
      if (end >= text.length || this.kindAt(end) === Kind.newline) return text.slice(start, end);
    return undefined;
  }

  private endsSentence(): boolean {
    return this.last < 0 || SENTENCE_END.includes(String.fromCharCode(foldTable().unit[this.text.charCodeAt(this.last)] as number));
  }

  /** Whether a blank divides two words or numbers, which would be one without it. */
  private divides(): boolean {
    return this.isWordAt(this.last) && !this.endsInHan(this.last) && this.isWordAt(this.nextKept());
  }

  /** ㏠, which is folded to 1日, is a word only for what stands before it. */
  private endsInHan(at: number): boolean {
    if (this.kindAt(at) === Kind.han) return true;
    const code = this.text.charCodeAt(at);
    return foldTable().unit[code] === NOT_PLAIN && isHan(foldTable().mapCodePoint(code).slice(-1).charCodeAt(0));
  }

  private isWordAt(at: number): boolean {
    const kind = this.kindAt(at);
    return kind === Kind.word || (kind === Kind.note && isNumberOfNote(this.text.charCodeAt(at)));
  }

  /** -1 where a mark with a line break behind it comes first: what stands there may be print that is left out. Looks at no unit twice. */
  private nextKept(): number {
    if (this.next < this.at) this.lookAhead();
    return this.lineMark >= this.at ? -1 : this.next;
  }

  private lookAhead(): void {
    let mark = -1;
    let next = this.at;
    for (; next < this.text.length && isLeftOut(this.kindAt(next)); next++) {
      if (this.kindAt(next) === Kind.mark) mark = next;
      else if (this.kindAt(next) === Kind.newline) this.lineMark = mark;
    }
    this.next = next;
  }

  /** Nothing is read beyond the text: once that has happened, engines make every look slower. */
  private kindAt(at: number): number {
    const { text, kinds } = this;
    return at >= 0 && at < text.length ? (kinds[text.charCodeAt(at)] as number) : Kind.other;
  }

  private leaveOut(start: number, end: number): void {
    if (end <= start) return;
    this.keepTo(start);
    this.from = end;
  }

  private keepTo(end: number): void {
    const { from, length } = this;
    if (end <= from) return;
    this.way?.map.addRun(length, from, end - from);
    this.pieces.push(this.text.slice(from, end));
    this.length += end - from;
    if (this.pieces.length < MOST_PIECES) return;
    this.joined.push(this.pieces.join(''));
    this.pieces = [];
  }
}

function unitsOf(characters: string): ReadonlySet<number | undefined> {
  return new Set(Array.from(characters, (character) => character.charCodeAt(0)));
}

/** Whether a unit may fold to one of some others, as far as it tells alone. An opening parenthesis is none of them. */
function mayFoldTo(code: number, units: ReadonlySet<number | undefined>): boolean {
  const { class: classes, unit } = foldTable();
  const unitClass = classes[code];
  if (unitClass === UnitClass.open) return false;
  if (unitClass === UnitClass.zero) return units.has(ZERO);
  return unit[code] === NOT_PLAIN || units.has(unit[code]);
}

/** A line as it is matched, so that it is the same one when it is squeezed again. */
function withoutMarks(line: string): string {
  return foldText(squeeze(line).text).replace(/["《》\s]/g, '');
}

function isBlank(kind: number): boolean {
  return kind === Kind.blank || kind === Kind.newline || kind === Kind.drop;
}

function isLeftOut(kind: number): boolean {
  return isBlank(kind) || kind === Kind.mark;
}
