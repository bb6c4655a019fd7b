import { dayNumber } from './calendar.ts';
import type { Page } from './page.ts';
import { lineAt } from './page.ts';
import type { PrintedDate } from './printed-date.ts';

/** A printed date with where it stands. */
interface Placed {
  readonly printed: PrintedDate;
  /** Index of its line. */
  readonly line: number;
  /** Days since 1970. */
  readonly day: number;
}

/** What sites print above everything else. */
const LAST_LINE = 5;
const LONGEST_MASTHEAD = 60;
/** Marks of the article's own date. */
const OF_ARTICLE = /来源|稿源|出处|作者|编辑|记者|发布|发表|更新|浏览|阅读|点击|访问量|字号|打印/;
const MASTHEADS = new Set(['header-line', 'today', 'label']);
const HEADERS = new Set(['label', 'header-line']);
const BELOW = new Set(['issued-line', 'bracket-line', 'signature', 'dateline']);
/** The day of the week, or words for today, make a day of visit almost sure: the paper that printed a text, though, did so some days after it was signed. */
const TODAY = /(?:今天|今日|日期|时间|现在|欢迎)/;
/** The day of the week on a line of its own below the date. */
const WEEKDAY_BELOW = /^(?:星期|周)[一二三四五六日天]$|^(?:sun|mon|tues|wednes|thurs|fri|satur)day$/i;
/** What a browser prints at the head of each page: `2026/7/3 10:20  江城市召开会议_江城新闻网`. */
const OF_BROWSER = /^\d{4}\/\d{1,2}\/\d{1,2},? ?(?:[上下]午 ?)?\d{1,2}:\d{2}(?::\d{2})? \S/;
/** A day, with the time or without it. */
const DAY_ALONE = /^[\d年月日/.:\- ]+$/;
const DAYS_OF_PAPER = 31;

/**
 * The printed dates without the day on which somebody looked at the site: it stands above the title, and is later than the date that the article has of its
 * own. Where there is no other date, or the one above is the earlier one, as in a newspaper, it stays. `declared` are the days that the file declares.
 */
export function withoutDayOfVisit(page: Page, printed: readonly PrintedDate[], declared: readonly number[]): readonly PrintedDate[] {
  if (!printed.some(({ rule }) => MASTHEADS.has(rule))) return printed;
  const placed = printed.flatMap((one) => placedOf(page, one));
  const listed = listedDays(page, placed);
  const visits = placed.filter(
    (one) =>
      listed.has(one) || (isMasthead(page, one) && (isBefore(one, declared) || placed.some((other) => isOfArticle(page, one, other)))),
  );
  const left = new Set(visits.map(({ printed: one }) => one));
  return left.size === 0 ? printed : printed.filter((one) => !left.has(one));
}

function placedOf(page: Page, printed: PrintedDate): Placed[] {
  const { year, month, day, start } = printed.mention;
  if (year === undefined || month === undefined || day === undefined) return [];
  return [{ printed, line: lineAt(page.lines, start), day: dayNumber({ year, month, day }) }];
}

/** A line above the title with little but the date, which is not said to be that of the article. */
function isMasthead(page: Page, { printed, line }: Placed): boolean {
  const { lines, bodyLine } = page;
  const { text } = lines[line] ?? { text: '' };
  if (!MASTHEADS.has(printed.rule) || line > LAST_LINE || text.length > LONGEST_MASTHEAD || OF_ARTICLE.test(text)) return false;
  return line + 1 < bodyLine && (printed.rule !== 'label' || isSure(page, { printed, line }));
}

/** The days of other news that is listed above: each stands alone more than once, and the article's own alone below. */
function listedDays(page: Page, placed: readonly Placed[]): ReadonlySet<Placed> {
  const alone = placed.filter(({ printed, line }) => printed.rule === 'header-line' && isAlone(page, line));
  const times = new Map<number, number>();
  for (const { day } of alone) times.set(day, (times.get(day) ?? 0) + 1);
  const last = alone.at(-1)?.day;
  return new Set(alone.filter(({ day }) => day !== last && (times.get(day) ?? 0) > 1));
}

function isAlone({ lines }: Page, line: number): boolean {
  return (lines[line]?.text.length ?? LONGEST_DAY + 1) <= LONGEST_DAY;
}

/** 2024年10月18日 */
const LONGEST_DAY = 11;

function isSure({ lines }: Page, { printed, line }: Pick<Placed, 'printed' | 'line'>): boolean {
  const [text = '', below = ''] = [lines[line]?.text, lines[line + 1]?.text];
  return printed.mention.weekday !== undefined || TODAY.test(text) || OF_BROWSER.test(text) || WEEKDAY_BELOW.test(below);
}

function isBefore({ day }: Placed, declared: readonly number[]): boolean {
  return declared.some((one) => one < day);
}

/** Whether another date is the article's, and earlier: in a header under a line between both that has none, if one of the two says what it is, or, under a sure masthead, in brackets or signed. */
function isOfArticle(page: Page, visit: Placed, other: Placed): boolean {
  const { rule } = other.printed;
  if (other.line <= visit.line || other.day >= visit.day) return false;
  const sure = isSure(page, visit);
  const ofOther = page.lines[other.line]?.text ?? '';
  if (HEADERS.has(rule)) {
    const isBelow = other.line > visit.line + 1 && other.line <= page.bodyLine;
    return isBelow && (sure || isFarAbove(page, visit, other) || OF_ARTICLE.test(ofOther));
  }
  return BELOW.has(rule) && visit.day - other.day > DAYS_OF_PAPER && sure;
}

/** Whether a day stands alone above everything else, and is no day of a paper that printed what was dated before. */
function isFarAbove({ lines }: Page, visit: Placed, other: Placed): boolean {
  return visit.line === 0 && DAY_ALONE.test(lines[0]?.text ?? '') && visit.day - other.day > DAYS_OF_PAPER;
}
