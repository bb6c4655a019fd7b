import type { Range } from '../evidence.ts';
import { dayNumber, yearOfDay } from './calendar.ts';
import { cluesOf, isTopic } from './interval-clues.ts';
import { NAMED } from './named-tables.ts';
import type { NamedRows } from './row-names.ts';
import type { EventRow } from './table-row.ts';
import type { ClueFinder, YearClue } from './year-clue.ts';
import { daysOf, voteFor } from './year-clue.ts';

/** Reports of what a campaign achieved come out for some weeks after its end; none is opened in its last two months. */
const DAYS_AFTER = 30;
const LAST_OPENED = -60;
const OPENED = /^"?[^。,;]{0,4}?(?:动员|启动|部署)(?:部署)?(?:大会|会|仪式)|^"?(?:学习教育|活动)?(?:首场|首次|尽快开展|开展起来)/;
/** Long texts review campaigns that are over. */
const LONGEST_NEWS = 4000;
const LONG_PAST = /^[^。;]{0,6}(?:常态化|长效化|成果)|^"?(?:活动)?的?(?:延展|延伸|延续|接续|深化和?延)|^"?反馈/;
const LAST_DAY = dayNumber({ year: 9999, month: 1, day: 1 });
/** A title's length, and that of the sentences that open a text. */
const TITLE = 40;
const OPENING = 160;

/** Campaigns under way: the years whose sought day falls into one. */
export const findCampaignClues: ClueFinder = ({ folded, names }, sought) =>
  withoutShort(byStage(names.in(NAMED.campaigns))).flatMap(({ rows, found }) => {
    const current = found.filter(({ end }) => !LONG_PAST.test(folded.slice(end, end + 14)));
    if (found.some((range) => isOfOtherYear(folded, range, rows))) return [];
    if (sought.month === undefined) return rows.length === 1 ? ofCampaignAlone(folded, rows, current) : [];
    const isOpened = current.some(({ end }) => OPENED.test(folded.slice(end, end + 14)));
    const clues = rows.flatMap((row) => {
      const after = isOpened && isLong(row) ? LAST_OPENED : DAYS_AFTER;
      return cluesOf('campaign', [row], current, sought, { before: 0, after }, 3);
    });
    const passing = folded.length > LONGEST_NEWS || rows.length > 1 ? 1 : clues.length > 1 ? 2 : 3;
    return isTopic(current) ? clues : clues.map((clue) => ({ ...clue, weight: Math.min(clue.weight ?? 0, passing) }));
  });

const SHORT_NAME = '主题教育';

/** 在主题教育中…学习贯彻习近平新时代中国特色社会主义思想主题教育: the short name is that of the one which the text names in full. */
function withoutShort(named: readonly NamedRows<EventRow>[]): readonly NamedRows<EventRow>[] {
  const isOfIt = ({ rows }: NamedRows<EventRow>) => rows[0]?.names.includes(SHORT_NAME) === true;
  const full = named.filter((one) => one.rows.length === 1 && isOfIt(one));
  return full.length === 1 ? named.filter((one) => one.rows.length === 1 || !isOfIt(one)) : named;
}

/** 开展2026年“活力中国调研行”: one of another year, which the text prints. */
const PRINTED_YEAR = /(?<year>20\d\d) ?年(?:度|的)?"?$/;

function isOfOtherYear(folded: string, { start }: Range, rows: readonly EventRow[]): boolean {
  const printed = PRINTED_YEAR.exec(folded.slice(Math.max(0, start - 9), start))?.groups?.year;
  if (printed === undefined) return false;
  const year = Number(printed);
  return rows.every((row) => year < yearOfDay(daysOf(row).from) || year > yearOfDay(Math.min(daysOf(row).to, LAST_DAY)));
}

/** Stages are short enough to be opened at any time. */
const LONG = 300;

function isLong(row: EventRow): boolean {
  const { from, to } = daysOf(row);
  return to - from > LONG;
}

/** Where a text names a stage of a campaign (第二批学习实践科学发展观活动), what it says of the campaign is of that stage. */
function byStage(named: readonly NamedRows<EventRow>[]): readonly NamedRows<EventRow>[] {
  const wholes = named.filter(({ found }) => named.some((other) => hasPart(other.found, found)));
  return named
    .filter((one) => !wholes.includes(one))
    .map(({ rows, found }) => {
      const [first, ...others] = found;
      const more = wholes.filter((whole) => hasPart(found, whole.found)).flatMap((whole) => whole.found);
      const [earliest = first, ...later] = [...more, first, ...others].sort((a, b) => a.start - b.start);
      return { rows, found: [earliest, ...later] };
    });
}

/** Whether the name of a whole is somewhere only a part of that of a stage (第二批…活动, …专项斗争总结). Places of a name come in order without overlaps: of the stages only the last that begins no later can hold it. */
function hasPart(stages: readonly Range[], wholes: readonly Range[]): boolean {
  let next = 0;
  return wholes.some(({ start, end }) => {
    while ((stages[next]?.start ?? start + 1) <= start) next++;
    const stage = stages[next - 1];
    return stage !== undefined && stage.end >= end && stage.end - stage.start > end - start;
  });
}

/** Without a day: a text that is all about a campaign which began and ended in one year. */
function ofCampaignAlone(folded: string, [row]: readonly EventRow[], current: readonly Range[]): YearClue[] {
  const [first] = current;
  if (!row || !first || first.start >= OPENING || folded.length > LONGEST_NEWS) return [];
  const { from, to } = daysOf(row);
  const year = yearOfDay(from);
  return yearOfDay(Math.min(to, LAST_DAY)) === year
    ? [voteFor(row, first, 'campaign', year, current.length > 1 || first.start < TITLE ? 3 : 2)]
    : [];
}
