import { PatternTable } from '../text/pattern-table.ts';
import { SoughtPattern } from '../text/sought-pattern.ts';
import { dayNumber } from './calendar.ts';
import { CAMPAIGNS } from './campaigns.ts';
import { CONFERENCES } from './conferences.ts';
import { FIRST_USES } from './first-uses.ts';
import type { NamedEvent } from './named-event.ts';
import { OCCASIONS } from './occasions.ts';
import { OFFICE_HOLDERS } from './office-holders.ts';
import { TOURS } from './tours.ts';
import type { ClueFinder, YearClue } from './year-clue.ts';
import { parseDay, voteAt, yearsWithin } from './year-clue.ts';

interface Interval {
  readonly pattern: SoughtPattern;
  readonly from: number;
  readonly to: number;
}

const OPEN_END = 9999;
/** Reports of what a campaign achieved come out for some weeks after its end. */
const AFTER_CAMPAIGN = 30;
/** A tour is passed on to the lower levels in the days and weeks after it. */
const AFTER_TOUR = 45;
const FORMER = /(?:时任|前|原)[^,。、]{0,10}$/;
const LONG_PAST = /^[^。;]{0,6}(?:常态化|长效化|成果)/;

const PHRASES = new PatternTable(
  FIRST_USES.map(([pattern, day]) => ({ pattern: new SoughtPattern(pattern), from: dayNumber(parseDay(day)) })),
);
const OFFICES = new PatternTable(OFFICE_HOLDERS.map(intervalOf));
const CAMPAIGN_INTERVALS = new PatternTable(CAMPAIGNS.map(intervalOf));
/** Occasions are written about from a few days before to a few days after. */
const AROUND_OCCASION = 7;
/** Conferences are passed on to the lower levels for some weeks; after that they are only referred to. */
const AFTER_CONFERENCE = 25;
const OCCASION_INTERVALS = new PatternTable([
  ...OCCASIONS.map(intervalOf).map(({ pattern, from, to }) => ({ pattern, from: from - AROUND_OCCASION, to: to + AROUND_OCCASION })),
  ...CONFERENCES.map(conferenceOf)
    .map(intervalOf)
    .map((interval) => ({ ...interval, to: interval.to + AFTER_CONFERENCE })),
]);

function intervalOf({ name, start, end }: NamedEvent): Interval {
  const last = parseDay(end);
  return {
    pattern: new SoughtPattern(name),
    from: dayNumber(parseDay(start)),
    to: last.year === OPEN_END ? Number.POSITIVE_INFINITY : dayNumber(last),
  };
}

/** As said of a conference while it is news: held in the capital, or passed on. */
function conferenceOf({ name, ...days }: NamedEvent): NamedEvent {
  return { ...days, name: `${name}"?[^。;]{0,16}(?:在北?京(?:召开|举行)|热烈反响)|传达[^。;]{0,40}${name}` };
}

/** Phrases with a known first use: the text is not older. Only the youngest matters. */
export const findPhraseClues: ClueFinder = ({ scan }) => {
  let best: YearClue | undefined;
  for (const { pattern, from } of scan.matching(PHRASES)) {
    if (from <= (best?.notBefore ?? Number.NEGATIVE_INFINITY)) continue;
    const match = scan.first(pattern);
    if (match) best = { rule: 'first-use', start: match.index, end: match.index + match[0].length, notBefore: from };
  }
  return best ? [best] : [];
};

/** Who holds an office: the text was written during the term. */
export const findOfficeClues: ClueFinder = ({ folded, scan }) =>
  scan.matching(OFFICES).flatMap(({ pattern, from, to }) => {
    const match = scan.all(pattern).find(({ index }) => !FORMER.test(folded.slice(Math.max(0, index - 12), index)));
    if (!match) return [];
    return [
      {
        rule: 'office-holder',
        start: match.index,
        end: match.index + match[0].length,
        notBefore: from,
        ...(Number.isFinite(to) ? { notAfter: to } : {}),
      },
    ];
  });

/** Campaigns under way: the years whose sought day falls into one. */
export const findCampaignClues: ClueFinder = ({ folded, scan }, sought) => {
  return scan.matching(CAMPAIGN_INTERVALS).flatMap(({ pattern, from, to }) => {
    const found = scan
      .all(pattern)
      .filter(({ index, 0: { length } }) => !LONG_PAST.test(folded.slice(index + length, index + length + 14)));
    const [first] = found;
    if (!first) return [];
    const topical = isTopic(found);
    return yearsWithin(from, to + AFTER_CAMPAIGN, sought).map((year) => voteAt(first, 'campaign', year, topical ? 3 : 1));
  });
};

/** Games, summits, disasters, conferences: the year whose sought day falls into one or close to it. */
export const findOccasionClues: ClueFinder = ({ scan }, sought) =>
  scan.matching(OCCASION_INTERVALS).flatMap(({ pattern, from, to }) => {
    const found = scan.all(pattern);
    const [first] = found;
    return first ? yearsWithin(from, to, sought).map((year) => voteAt(first, 'occasion', year, isTopic(found) ? 3 : 2)) : [];
  });

const TOUR = new SoughtPattern(/(?:视察|考察)(?<province>[一-龥]{2,3}?)(?:重要讲话|时|的?重要|讲话)/);

/** 视察广东重要讲话: the year in which the sought day follows a tour of the province. */
export const findTourClues: ClueFinder = ({ scan }, sought) => {
  const named = scan.all(TOUR);
  if (named.length === 0) return [];
  return TOURS.flatMap(({ name, start, end }) => {
    const found = named.filter(({ groups }) => groups?.province === name);
    const [first] = found;
    if (!first) return [];
    const years = yearsWithin(dayNumber(parseDay(start)), dayNumber(parseDay(end)) + AFTER_TOUR, sought);
    return years.map((year) => voteAt(first, 'tour', year, isTopic(found) ? 3 : 1));
  });
};

/** What a text is about, it names early; a long text names much besides. */
function isTopic([first, second]: readonly RegExpExecArray[]): boolean {
  return (first?.index ?? 1000) < 120 || (second?.index ?? 1000) < 400;
}
