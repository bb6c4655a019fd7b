import type { Range } from '../evidence.ts';
import { daysOfJourneys } from './day-of-event.ts';
import type { EventTold } from './events-told.ts';
import { daysPossible, eventsTold } from './events-told.ts';
import { looksBack } from './looking-back.ts';
import type { DateMention } from './mention.ts';
import type { Page } from './page.ts';
import { lineAt } from './page.ts';
import { isNear, sentenceAt } from './sentence.ts';
import type { YearClue } from './year-clue.ts';
import { OPENING } from './year-clue.ts';

/** Of so many days without a year is asked whether they are of events. */
const MOST_DAYS = 6;
/** A day without its month is soon one of a longer event by chance, unless there was only one of that name (人权理事会第五十三届会议). */
const SHORT = 21;
const LONG = 26;
/** Of the only one of its name the year is told where all its days with that number are of one year. */
const LONGEST_OF_ONE = 62;

/** The years of the days that a text tells of in the sentences that name their events, or under headings that do, where it tells the year of none itself. */
export function yearsOfEvents(page: Page): YearClue[] {
  const told = page.mentions.filter(({ year, day }) => year === undefined && day !== undefined).slice(0, MOST_DAYS);
  const events = eventsTold(page).filter((event) => !looksBack(page, event));
  const inSentences = told.flatMap((mention) => {
    const sentence = sentenceAt(page, mention.start);
    const isTold = ({ start }: Range) => start >= sentence.start || mention.start < OPENING;
    return yearsOf(
      page,
      events.filter((event) => isTold(event) && isNear(page, sentence, event.start)),
      mention,
    );
  });
  if (inSentences.length > 0) return inSentences;
  const onJourneys = told.flatMap((mention) => yearsOfJourneys(page, mention));
  if (onJourneys.length > 0) return onJourneys;
  return told.flatMap((mention) =>
    yearsOf(
      page,
      events.filter((event) => isHeading(page, mention, event)),
      mention,
    ),
  );
}

/** The year of the only day of these events that is the one told of; of a typhoon the month must be told too, as others have its name. */
function yearsOf(page: Page, events: readonly EventTold[], { month, day: told = 0 }: DateMention): YearClue[] {
  const known = month === undefined ? events.filter(({ rows }) => rows.every(({ names }) => !names.startsWith('台风'))) : events;
  const isOnlyOne = known.length === 1 && known[0]?.rows.length === 1;
  const longest = isOnlyOne ? LONGEST_OF_ONE : month === undefined ? SHORT : LONG;
  const days = [...daysPossible(page, known, told, longest).values()].filter(({ day }) => day.month === (month ?? day.month));
  const [first] = days;
  const isOne = first !== undefined && days.every(({ day }) => day.year === first.day.year);
  return isOne ? [{ ...first.range, rule: first.rule, year: first.day.year, weight: 3 }] : [];
}

/** 国务院总理李强14日会见来华进行国事访问的巴西总统: the year of the only visit to China from there, or tour, on whose days is one with that number. */
function yearsOfJourneys(page: Page, { start, month, day = 0 }: DateMention): YearClue[] {
  if (month !== undefined || start >= OPENING) return [];
  const [first, ...others] = daysOfJourneys(page, sentenceAt(page, start), day);
  if (!first || others.some((other) => other.day.year !== first.day.year)) return [];
  return [{ ...first.range, rule: first.rule, year: first.day.year, weight: 3 }];
}

const LONGEST_HEADING = 40;

/** A round-up has a heading over the news of each event. */
function isHeading({ lines }: Page, { start }: Range, event: Range): boolean {
  const at = lineAt(lines, event.start);
  const heading = lines[at];
  return heading !== undefined && heading.text.length < LONGEST_HEADING && !/[。;]/.test(heading.text) && lineAt(lines, start) === at + 1;
}
