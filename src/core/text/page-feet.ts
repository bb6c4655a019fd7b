import { compareHeads, isCaption } from './running-head.ts';

const MOST_PAGES = 2000;
/** With that of all pages behind it or not, in brackets or not. */
const NUMBER = /^[[(|［（｜]?\s?([\d０-９]{1,4})(?:\s?[/／]\s?[\d０-９]{1,4})?\s?[\])|］）｜]?$/;
const ROMAN = /^[ivxl]{1,6}$/i;
/** With the title of the text or of a part beside the number. */
const BESIDE =
  /^([\d０-９]{1,4})(?:\s{0,4}[|｜/·]\s{0,4}|\s{1,40})(\D.{1,40})$|^(\D.{1,40}?)(?:\s{0,4}[|｜/·]\s{0,4}|\s{1,40})([\d０-９]{1,4})$/;

/**
 * The numbers of the pages of a text, alone on the last line of each or beside a title, where these count the pages, or only one page has any, or each has the same: a table has numbers
 * alone on a line too.
 */
export class PageFeet {
  private starts: ReadonlySet<number> | undefined;

  constructor(private readonly text: string) {}

  /** Whether such a line begins at an offset. */
  hasAt(start: number): boolean {
    this.starts ??= startsOf(this.text);
    return this.starts.has(start);
  }
}

/** A page without a number has none. */
interface Foot {
  readonly start: number;
  readonly number: number;
  /** What is printed beside the number, or how it is written. */
  readonly label: string;
  /** Whether it may be the sum of a table. */
  readonly isSum: boolean;
}

/** So many pages with one number have it from a program that does not count. */
const FEWEST_EQUAL = 3;
/** What stands before a sum or another figure of a table. */
const SUM = /[计额数量值率价费款]$|[%元个件项人户吨米]\)?$/;

function startsOf(text: string): ReadonlySet<number> {
  const feet = feetOf(text);
  const bare = feet.flatMap((foot) => (foot?.label === '' ? foot : []));
  // What ends the text is as likely its last figure.
  if (bare.length === 1 && !feet.some((foot) => foot && foot.label !== '')) return startsWithout(bare, feet.at(-1));
  if (bare.length >= FEWEST_EQUAL && bare.every(({ number, isSum }) => number === bare[0]?.number && !isSum))
    return startsWithout(bare, feet.at(-1));
  return new Set(feet.flatMap((foot, page) => (foot && counts(feet, foot, page) ? foot.start : [])));
}

/** Whether a foot counts on from that of another page: the next one, or the next but one where left and right pages differ. */
function counts(feet: readonly (Foot | undefined)[], foot: Foot, page: number): boolean {
  return [-2, -1, 1, 2].some((step) => {
    const other = feet[page + step];
    return other?.label === foot.label && other.number === foot.number + step && (foot.label !== '' || Math.abs(step) === 1);
  });
}

function startsWithout(feet: readonly Foot[], last: Foot | undefined): ReadonlySet<number> {
  return new Set(feet.filter((foot) => foot !== last).map(({ start }) => start));
}

/** By page. */
function feetOf(text: string): readonly (Foot | undefined)[] {
  const feet: (Foot | undefined)[] = [];
  for (let start = 0; start <= text.length && feet.length < MOST_PAGES; ) {
    const formFeed = text.indexOf('\f', start);
    const end = formFeed < 0 ? text.length : formFeed;
    feet.push(footOf(text, start, end));
    start = end + 1;
  }
  return feet;
}

/** What stands at the end of a page is all that is looked at. */
const LOOK_AT = 100;

function footOf(text: string, start: number, end: number): Foot | undefined {
  const from = Math.max(start, end - LOOK_AT);
  const written = text.slice(from, end).trimEnd();
  const line = written.slice(Math.max(written.lastIndexOf('\n'), written.lastIndexOf('\r')) + 1).trimStart();
  const read = numberOf(line);
  if (!read) return undefined;
  const above = written.slice(0, written.length - line.length).trimEnd();
  return { start: from + written.length - line.length, isSum: SUM.test(above), ...read };
}

function numberOf(line: string): Pick<Foot, 'number' | 'label'> | undefined {
  const [, digits] = NUMBER.exec(line) ?? [];
  if (digits !== undefined) return { number: figureOf(digits), label: '' };
  if (ROMAN.test(line)) return { number: romanValue(line.toLowerCase()), label: 'i' };
  const [, before, titleBehind, titleBefore, behind] = BESIDE.exec(line) ?? [];
  const label = compareHeads(titleBehind ?? titleBefore ?? '');
  return label === '' || isCaption(label) || SUM.test(label) ? undefined : { number: figureOf(before ?? behind ?? ''), label };
}

function figureOf(digits: string): number {
  return Number(digits.normalize('NFKC'));
}

const ROMAN_DIGITS: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50 };

/** A digit before a greater one is taken away: iv. */
function romanValue(numeral: string): number {
  const values = Array.from(numeral, (digit) => ROMAN_DIGITS[digit] ?? 0);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}
