import { findAnniversaryClues } from './anniversary-clues.ts';
import { findBudgetClues } from './budget-clues.ts';
import { findCampaignClues } from './campaign-clues.ts';
import { findConferenceClues } from './conference-clues.ts';
import { findDelegateClues } from './delegate-clues.ts';
import { findEpidemicClues } from './epidemic-clues.ts';
import { findEventClues } from './event-clues.ts';
import { findHolidayClues } from './holiday-clues.ts';
import { findInspectionClues } from './inspection-clues.ts';
import { findOfficeClues, findPhraseClues, findTermClues } from './interval-clues.ts';
import { findLunarDateClues, findWeekdayClues } from './lunar-date-clues.ts';
import { findNamedYears } from './named-year-clues.ts';
import { findOccasionClues } from './occasion-clues.ts';
import type { Page } from './page.ts';
import { findForceNews, findNearDayClues, findPeriodClues, findPeriodNews } from './period-clues.ts';
import { findPlanClues } from './plan-clues.ts';
import { findPolicyAddressClues } from './policy-address-clues.ts';
import { findProvincialCongresses } from './provincial-congress-clues.ts';
import { findProvincialSessions } from './provincial-session-clues.ts';
import { findReviewClues } from './review-clues.ts';
import { findRunningYears } from './running-year-clues.ts';
import { findLocalSessions, findSittingClues } from './sitting-clues.ts';
import { findTenureClues } from './tenure-clues.ts';
import { findTourClues } from './tour-clues.ts';
import { findVisitClues } from './visit-clues.ts';
import type { ClueFinder, YearClue, YearlessDay } from './year-clue.ts';
import { findYearsOver } from './year-over-clues.ts';
import { findBulletins, findEventsOfYear, findLatestYear, findTwoYears, findYearBefore, findYearFigures } from './year-use-clues.ts';
import { findZodiacClues } from './zodiac-clues.ts';

const DOCUMENT_NUMBER = /^[^。;]{0,24}[[(](?<year>(?:19|20)\d\d)[\])] ?第?\d{1,5}号[^。;]{0,24}$/;
/** Numbers of other documents are cited in sentences and with titles. */
const CITED = /《|根据|按照|转发|废止/;

/** The document's own number (国发〔2021〕5号), in a line of its head: it was issued in that year. */
const findNumberClues: ClueFinder = ({ lines, bodyLine }) =>
  lines.slice(0, bodyLine).flatMap(({ text, start }) => {
    const match = DOCUMENT_NUMBER.exec(text);
    if (!match || CITED.test(text)) return [];
    return [{ rule: 'document-number', start, end: start + text.length, year: Number(match.groups?.year), weight: 4 }];
  });

/** What finds a year also where no day is sought. */
const OF_YEARS: readonly ClueFinder[] = [
  findNumberClues,
  findEventClues,
  findDelegateClues,
  findProvincialCongresses,
  findProvincialSessions,
  findPhraseClues,
  findEpidemicClues,
  findOfficeClues,
  findTermClues,
  findTenureClues,
  findCampaignClues,
  findOccasionClues,
  findConferenceClues,
  findAnniversaryClues,
  findPlanClues,
  findPolicyAddressClues,
  findReviewClues,
  findYearsOver,
  findEventsOfYear,
  findNamedYears,
  findRunningYears,
  findZodiacClues,
  findTwoYears,
  findLatestYear,
  findPeriodNews,
  findForceNews,
];
/** What finds a year only for a day: where none is sought their patterns need not be tried. */
const OF_DAYS: readonly ClueFinder[] = [
  findSittingClues,
  findLocalSessions,
  findVisitClues,
  findHolidayClues,
  findLunarDateClues,
  findWeekdayClues,
  findTourClues,
  findPeriodClues,
  findNearDayClues,
  findBulletins,
  findYearBefore,
  findYearFigures,
  findBudgetClues,
  findInspectionClues,
];

/** Every clue of the text about the year of a day, or about its year where no day is sought. */
export function findClues(page: Page, sought: YearlessDay): YearClue[] {
  const finders = sought.month === undefined ? OF_YEARS : [...OF_DAYS, ...OF_YEARS];
  return finders.flatMap((find) => find(page, sought));
}
