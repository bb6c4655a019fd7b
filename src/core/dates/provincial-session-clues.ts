import { readNumeral } from './numerals.ts';
import type { Page } from './page.ts';
import type { ClueFinder } from './year-clue.ts';
import { TOPIC, voteAt } from './year-clue.ts';

const TERM_NUMBER = '[一二三四五六七八九十]{1,3}';
const SESSION = new RegExp(
  `(?<kind>省|自治区|市)(?:第?(?<term>${TERM_NUMBER})届(?:人民代表大会|人大)第?(?<session>[一二三四五])次会议|` +
    `政协第?(?<committee>${TERM_NUMBER})届(?:委员会)?第?(?<meeting>[一二三四五])次会议)`,
  'g',
);
/** The numbers of the congresses and of the political consultative conferences of most provinces that began in January 2023, the others five years before each other. */
const TERM = { congress: 14, conference: 13, year: 2023, length: 5 };
/** How much higher the numbers are elsewhere, by the lists of the bodies elected in January 2023. */
const AHEAD: Readonly<Record<string, { readonly congress: number; readonly conference: number }>> = {
  北京市: { congress: 2, conference: 1 },
  天津市: { congress: 4, conference: 2 },
  上海市: { congress: 2, conference: 1 },
  重庆市: { congress: -8, conference: -7 },
  海南省: { congress: -7, conference: -5 },
  西藏自治区: { congress: -2, conference: -1 },
  宁夏回族自治区: { congress: -1, conference: -1 },
};
/** A few provinces had more than one session in a year; the first two were in the first two years everywhere. */
const SURE_SESSIONS = 2;
/** Late in the year the next session is called. */
const CALLED = 11;
/** News of no month is of a session where it is passed on. */
const PASSED_ON = /传达[^。]{0,40}$/;
const REACH = 44;

/** 省十四届人大三次会议, 省政协十三届三次会议: the third year of the term. */
export const findProvincialSessions: ClueFinder = (page, { month }) =>
  page.matches(SESSION).flatMap((match) => {
    const year = yearOfSession(page, match);
    if (year === undefined) return [];
    if (month === undefined) return isFirst(match) && isPassedOn(page, match) ? [voteAt(match, 'sitting', year, SURE)] : [];
    return [voteAt(match, 'sitting', year, month >= CALLED ? 1 : isFirst(match) ? SURE : SURE - 1)];
  });

/** Decides alone. */
const SURE = 3;

function isFirst({ index, groups }: RegExpExecArray): boolean {
  return index < TOPIC && (readNumeral(groups?.session ?? groups?.meeting ?? '') ?? 1) <= SURE_SESSIONS;
}

function isPassedOn({ folded }: Page, { index }: RegExpExecArray): boolean {
  return PASSED_ON.test(folded.slice(Math.max(0, index - REACH), index));
}

/** `undefined` for a city, and for a region of which it is not known which it is. */
function yearOfSession({ province }: Page, { groups }: RegExpExecArray): number | undefined {
  const { kind = '', term, session, committee, meeting } = groups ?? {};
  if (kind !== '省' && !province?.endsWith(kind)) return undefined;
  const body = term === undefined ? 'conference' : 'congress';
  const number = readNumeral(term ?? committee ?? '') ?? 0;
  const terms = number - TERM[body] - (AHEAD[province ?? '']?.[body] ?? 0);
  if (Math.abs(terms) > MOST_TERMS) return undefined;
  return TERM.year + TERM.length * terms + (readNumeral(session ?? meeting ?? '') ?? 1) - 1;
}

/** Earlier and later ones are of another province than the one that was taken for the text's. */
const MOST_TERMS = 4;
