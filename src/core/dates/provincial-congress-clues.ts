import type { Range } from '../evidence.ts';
import { dayNumber } from './calendar.ts';
import { readNumeral } from './numerals.ts';
import type { Page } from './page.ts';
import type { YearRow } from './table-row.ts';
import { PROVINCIAL_CONGRESSES } from './tables.generated.ts';
import { provincesOfTours } from './tour-clues.ts';
import type { ClueFinder, YearClue, YearlessDay } from './year-clue.ts';
import { rangeOf, TOPIC, voteFor, yearsWithin } from './year-clue.ts';

const NUMBER = '[一二三四五六七八九十]{1,3}';
/** 省第十一次党代会, 自治区党委十届五次全会, 省第十三届委员会; of a municipality 市委. The province may be named before it. */
const NAMING = new RegExp(
  `(?<kind>省|自治区|市)(?:第?(?<congress>${NUMBER})次(?:党代会|党代表大会|代表大会)|` +
    `(?:(?:党)?委第?(?<term>${NUMBER})届(?:委员会)?|第(?<committee>${NUMBER})届委员会)(?:第?(?<plenum>${NUMBER})次(?:全会|全体))?)`,
  'g',
);

/** A congress is passed on to all levels within so many months, and looked forward to for about a year. */
const PASSED_ON = 3;
const LOOKED_FORWARD = 12;
/** Its successor is held five years later, give or take two months, and cited for some months more. */
const TERM_YEARS = 5;
const SLACK = 4;
/** A committee meets every other month at most; a meeting is named as the latest until the next, three times in two years at least. */
const MONTHS_BETWEEN = { least: 2, most: 8 };
/** Long texts name earlier ones too. */
const LONGEST_NEWS = 4000;
const NEWS_BEFORE = /(?:传达|学习)[^。]{0,30}$/;
const NEWS_AFTER = /^[^。,]{0,6}(?:精神[^。]{0,24}(?:会议|热潮|宣讲)|(?:隆重|胜利)?(?:开幕|闭幕|召开))/;
const OVER = /^(?:的)?(?:精神|以来|确定|提出|报告|部署)/;
const REACH = 32;
/** 政协湖北省第十三届委员会 is none of the party, nor is 共青团广东省第十三次代表大会. */
const OTHER_BODY =
  /(?:政协|政治协商会议|团|民革|民建|民盟|民进|农工(?:民主)?党|农工|致公党|九三学社|台盟|国民党|民主同盟|民主建国会|民主促进会|工商联|总?工会|妇联|科协|文联|作协|侨联|残联|红十字会|青联|学联|协会|联合会)[^,。]{0,6}$/;
/** A congress that is not called that of the party is one of whoever is named before it. */
const PARTY = /(?:共产党|中共|党)[^,。]{0,6}$/;
const BARE_CONGRESS = /次代表大会$/;
/** A text names no more of them than these. */
const MOST_NAMINGS = 200;

/** A congress, or a meeting of the committee that it elected, with the rows that it can be of. */
interface Naming extends Range {
  readonly rows: readonly YearRow[];
  /** Whether it is the congress itself. */
  readonly isCongress: boolean;
  /** `undefined` for a congress, and where the committee is named without one of its meetings. */
  readonly plenum: number | undefined;
}

/** Numbered congresses of the party in a province, and meetings of the committee that one elected: where the province is known they bound the time, and news of one tells its year. */
export const findProvincialCongresses: ClueFinder = (page, sought) => {
  const namings = page
    .matches(NAMING)
    .slice(0, MOST_NAMINGS)
    .flatMap((match) => namingAt(page, match));
  const latest = Math.max(...namings.map(lastYear));
  return namings.flatMap((naming) => [
    /* What is looked back on came earlier than the text by any time. */
    lastYear(naming) === latest && !isSince(page, naming) ? boundOf(page, naming) : withoutEnd(boundOf(page, naming)),
    ...newsOf(page, naming, sought),
    ...delegatesOf(page, naming, sought),
    ...convenedOf(page, naming, sought),
  ]);
};

function namingAt(page: Page, match: RegExpExecArray): Naming[] {
  const { congress, term, committee, plenum } = match.groups ?? {};
  const before = page.folded.slice(Math.max(0, match.index - REACH), match.index);
  if (OTHER_BODY.test(before) || (BARE_CONGRESS.test(match[0]) && !PARTY.test(before))) return [];
  const rows = rowsOf(page, match, congress ?? term ?? committee ?? '');
  const meeting = plenum === undefined ? undefined : readNumeral(plenum);
  return rows.length === 0 ? [] : [{ ...rangeOf(match), rows, isCongress: congress !== undefined, plenum: meeting }];
}

function lastYear({ rows }: Naming): number {
  return Math.max(...rows.map(({ year }) => year));
}

function isSince({ folded }: Page, { end }: Naming): boolean {
  return /^[^。,;]{0,4}(?:以来|期间)/.test(folded.slice(end, end + 8));
}

function withoutEnd({ rule, start, end, notBefore }: YearClue): YearClue {
  return { rule, start, end, ...(notBefore !== undefined && { notBefore }) };
}

/** The congress of that number: in the province named before it, else in that of the text, else in the only one whose tour the text passes on; none where it is not known. */
function rowsOf(page: Page, { index, groups }: RegExpExecArray, number: string): readonly YearRow[] {
  const { folded, province } = page;
  const suffix = `${groups?.kind}第${number}次党代会`;
  const alike = PROVINCIAL_CONGRESSES.filter(({ names }) => names.endsWith(suffix));
  const before = folded.slice(Math.max(0, index - LONGEST_NAME), index);
  const named = alike.filter(({ names }) => before.endsWith(names.slice(0, -suffix.length)));
  if (named.length > 0) return named;
  if (province !== undefined) return alike.filter(({ names }) => names === `${province}第${number}次党代会`);
  const [toured, ...others] = provincesOfTours(page);
  return toured === undefined || others.length > 0 ? [] : alike.filter(({ names }) => names.startsWith(toured));
}

/** What stands before 自治区 in its name. */
const LONGEST_NAME = 5;

function newsOf({ folded }: Page, { rows, isCongress, start, end }: Naming, { month: sought }: YearlessDay): YearClue[] {
  const isNews = NEWS_BEFORE.test(folded.slice(Math.max(0, start - REACH), start)) || NEWS_AFTER.test(folded.slice(end, end + REACH));
  if (!isCongress || start >= TOPIC || !isNews) return [];
  return rows
    .filter(({ month = 0 }) => sought === undefined || (sought >= month && sought <= month + PASSED_ON))
    .map((row) => voteFor(row, { start, end }, 'provincial-congress', row.year, 3));
}

/** 选举产生出席省第十一次党代会代表: cities elect them in the months before the congress. */
const ELECTED = /(?:选举|选出|推选|酝酿)[^。]{0,30}$/;
const DELEGATES = /^"?(?:的)?代表(?!大会|团)/;
const MONTHS_BEFORE = 8;

function delegatesOf({ folded }: Page, { rows, isCongress, start, end }: Naming, sought: YearlessDay): YearClue[] {
  if (!isCongress || !ELECTED.test(folded.slice(Math.max(0, start - REACH), start)) || !DELEGATES.test(folded.slice(end, end + 6)))
    return [];
  return rows.flatMap((row) =>
    yearsWithin(dayAfter(row, -MONTHS_BEFORE), dayAfter(row, 1), sought).map((year) =>
      voteFor(row, { start, end }, 'provincial-congress', year, 3),
    ),
  );
}

/** 决定省第八次党代会于11月22日召开, 决定11月26日召开省第十一次党代会: the outgoing committee fixes the day. */
const FIXED_BEFORE = /决定(?:于)?(?:\d{1,2}月)?\d{1,2}日[^。,;]{0,10}(?:召开|举行)[^。,;]{0,10}$/;
const FIXED_AFTER = /^"?(?:将|定|拟)?于(?:\d{1,2}月)?\d{1,2}日[^。,;]{0,12}(?:召开|举行|开幕)/;
const MONTHS_FIXED = 3;

function convenedOf({ folded }: Page, { rows, isCongress, start, end }: Naming, sought: YearlessDay): YearClue[] {
  const before = folded.slice(Math.max(0, start - REACH), start);
  if (!isCongress || !(FIXED_BEFORE.test(before) || FIXED_AFTER.test(folded.slice(end, end + REACH)))) return [];
  return rows.flatMap((row) => {
    const years = sought.month === undefined ? [row.year] : yearsWithin(dayAfter(row, -MONTHS_FIXED), dayAfter(row, 1), sought);
    return years.map((year) => voteFor(row, { start, end }, 'provincial-congress', year, 3));
  });
}

/** From the first of the congresses, or some time after it, to the last of their successors. */
function boundOf({ folded }: Page, { rows, isCongress, plenum, start, end }: Naming): YearClue {
  const ahead = OVER.test(folded.slice(end, end + REACH)) ? 0 : -LOOKED_FORWARD;
  const from = isCongress ? ahead : ((plenum ?? 1) - 1) * MONTHS_BETWEEN.least - 1;
  const latest = plenum === undefined || folded.length > LONGEST_NEWS ? Number.POSITIVE_INFINITY : plenum * MONTHS_BETWEEN.most;
  const to = Math.min(latest, TERM_YEARS * 12 + SLACK);
  const days = (months: number) => rows.map((row) => dayAfter(row, months));
  return { start, end, rule: 'provincial-congress', notBefore: Math.min(...days(from)), notAfter: Math.max(...days(to)) };
}

function dayAfter({ year, month = 1 }: YearRow, months: number): number {
  const at = year * 12 + month - 1 + months;
  return dayNumber({ year: Math.floor(at / 12), month: (((at % 12) + 12) % 12) + 1, day: 1 });
}
