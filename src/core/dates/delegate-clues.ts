import { PARTY_CONGRESSES } from './tables.generated.ts';
import type { ClueFinder } from './year-clue.ts';
import { parseDay, TOPIC, voteFor } from './year-clue.ts';

/** 我省出席党的十七大代表候选人预备人选 */
const DELEGATES =
  /党的(?<number>十[二三四五六七八九]|二十)大代表(?<candidates>候选人)?(?:预备|初步|推荐|提名)?(?:人选|推荐提名|推荐工作|选举工作)/g;
/** They are proposed from the autumn before, and elected by the summer of the year of the congress. */
const AUTUMN = 10;
const SUMMER = 8;
/** Without a day, what names the end of a year may be of the autumn before. */
const YEAR_ENDS = /元旦|冬季|今冬|年底|年末|岁末|年终|明年|来年|1[0-2]月/;

/** Who will go to a congress of the party is chosen in the months before it. */
export const findDelegateClues: ClueFinder = ({ folded, matches }, { month }) =>
  matches(DELEGATES).flatMap((match) => {
    if (match.index >= TOPIC) return [];
    const { number, candidates } = match.groups ?? {};
    const congress = PARTY_CONGRESSES.find(({ names }) => names === `${number}大`);
    const isOpen = month === undefined ? !candidates || YEAR_ENDS.test(folded) : month > SUMMER && month < AUTUMN;
    if (!congress || isOpen) return [];
    const { year } = parseDay(congress.start);
    const range = { start: match.index, end: match.index + match[0].length };
    return [voteFor(congress, range, 'named-event-ahead', month !== undefined && month >= AUTUMN ? year - 1 : year, 3)];
  });
