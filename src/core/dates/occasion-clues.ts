import type { Range } from '../evidence.ts';
import { yearOfDay } from './calendar.ts';
import { cluesOf, isTopic } from './interval-clues.ts';
import { looksBack } from './looking-back.ts';
import { NAMED } from './named-tables.ts';
import type { Page } from './page.ts';
import { isPast } from './past-occasions.ts';
import type { EventRow } from './table-row.ts';
import type { ClueFinder, YearClue } from './year-clue.ts';
import { daysOf, OPENING, voteFor } from './year-clue.ts';
import { TIED } from './year-tally.ts';

/** Occasions are written about from a few days before to a few days after. */
const AROUND_OCCASION = 7;
/** Long texts review what is over. */
const LONGEST_NEWS = 4000;

/** Games, summits, disasters: the year whose sought day falls into one or close to it. */
export const findOccasionClues: ClueFinder = (page, sought) =>
  page.names.in(NAMED.occasions).flatMap(({ rows, found }) => {
    const now = found.filter((range) => !isPast(page, range));
    if (sought.month === undefined) return ofYearAlone(page, rows, now);
    const before = now.some((range) => isLookedForward(page, range)) ? LOOKED_FORWARD_TO : AROUND_OCCASION;
    const passedOn = now.filter((range) => isPassedOn(page, range));
    return [
      ...cluesOf('occasion', rows, now, sought, { before, after: AROUND_OCCASION }, isTopic(now) ? 3 : 2),
      ...cluesOf('occasion', rows, passedOn, sought, { before: 0, after: AFTER_LETTER }, rows.length === 1 ? 3 : 2),
    ];
  });

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
  /^[^。;]{0,24}?(?:正在|在即|渐入尾声|已近尾声|进入尾声|接近尾声|开幕|闭幕|举行|召开|比赛日|进入|登陆|来势|救援|遇难|抢险|防御|来袭|逼近|发射|(?:热烈|强烈)反响|第[一二三四五六七八九十]+个比赛日|火爆|期间[^。]{0,20}(?:火爆|持续|举行|会见))/;

/** A typhoon has the name of others, of which not all are known: only its days tell which, unless it is the one of this year. */
const RECURRING_NAME = /^台风/;

/** Without a day: what a text is about that took place in one year, and is news there; of what took place in several, bounds must leave one. */
function ofYearAlone(page: Page, rows: readonly EventRow[], now: readonly Range[]): YearClue[] {
  const [first] = now;
  if (!first || !isTopic(now) || page.folded.length > LONGEST_NEWS || !now.some((range) => isNews(page, range))) return [];
  if (rows.some(({ names }) => RECURRING_NAME.test(names)) && !now.some(({ start }) => isOfThisYear(page.folded, start))) return [];
  if (rows.some((row) => yearOfDay(daysOf(row).to + AROUND_OCCASION) !== yearOfDay(daysOf(row).from))) return [];
  return rows.map((row) => voteFor(row, first, 'occasion', yearOfDay(daysOf(row).from), rows.length === 1 ? 3 : TIED));
}

function isNews(page: Page, range: Range): boolean {
  return range.start < OPENING && isGoingOn(page.folded, range) && !looksBack(page, range);
}

function isGoingOn(folded: string, { start, end }: Range): boolean {
  const before = folded.slice(Math.max(0, start - TOLD_REACH), start);
  return (
    GOING_ON.test(folded.slice(end, end + OPENING)) ||
    isOfThisYear(folded, start) ||
    isNewFigure(folded, { start, end }) ||
    TOLD.test(before)
  );
}

/** 国内出游1.19亿人次,同比增长5.7%: a figure of the time is news, as it is compared with that of the year before. */
const FIGURE = /\d(?:\.\d+)?(?:万?亿?)(?:人次|元|美元|斤|件|个|处)$/;
const IS_COMPARED = /^,?(?:同比|较上年|比上年|较去年|比去年)/;

function isNewFigure(folded: string, { start, end }: Range): boolean {
  return FIGURE.test(folded.slice(start, end)) && IS_COMPARED.test(folded.slice(end, end + 6));
}

function isOfThisYear(folded: string, start: number): boolean {
  return OF_THIS_YEAR.test(folded.slice(Math.max(0, start - TOLD_REACH), start));
}

/** 印发《…意见》, 国际社会积极评价…峰会: it is issued, mourned or judged at the moment. */
const TOLD = /(?:印发|(?:积极|高度)评价|悼念|吊唁|哀悼)[^。;,]{0,24}$/;
const TOLD_REACH = 32;

/** 今年第9号台风 */
const OF_THIS_YEAR = /今年(?:第\d{1,2}号|的)?$/;
