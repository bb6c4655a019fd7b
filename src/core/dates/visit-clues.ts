import type { Range } from '../evidence.ts';
import { NAMED } from './named-tables.ts';
import type { Page } from './page.ts';
import type { NamedRows } from './row-names.ts';
import type { EventRow } from './table-row.ts';
import type { ClueFinder, YearClue, YearlessDay } from './year-clue.ts';
import { daysOf, TOPIC, voteFor, yearsWithin } from './year-clue.ts';

/** Visits are announced this many days before they begin, and reported for some days after. */
const ANNOUNCED = 8;
const REPORTED = 2;
const LEADER = '(?:总统|总理|首相|国王|国家主席|总书记|人民革命党|苏丹|王储|埃米尔)';

/** What stands before and after the name of a country where somebody visits it, or comes from it. */
interface Wording {
  readonly before: RegExp;
  readonly after: RegExp;
}

const JOURNEY: readonly Wording[] = [
  {
    before: /习近平[^。]{0,80}(?:对|抵达|访问|前往|离开|在)$/,
    after: /^[^。]{0,24}(?:国事访问|访问|出席|抵达|离开)/,
  },
];
const PREMIER_JOURNEY: readonly Wording[] = [
  {
    before: /(?:国务院总理|李强|李克强)[^。]{0,80}(?:对|抵达|访问|前往|离开|在|赴)$/,
    after: /^[^。]{0,24}(?:正式访问|访问|出席|抵达|离开)/,
  },
];
const GUEST: readonly Wording[] = [
  { before: /来华[^。,]{0,20}$/, after: new RegExp(`^[^。,]{0,6}${LEADER}`) },
  { before: /$/, after: new RegExp(`^[^。,]{0,6}${LEADER}[^。,]{0,30}(?:访华|来华|对(?:中国|华)(?:进行|国事))`) },
  { before: /应[^。]{0,24}邀请,$/, after: new RegExp(`^[^。,]{0,6}${LEADER}`) },
];
/** As far as the wordings reach. */
const REACH = 90;

/** Visits of heads of state and government: the year whose sought day falls into one, or close to it. */
export const findVisitClues: ClueFinder = (page, sought) => [
  ...page.names.in(NAMED.visitsAbroad).flatMap((country) => cluesOf(page, country, JOURNEY, sought)),
  ...page.names.in(NAMED.visitsOfPremiers).flatMap((country) => cluesOf(page, country, PREMIER_JOURNEY, sought)),
  ...page.names.in(NAMED.visitsToChina).flatMap((country) => cluesOf(page, country, GUEST, sought)),
];

function cluesOf({ folded }: Page, { rows, found }: NamedRows<EventRow>, wordings: readonly Wording[], sought: YearlessDay): YearClue[] {
  const visit = firstVisit(folded, found, wordings);
  if (!visit) return [];
  return rows.flatMap((row) => {
    const { from, to } = daysOf(row);
    return yearsWithin(from - ANNOUNCED, to + REPORTED, sought).map((year) =>
      voteFor(row, visit, 'visit', year, visit.start < TOPIC ? 3 : 1),
    );
  });
}

function firstVisit(folded: string, found: readonly Range[], wordings: readonly Wording[]): Range | undefined {
  for (const { start, end } of found) {
    const before = folded.slice(Math.max(0, start - REACH), start);
    const after = folded.slice(end, end + REACH);
    for (const wording of wordings) {
      const head = wording.before.exec(before)?.[0];
      const tail = wording.after.exec(after)?.[0];
      if (head !== undefined && tail !== undefined) return { start: start - head.length, end: end + tail.length };
    }
  }
  return undefined;
}
