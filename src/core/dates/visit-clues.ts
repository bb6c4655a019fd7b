import { PatternTable } from '../text/pattern-table.ts';
import { SoughtPattern } from '../text/sought-pattern.ts';
import { dayNumber } from './calendar.ts';
import type { NamedEvent } from './named-event.ts';
import { VISITS_ABROAD, VISITS_TO_CHINA } from './visits.ts';
import type { ClueFinder } from './year-clue.ts';
import { parseDay, TOPIC, voteAt, yearsWithin } from './year-clue.ts';

/** Visits are announced this many days before they begin, and told of for some days after. */
const ANNOUNCED = 8;
const TOLD = 2;
const LEADER = '(?:总统|总理|首相|国王|国家主席|总书记|人民革命党|苏丹|王储|埃米尔)';

interface Journey {
  readonly pattern: SoughtPattern;
  readonly from: number;
  readonly to: number;
}

const JOURNEYS = new PatternTable<Journey>([
  ...VISITS_ABROAD.map((visit) =>
    journey(visit, `习近平[^。]{0,80}(?:对|抵达|访问|前往|离开|在)${visit.name}[^。]{0,24}(?:国事访问|访问|出席|抵达|离开)`),
  ),
  ...VISITS_TO_CHINA.map((visit) =>
    journey(
      visit,
      `来华[^。,]{0,20}${visit.name}[^。,]{0,6}${LEADER}|${visit.name}[^。,]{0,6}${LEADER}[^。,]{0,30}(?:访华|来华|对(?:中国|华)(?:进行|国事))|应[^。]{0,24}邀请,${visit.name}[^。,]{0,6}${LEADER}`,
    ),
  ),
]);

function journey({ start, end }: NamedEvent, pattern: string): Journey {
  return { pattern: new SoughtPattern(pattern), from: dayNumber(parseDay(start)) - ANNOUNCED, to: dayNumber(parseDay(end)) + TOLD };
}

/** Visits of heads of state and government: the year whose sought day falls into one, or close to it. */
export const findVisitClues: ClueFinder = ({ scan }, sought) =>
  scan.matching(JOURNEYS).flatMap(({ pattern, from, to }) => {
    const match = scan.first(pattern);
    return match ? yearsWithin(from, to, sought).map((year) => voteAt(match, 'visit', year, match.index < TOPIC ? 3 : 1)) : [];
  });
