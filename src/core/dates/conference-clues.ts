import type { Range } from '../evidence.ts';
import { yearOfDay } from './calendar.ts';
import { cluesOf, isTopic } from './interval-clues.ts';
import { looksBack } from './looking-back.ts';
import { NAMED } from './named-tables.ts';
import type { Page } from './page.ts';
import type { EventRow } from './table-row.ts';
import type { ClueFinder, YearClue } from './year-clue.ts';
import { daysOf, OPENING, voteFor } from './year-clue.ts';

/** Conferences are passed on to the lower levels for some weeks; after that they are only referred to. */
const AFTER_CONFERENCE = 25;
/** A meeting of a commission, known by its number, until the next but one. */
const AFTER_NUMBERED = 60;
const NUMBERED = /第[一二三四五六七八九十]{1,3}次会议/;

/** Conferences: the year whose sought day falls into one, or into the weeks in which it is passed on. */
export const findConferenceClues: ClueFinder = (page, sought) =>
  page.names.in(NAMED.conferences).flatMap(({ rows, found }) => {
    if (sought.month === undefined) return ofConferenceAlone(page, rows, found);
    const reports = found.flatMap((range) => newsOf(page, range, rows.length === 1) ?? []);
    const isTaught = found.some((range) => TAUGHT.test(page.folded.slice(Math.max(0, range.start - OPENING), range.end + TAUGHT_REACH)));
    const after = isTaught || (rows.length === 1 && NUMBERED.test(rows[0]?.names ?? '')) ? AFTER_NUMBERED : AFTER_CONFERENCE;
    return cluesOf('occasion', rows, reports, sought, { before: 0, after }, isTopic(reports) ? 3 : 2);
  });

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
const PASSED_ON = /(?:传达|学习贯彻|(?:组织|集中|专题|认真|深入|及时)学习|学习了)[^。;]{0,40}$|(?:这次|此次)$/;
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
