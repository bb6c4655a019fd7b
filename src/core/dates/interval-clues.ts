import type { Range } from '../evidence.ts';
import { yearOfDay } from './calendar.ts';
import { looksBack } from './looking-back.ts';
import { NAMED } from './named-tables.ts';
import type { Page } from './page.ts';
import { isPast } from './past-occasions.ts';
import type { NamedRows } from './row-names.ts';
import type { EventRow } from './table-row.ts';
import type { ClueFinder, YearClue, YearlessDay } from './year-clue.ts';
import { daysOf, voteFor, yearsWithin } from './year-clue.ts';
import { TIED } from './year-tally.ts';

/** Occasions are written about from a few days before to a few days after. */
const AROUND_OCCASION = 7;
/** Conferences are passed on to the lower levels for some weeks; after that they are only referred to. */
const AFTER_CONFERENCE = 25;
/** A meeting of a commission, known by its number, until the next but one. */
const AFTER_NUMBERED = 60;
const NUMBERED = /第[一二三四五六七八九十]{1,3}次会议/;
/** Long texts review what is over. */
const LONGEST_NEWS = 4000;
/** A day of which we are not sure may be so much off. */
const UNSURE = 31;
const FORMER = /(?:时任|前|原)[^,。、]{0,10}$|副$/;

/** Phrases with a known first use: the text is not older. Only the youngest matters. */
export const findPhraseClues: ClueFinder = ({ names }) => {
  let best: YearClue | undefined;
  for (const { rows, found } of names.in(NAMED.firstUses)) {
    for (const row of rows) {
      const { from } = boundsOf(row);
      if (from > (best?.notBefore ?? Number.NEGATIVE_INFINITY)) best = { ...found[0], rule: 'first-use', notBefore: from };
    }
  }
  return best ? [best] : [];
};

/** Who holds an office: the text was written during the term; where there were several, from the first to the last. */
export const findOfficeClues: ClueFinder = (page) => boundsBy('office-holder', page, page.names.in(NAMED.officeHolders));

/** Bodies that existed, or sat, for a time: the text that speaks of one as there was written then. */
export const findTermClues: ClueFinder = (page) => boundsBy('term', page, page.names.in(NAMED.terms));

/** Of names that begin alike the longest counts: 刘奇葆 is not 刘奇. */
function boundsBy(rule: string, { folded }: Page, named: readonly NamedRows<EventRow>[]): YearClue[] {
  const longest = new Map<number, number>();
  for (const { found } of named) for (const { start, end } of found) longest.set(start, Math.max(end, longest.get(start) ?? 0));
  return named.flatMap(({ rows, found }) => {
    const now = found.find(({ start, end }) => longest.get(start) === end && !FORMER.test(folded.slice(Math.max(0, start - 12), start)));
    if (!now) return [];
    const terms = rows.map(boundsOf);
    const to = Math.max(...terms.map((term) => term.to));
    const notBefore = Math.min(...terms.map((term) => term.from));
    return [{ ...now, rule, notBefore, ...(Number.isFinite(to) ? { notAfter: to } : {}) }];
  });
}

function boundsOf(row: EventRow): { readonly from: number; readonly to: number } {
  const { from, to } = daysOf(row);
  const slack = row.unsure ? UNSURE : 0;
  return { from: from - slack, to: to + slack };
}

/** Games, summits, disasters, conferences: the year whose sought day falls into one or close to it. */
export const findOccasionClues: ClueFinder = (page, sought) => [
  ...page.names.in(NAMED.occasions).flatMap(({ rows, found }) => {
    const now = found.filter((range) => !isPast(page, range));
    if (sought.month === undefined) return ofYearAlone(page, rows, now);
    const before = now.some((range) => isLookedForward(page, range)) ? LOOKED_FORWARD_TO : AROUND_OCCASION;
    const passedOn = now.filter((range) => isPassedOn(page, range));
    return [
      ...cluesOf('occasion', rows, now, sought, { before, after: AROUND_OCCASION }, isTopic(now) ? 3 : 2),
      ...cluesOf('occasion', rows, passedOn, sought, { before: 0, after: AFTER_LETTER }, rows.length === 1 ? 3 : 2),
    ];
  }),
  ...page.names.in(NAMED.conferences).flatMap(({ rows, found }) => {
    if (sought.month === undefined) return ofConferenceAlone(page, rows, found);
    const reports = found.flatMap((range) => newsOf(page, range, rows.length === 1) ?? []);
    const isTaught = found.some((range) => TAUGHT.test(page.folded.slice(Math.max(0, range.start - OPENING), range.end + TAUGHT_REACH)));
    const after = isTaught || (rows.length === 1 && NUMBERED.test(rows[0]?.names ?? '')) ? AFTER_NUMBERED : AFTER_CONFERENCE;
    return cluesOf('occasion', rows, reports, sought, { before: 0, after }, isTopic(reports) ? 3 : 2);
  }),
];

/** 第二十五届投洽会将于9月8日举办: what is announced takes place within some weeks. */
const AHEAD = /^"?[^。,;]{0,6}(?:将于|将在|即将|定于|倒计时)/;
const LOOKED_FORWARD_TO = 45;

function isLookedForward({ folded }: Page, { end }: Range): boolean {
  return AHEAD.test(folded.slice(end, end + 12));
}

/** 对某地塌方灾害作出重要指示, 向第八届博览会致贺信: what the centre said of it is passed on to all levels for some weeks. */
const AFTER_LETTER = 45;
const SAID_OF = /[对就向致][^。;]{0,40}$/;
const SAID = /^[^。;]{0,60}?(?:重要(?:指示|批示)|批示|贺信)/;

function isPassedOn({ folded }: Page, { start, end }: Range): boolean {
  return SAID_OF.test(folded.slice(Math.max(0, start - SAID_REACH), start)) && SAID.test(folded.slice(end, end + SAID_REACH));
}

const SAID_REACH = 80;

/** Something is news while it goes on, or is opened, won or told of at the moment. */
const GOING_ON =
  /^[^。;]{0,24}?(?:正在|开幕|闭幕|举行|召开|比赛日|进入|登陆|来势|救援|遇难|抢险|防御|来袭|逼近|发射|(?:热烈|强烈)反响|第[一二三四五六七八九十]+个比赛日|火爆|期间[^。]{0,20}(?:火爆|持续|举行|会见))/;

/** Without a day: what a text is about that took place in one year, and is news there; of what took place in several, bounds must leave one. */
function ofYearAlone(page: Page, rows: readonly EventRow[], now: readonly Range[]): YearClue[] {
  const [first] = now;
  if (!first || !isTopic(now) || page.folded.length > LONGEST_NEWS || !now.some((range) => isNews(page, range))) return [];
  if (rows.some((row) => yearOfDay(daysOf(row).to + AROUND_OCCASION) !== yearOfDay(daysOf(row).from))) return [];
  return rows.map((row) => voteFor(row, first, 'occasion', yearOfDay(daysOf(row).from), rows.length === 1 ? 3 : TIED));
}

function isNews(page: Page, range: Range): boolean {
  return range.start < OPENING && isGoingOn(page.folded, range) && !looksBack(page, range);
}

function isGoingOn(folded: string, { start, end }: Range): boolean {
  const before = folded.slice(Math.max(0, start - TOLD_REACH), start);
  return GOING_ON.test(folded.slice(end, end + OPENING)) || OF_THIS_YEAR.test(before) || TOLD.test(before);
}

/** 印发《…意见》, 国际社会积极评价…峰会: it is issued, mourned or judged at the moment. */
const TOLD = /(?:印发|(?:积极|高度)评价|悼念|吊唁|哀悼)[^。;,]{0,24}$/;
const TOLD_REACH = 32;

/** 今年第9号台风 */
const OF_THIS_YEAR = /今年(?:第\d{1,2}号|的)?$/;
/** That is said in the sentences that open the text. */
const OPENING = 160;
/** What was said there meets with so much: 引发热烈反响. */
const ECHO = /^[^。;]{0,40}?(?:(?:热烈|强烈|积极)反响|学习热潮)/;
const AFTER_SPEECH = 14;

/** Without a day: a text that opens with what a conference called forth, which was held once. */
function ofConferenceAlone(page: Page, [row, ...others]: readonly EventRow[], found: readonly Range[]): YearClue[] {
  const told = found.find(
    (range) => range.start < OPENING && ECHO.test(page.folded.slice(range.end, range.end + OPENING)) && !looksBack(page, range),
  );
  const passedOn = row && NUMBERED.test(row.names) ? found.find((range) => isOneOfPassedOn(page, range)) : undefined;
  const first = told ?? passedOn;
  if (!row || !first || others.length > 0) return [];
  const { from, to } = daysOf(row);
  return yearOfDay(to + (told ? AFTER_SPEECH : AFTER_NUMBERED)) === yearOfDay(from)
    ? [voteFor(row, first, 'occasion', yearOfDay(from), 3)]
    : [];
}

/** 会议传达学习了…在中央全面深化改革委员会第十二次会议的重要讲话: one of a list of what is passed on, near the beginning of the text. */
function isOneOfPassedOn(page: Page, range: Range): boolean {
  const before = page.folded.slice(Math.max(0, range.start - LIST), range.start);
  return range.start < LATEST_LIST && /传达[^。]{0,200}$/.test(before) && !looksBack(page, range);
}

const LIST = 200;
const LATEST_LIST = 400;
/** Lectures on a conference are given in the two months after it. */
const TAUGHT = /专题辅导|辅导报告|专题讲座/;
const TAUGHT_REACH = 24;
const PASSED_ON = /(?:传达|学习贯彻|(?:组织|集中|专题)学习|学习了)[^。;]{0,40}$|(?:这次|此次)$/;
const HELD = /^"?[^。;]{0,16}(?:在北?京(?:召开|举行)|热烈反响)/;
/** What was said at a conference that was held once. */
const SPEECH = /^"?上的?(?:重要)?讲话/;

/** Where a conference is news: it is passed on, held in the capital, or its speech is studied. */
function newsOf({ folded }: Page, { start, end }: Range, isUnique: boolean): Range | undefined {
  if (TAUGHT.test(folded.slice(end, end + TAUGHT_REACH))) return { start, end };
  const before = PASSED_ON.exec(folded.slice(Math.max(0, start - 42), start))?.[0];
  if (before !== undefined) return { start: start - before.length, end };
  const tail = folded.slice(end, end + 24);
  const after = HELD.exec(tail)?.[0] ?? (isUnique ? SPEECH.exec(tail)?.[0] : undefined);
  return after === undefined ? undefined : { start, end: end + after.length };
}

/** A clue at the first of the ranges for each year in which the sought day lies in a row, or as many days around it. */
export function cluesOf(
  rule: string,
  rows: readonly EventRow[],
  [first]: readonly Range[],
  sought: YearlessDay,
  { before, after }: { readonly before: number; readonly after: number },
  weight: number,
): YearClue[] {
  if (!first) return [];
  return rows.flatMap((row) => {
    const { from, to } = daysOf(row);
    return yearsWithin(from - before, to + after, sought).map((year) => voteFor(row, first, rule, year, weight));
  });
}

/** What a text is about, it names early; a long text names much besides. */
export function isTopic([first, second]: readonly Range[]): boolean {
  return (first?.start ?? 1000) < 120 || (second?.start ?? 1000) < 400;
}
