import type { Range } from '../evidence.ts';
import type { Division } from './division.ts';
import { levelOf, pathOf } from './division.ts';
import type { NamedText } from './mention.ts';
import type { PlaceMention } from './place-mention.ts';

/** Before a place: a meeting of all that lies in one above it (全市现场会3月5日在|太湖县). */
const ALL_MEET = /全(省|市|州|盟|区)(?![域面级际场])[^。,;\n]{2,40}[在于]$/;
/** After it: they met there. */
const MET = /^[^。,;\n]{0,14}(?:召开|举行|举办|开幕|闭幕|启动|开班|落幕)/;
/** Before a place: an officer of the one above it comes, as officers do in their own place (市委书记甲到|太湖县). */
const OFFICER_COMES =
  /(?:^|[\n,。;:午天日 ])(?:省委常委、)?代?(市|州|盟)(?:委(?:副?书记|常委)|长|人大常委会(?:党组书记、)?副?主任|政协(?:党组书记、)?副?主席|领导)[^。,;\n]{0,16}?(?:率队)?(?:到|赴|来到|深入|前往|调研|督导|检查)$/;
/** After it: what is done in one's own place. */
const INSPECTS = /^[^。,;\n]{0,24}?(?:调研|检查|督导|督查|督办|暗访|慰问|走访|现场办公|宣讲|巡查|巡河|工作|情况|项目|企业|[。,\n])/;
/** What is done in somebody else's place. */
const ELSEWHERE = /考察|学习|招商|对接|对口|协作|帮扶|援|取经|拜访|推介|洽谈|商会/;
const REACH = 64;
const AFTER = 30;

/** A place where those of the one around it met, or where an officer of that came: what a text tells of there is of the one around it. */
export interface Venue {
  readonly division: Division;
  readonly around: Division;
  /** Whether they met; else an officer came. */
  readonly met: boolean;
}

/** The first venue in a part of a text; `undefined` for none. */
export function venueIn({ folded, mentions }: NamedText, part: Range): Venue | undefined {
  for (let index = 0; index < mentions.length; index++) {
    const mention = mentions[index] as PlaceMention;
    if (mention.start >= part.end) return undefined;
    const isWhole = !(mentions[index + 1]?.chained && mentions[index + 1]?.start === mention.end);
    const venue = isWhole && mention.start >= part.start ? venueAt(mentions, index, folded) : undefined;
    if (venue) return venue;
  }
  return undefined;
}

function venueAt(mentions: readonly PlaceMention[], index: number, folded: string): Venue | undefined {
  const mention = mentions[index] as PlaceMention;
  const division = mention.uses.length === 1 && !mention.common ? mention.uses[0]?.division : undefined;
  if (!division || levelOf(division.code) === 'province') return undefined;
  const start = chainStart(mentions, index);
  const before = folded.slice(Math.max(0, start - REACH), start);
  const after = folded.slice(mention.end, mention.end + AFTER);
  const met = MET.test(after) ? ALL_MEET.exec(before)?.[1] : undefined;
  const came = INSPECTS.test(after) && !ELSEWHERE.test(after) ? OFFICER_COMES.exec(before)?.[1] : undefined;
  const word = met ?? came;
  const around = word && aroundOf(division, word);
  return around ? { division, around, met: met !== undefined } : undefined;
}

/** The place around it that answers to the word; `undefined` where none does. */
function aroundOf(division: Division, word: string): Division | undefined {
  const above = pathOf(division).filter((one) => one !== division && one.name.endsWith(word));
  if (word === '区' && !above[0]?.name.endsWith('自治区')) return undefined;
  return above.at(-1);
}

function chainStart(mentions: readonly PlaceMention[], index: number): number {
  let first = index;
  while (mentions[first]?.chained && mentions[first - 1]?.end === mentions[first]?.start) first--;
  return mentions[first]?.start ?? 0;
}

/** Bodies of a county that only say what they are, as its own medium calls them. */
const COUNTY_SPEAKS = /(?:^|[,。;\n日午])(?:县|区|旗)(?:委|政府|长|领导|人大|政协)(?![a-z])/;

/** Whether the county speaks in which somebody comes. */
export function countySpeaks(folded: string): boolean {
  return COUNTY_SPEAKS.test(folded);
}
