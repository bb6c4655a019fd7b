import { insideOf } from './choice-by-level.ts';
import type { Division } from './division.ts';
import { isWithin, levelOf } from './division.ts';
import type { PlaceSigns } from './place-signs.ts';
import type { Weighing } from './weighing.ts';

/** After a place that a title begins with, and what belongs to a place above it: 福田召开全市现场会. */
const HOLDS = /^(?:召开|举行|举办)/;
const OF_ABOVE = /全[省市州国]|[省市州](?:委|政府|级)/;
/** Around the name of a place: its bodies, not somebody's post, where a clause begins. */
const BODY = /^(?:委(?![书常副员])|政府|人大(?!常委会副?主任)|政协(?!副?主席))/;
const CLAUSE = /[,。;:\n日午 ]$/;
/** Behind those who head it too: it meets, in the first clause. */
const MEETS = /^(?:委|政府|人大|政协|纪委|区长|县长|市长)[^。;\n]{0,30}?(?:召开|举行|传达学习|主持|研究部署|印发)/;
/** Behind a body: that of another place, so that neither is the one that speaks. */
const AND_ANOTHER = /^[\u4e00-\u9fff]{0,4}[、和与](?=[\u4e00-\u9fff]{2,8}[市县区州旗](?:委|政府))/;
/** How much a city in a prefecture must be named, compared with that. */
const ALIKE = 0.75;
/** Where a city's own outlet names it. */
const VOICES = ['outlet', 'text'] as const;

/** A text whose place was chosen. */
interface ChosenText {
  readonly weighing: Weighing;
  readonly signs: PlaceSigns;
  readonly folded: string;
  /** Where its head ends. */
  readonly opening: number;
}

/** The place inside the chosen one that speaks or is spoken of, though more speaks for the one around it; `undefined` for none. */
export function chooseInside(division: Division, text: ChosenText): Division | undefined {
  return insideAbove(division, text) ?? host(division, text) ?? firstInside(division, text) ?? firstMeeting(division, text);
}

/** The county-level city that speaks, where the prefecture around it only hands down what it decided, or lends its bare name to the text of a city's own outlet. */
function insideAbove(division: Division, { weighing, signs }: ChosenText): Division | undefined {
  const word = signs.level?.word;
  if (word !== '市' || levelOf(division.code) !== 'prefecture') return undefined;
  if (signs.elsewhere.isHandedDown(division)) return insideOf(weighing, division, word);
  const inside = weighing.isNamed(division) ? [] : weighing.childrenOf(division).filter(({ name }) => name.endsWith(word));
  const own = inside.filter((one) => VOICES.every((voice) => weighing.hasVote(one, ({ source }) => source === voice)));
  return own.length === 1 ? own[0] : undefined;
}

/** The place that the title begins with, where it holds something of its own to which somebody from above comes. */
function host(division: Division, { weighing, signs }: ChosenText): Division | undefined {
  const { folded, mentions } = signs.title;
  const [first, second] = mentions;
  if (first?.start !== 0 || second?.chained || !HOLDS.test(folded.slice(first.end)) || OF_ABOVE.test(folded)) return undefined;
  const inside = first.uses.map((use) => use.division).filter((one) => one !== division && isWithin(one, division));
  return inside.length === 1 && weighing.isNamed(inside[0] as Division) ? inside[0] : undefined;
}

/** The county-level city whose bodies the text begins with, and which it names about as much as the prefecture around it, whose officers come. */
function firstInside(division: Division, { weighing, folded, opening }: ChosenText): Division | undefined {
  if (levelOf(division.code) !== 'prefecture') return undefined;
  const first = weighing.firstNamed(division);
  if (!first || first.division === division || !first.division.name.endsWith('市') || first.mention.start >= opening) return undefined;
  const { start, end } = first.mention;
  const acts =
    BODY.test(folded.slice(end, end + 9)) &&
    !AND_ANOTHER.test(folded.slice(end, end + 20)) &&
    (start === 0 || CLAUSE.test(folded.slice(start - 1, start)));
  return acts && weighing.ownWeight(first.division) >= ALIKE * weighing.ownWeight(division) ? first.division : undefined;
}

/** The county whose body the text begins with that meets, whoever comes or is named beside it. */
function firstMeeting(division: Division, { weighing, signs, folded }: ChosenText): Division | undefined {
  const first = weighing.firstNamed(division);
  const word = signs.level?.word;
  if (!first || levelOf(first.division.code) !== 'county' || (word !== undefined && !first.division.name.endsWith(word))) return undefined;
  const { start, end } = first.mention;
  if (start < signs.lead.start || start > signs.lead.start + FIRST || AND_ANOTHER.test(folded.slice(end, end + 20))) return undefined;
  return MEETS.test(folded.slice(end, end + 48)) ? first.division : undefined;
}

/** Behind the day and its hour a text begins. */
const FIRST = 14;
