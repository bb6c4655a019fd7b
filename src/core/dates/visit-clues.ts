import type { Range } from '../evidence.ts';
import { NAMED } from './named-tables.ts';
import type { Page } from './page.ts';
import { oncePerPage } from './page.ts';
import type { NamedRows } from './row-names.ts';
import type { EventRow } from './table-row.ts';
import type { ClueFinder } from './year-clue.ts';
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
  { before: /$/, after: new RegExp(`^[^。,]{0,6}${LEADER}[^。,]{0,30}(?:访华|来华|对(?:中国|华|我国)(?:进行|国事))`) },
  { before: /应[^。]{0,24}邀请,$/, after: new RegExp(`^[^。,]{0,6}${LEADER}`) },
];
/** As far as the wordings reach. */
const REACH = 90;

/** A visit that the text tells of, with the rows of that country. */
interface VisitTold extends Range {
  readonly rows: readonly EventRow[];
}

/** Every visit of heads of state and government that the text tells of. */
export const findVisits = oncePerPage(visitsIn);

function visitsIn({ folded, names }: Page): readonly VisitTold[] {
  return [
    ...names.in(NAMED.visitsAbroad).flatMap((country) => visitOf(folded, country, JOURNEY)),
    ...names.in(NAMED.visitsOfPremiers).flatMap((country) => visitOf(folded, country, PREMIER_JOURNEY)),
    ...names.in(NAMED.visitsToChina).flatMap((country) => visitOf(folded, country, GUEST)),
  ];
}

function visitOf(folded: string, { rows, found }: NamedRows<EventRow>, wordings: readonly Wording[]): VisitTold[] {
  const visit = firstVisit(folded, found, wordings);
  return visit ? [{ ...visit, rows }] : [];
}

/** Visits of heads of state and government: the year whose sought day falls into one, or close to it. */
export const findVisitClues: ClueFinder = (page, sought) =>
  findVisits(page).flatMap(({ rows, start, end }) =>
    withPrintedDays(page, rows, end).flatMap((row) => {
      const { from, to } = daysOf(row);
      return yearsWithin(from - ANNOUNCED, to + REPORTED, sought).map((year) =>
        voteFor(row, { start, end }, 'visit', year, start < TOPIC ? 3 : 1),
      );
    }),
  );

/** 将于3月20日至22日对俄罗斯进行国事访问: the rows of just these days, where there are any. */
const DAYS = /(?<month>\d{1,2})月(?<from>\d{1,2})日?[至到-](?:(?<other>\d{1,2})月)?(?<to>\d{1,2})日/;

function withPrintedDays({ folded }: Page, rows: readonly EventRow[], end: number): readonly EventRow[] {
  const { month, from, other = month, to } = DAYS.exec(folded.slice(Math.max(0, end - REACH), end + REACH))?.groups ?? {};
  if (!month || !from || !other || !to) return rows;
  const two = (number: string) => number.padStart(2, '0');
  const [first, last] = [`-${two(month)}-${two(from)}`, `-${two(other)}-${two(to)}`];
  const exact = rows.filter((row) => row.start.endsWith(first) && row.end?.endsWith(last));
  return exact.length > 0 ? exact : rows;
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
