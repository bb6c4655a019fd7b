import { dayNumber, yearOfDay } from './calendar.ts';
import type { NamedEvent } from './named-event.ts';
import { readNumber } from './numerals.ts';
import type { Page } from './page.ts';
import { DISCIPLINE_PLENUMS, PARTY_CONGRESSES, PLENUMS } from './party-events.ts';
import { PEOPLES_CONGRESS_SESSIONS } from './state-events.ts';
import type { ClueFinder, YearClue, YearlessDay } from './year-clue.ts';
import { firstYearFrom, parseDay, soughtDay } from './year-clue.ts';

/** An event that the text names; `ahead` where the text looks forward to it. */
interface Naming {
  readonly event: NamedEvent;
  readonly start: number;
  readonly end: number;
  readonly ahead: boolean;
  /** 贯彻…全会精神: it is over, and its decisions are known. */
  readonly over: boolean;
}

const CONGRESS_NUMBER = '十[一二三四五六七八九]|二十';
const NAMES: readonly { readonly pattern: RegExp; readonly find: (match: RegExpExecArray) => (NamedEvent | undefined)[] }[] = [
  {
    pattern: new RegExp(
      `(?:党的|中共|喜迎|迎接)(?<number>${CONGRESS_NUMBER})大(?!届)|(?<alone>${CONGRESS_NUMBER})大(?:精神|报告|胜利|以来)|中国共产党第(?<full>${CONGRESS_NUMBER})次全国代表大会`,
      'g',
    ),
    find: ({ groups }) => [named(PARTY_CONGRESSES, `${groups?.number ?? groups?.alone ?? groups?.full}大`)],
  },
  {
    pattern: new RegExp(`(?<number>${CONGRESS_NUMBER})届(?<plenums>[一二三四五六七八九](?:中?、[一二三四五六七八九])*)中全会`, 'g'),
    find: ({ groups }) =>
      [...(groups?.plenums ?? '').matchAll(/[一二三四五六七八九]/g)].map(([plenum]) => named(PLENUMS, `${groups?.number}届${plenum}中`)),
  },
  {
    pattern: new RegExp(`第(?<number>${CONGRESS_NUMBER})届中央委员会第(?<plenum>[一二三四五六七八九])次全体会议`, 'g'),
    find: ({ groups }) => [named(PLENUMS, `${groups?.number}届${groups?.plenum}中`)],
  },
  {
    pattern: new RegExp(`(?<number>${CONGRESS_NUMBER})届中央纪委(?<plenum>[二三四五六七八九])次全会`, 'g'),
    find: ({ groups }) => [named(DISCIPLINE_PLENUMS, `${groups?.number}届${groups?.plenum}次`)],
  },
  {
    pattern:
      /(?<number>十[一二三四五]?|[五六七八九])届全国人(?:大|民代表大会)第?(?<session>[一二三四五])次会议|全国政协(?<cppcc>十[一二三四五]?|[五六七八九])届(?<meeting>[一二三四五])次会议/g,
    find: ({ groups }) => [session(groups?.number ?? groups?.cppcc, groups?.session ?? groups?.meeting)],
  },
];

function named(table: readonly NamedEvent[], name: string): NamedEvent | undefined {
  return table.find((event) => event.name === name);
}

function session(number = '', meeting = ''): NamedEvent | undefined {
  return named(PEOPLES_CONGRESS_SESSIONS, `${readNumber(number)}.${readNumber(meeting)}`);
}

function findNamings({ folded }: Page): Naming[] {
  const namings: Naming[] = [];
  for (const { pattern, find } of NAMES) {
    for (const match of folded.matchAll(pattern)) {
      const end = match.index + match[0].length;
      const ahead = isAhead(folded.slice(Math.max(0, match.index - 8), match.index) + match[0].slice(0, 2), folded.slice(end, end + 8));
      for (const event of find(match))
        if (event)
          namings.push({
            event,
            start: match.index,
            end,
            ahead,
            over: /^(?:的)?精神|^以来|^(?:上)?的?(?:重要讲话|报告)/.test(folded.slice(end, end + 8)),
          });
    }
  }
  return namings;
}

function isAhead(before: string, after: string): boolean {
  return (
    /(?:迎接|喜迎|筹备|即将召开|将要召开|将召开|献礼|做好)/.test(before) ||
    /^(?:即将|将于|将在|的?(?:胜利)?召开(?:之年|。|!|$))/.test(after)
  );
}

/** Congresses, plenums and sessions: the text was written after the latest that it names, and near it where it is all about it. */
export const findEventClues: ClueFinder = (page, sought) => {
  const namings = findNamings(page);
  const past = namings.filter(({ ahead }) => !ahead).sort(byStart);
  const latest = past.at(-1);
  const next = namings.filter(({ ahead }) => ahead).sort(byStart)[0];
  return [...(latest ? cluesOfPast(page, latest, past, sought) : []), ...(next ? cluesOfNext(next, latest, sought) : [])];
};

function byStart(a: Naming, b: Naming): number {
  return dayNumber(parseDay(a.event.start)) - dayNumber(parseDay(b.event.start));
}

const FRESH = /热潮|宣讲|传达|闭幕|首要政治任务|刚刚|反响|会议期间|开幕/;
const SOON_AFTER = 75;
/** What a text is about, it names this early. */
const TOPIC = 250;
/** Sessions and plenums are called, and written about, some weeks before they open. */
const ANNOUNCED = 90;

function cluesOfPast(page: Page, latest: Naming, past: readonly Naming[], sought: YearlessDay): YearClue[] {
  const { event, start, end } = latest;
  const from = parseDay(event.start);
  const over = past.some((naming) => naming.event === event && naming.over);
  const ahead = over ? 0 : ANNOUNCED;
  const bound: YearClue = { rule: 'named-event', start, end, notBefore: dayNumber(from) - ahead };
  if (sought.month === undefined) return [bound];
  const year = closestYear(from.year, event, sought);
  const gap = soughtDay(year, sought) - dayNumber(parseDay(event.end));
  const times = past.filter((naming) => naming.event === event).length;
  if (gap > SOON_AFTER || gap < -ahead || !FRESH.test(page.folded)) return [bound, ...eraClue(latest, past, sought)];
  return [{ ...bound, year, weight: times > 1 || start < TOPIC ? 3 : 2 }];
}

/** Until the next of its kind a plenum or session is the latest that texts about its decisions name. */
function eraClue({ event, start, end, over }: Naming, past: readonly Naming[], sought: YearlessDay): YearClue[] {
  const table = [PLENUMS, PEOPLES_CONGRESS_SESSIONS].find((events) => events.includes(event));
  const next = table?.[table.indexOf(event) + 1];
  const times = past.filter((naming) => naming.event === event).length;
  if (!next || !over || (start >= TOPIC && times < 2)) return [];
  const from = dayNumber(parseDay(event.start));
  const to = dayNumber(parseDay(next.start));
  const years = [yearOfDay(from), yearOfDay(from) + 1, yearOfDay(to)].filter(
    (year) => soughtDay(year, sought) >= from && soughtDay(year, sought) <= to,
  );
  const [year] = years;
  return year === undefined || years.some((other) => other !== year) ? [] : [{ rule: 'latest-plenum', start, end, year, weight: 3 }];
}

/** The year in which the sought day is closest to the event. */
function closestYear(year: number, event: NamedEvent, sought: YearlessDay): number {
  const end = dayNumber(parseDay(event.end));
  const distance = (candidate: number) => Math.abs(soughtDay(candidate, sought) - end);
  return distance(year + 1) < distance(year) ? year + 1 : year;
}

function cluesOfNext({ event, start, end }: Naming, latest: Naming | undefined, sought: YearlessDay): YearClue[] {
  const opening = parseDay(event.start);
  const bound: YearClue = { rule: 'named-event-ahead', start, end, notAfter: dayNumber(opening) };
  if (latest && latest.event.start >= event.start) return [];
  if (sought.month === undefined || firstYearFrom(opening, sought) !== opening.year) return [{ ...bound, year: opening.year, weight: 2 }];
  return [bound];
}
