import type { SelfWord } from './deixis.ts';
import type { Division } from './division.ts';
import { isWithin, levelOf, pathOf } from './division.ts';
import type { NamedText } from './mention.ts';
import type { Weighing } from './weighing.ts';
import { ranked } from './weighing.ts';

/** A bare name of a county, once. */
const LEAST = 0.5;
/** How much more than the next the best must have. */
const AHEAD = 2;
/** Taiwan, Hong Kong and Macau, where counties and cities of all levels stand side by side. */
const OVERSEAS = /^(?:71|81|82)/;

/** What a text tells of its place by its bodies. */
export interface SubjectLevel {
  /** What the place is called: 县 in 县委. */
  readonly word: SelfWord;
  /** Whether it lies in a province, not in a municipality or an autonomous region. */
  readonly inProvince: boolean;
  /** The division whose body the title begins with (河北省委召开会议:推进雄安新区发展); `undefined` for none. */
  readonly body: Division | undefined;
  /** Whether the text calls it its own: 我县. */
  readonly isOwn: boolean;
  /** Whether it has counties below it: 各县(市)区. */
  readonly hasCounties: boolean;
  /** Whether it says early that somebody is met somewhere: 在兰州会见. */
  readonly meetsInCity: boolean;
  /** Whether its body meets in the first sentence, or the title: 省政府举行新闻发布会. */
  readonly meets: boolean;
}

/**
 * The division of the level of the subject. A place of another level is only talked about: instead of it the only one that answers is taken, even where it is
 * named bare and inside words (在太康落地). Where none does, the place above stays.
 */
export function chooseByLevel(weighing: Weighing, division: Division | undefined, level: SubjectLevel): Division | undefined {
  if (division && OVERSEAS.test(division.code)) return division;
  if (level.body && weighing.answersTo(level.body, level.word)) return level.body;
  if (level.word === '省') return provinceOfCapital(division, level);
  if (level.word === '区' && division && isInRegion(division)) return division;
  const fitting = division && fits(division, level) ? aboveCounties(division, level) : undefined;
  if (fitting && weighing.answersTo(fitting, level.word)) return fitting;
  const above = fitting && levelOf(fitting.code) !== 'county' ? fitting : undefined;
  const isInReach = (one: Division) => !OVERSEAS.test(one.code) && fits(one, level) && sharesProvince(one, above);
  const isMeant = (one: Division) => weighing.answersTo(one, level.word) && isInReach(one);
  const mayBeMeant = (one: Division) => weighing.looseAnswersTo(one, level.word) && isInReach(one);
  const isElsewhere = (one: Division) => weighing.answersTo(one, level.word) && fits(one, level) && weighing.isNamed(one);
  return named(weighing, isMeant) ?? loose(weighing, mayBeMeant) ?? (level.isOwn ? named(weighing, isElsewhere) : undefined) ?? fitting;
}

/** The division inside this one that answers to the word too, and is alone in that: a county-level city of a prefecture. `isNamed`: only by a name that stands free. */
export function insideOf(weighing: Weighing, division: Division, word: SelfWord): Division | undefined {
  const isMeant = (one: Division) => one !== division && isWithin(one, division) && one.name.endsWith(word);
  return named(weighing, isMeant) ?? loose(weighing, isMeant);
}

/** The city of 各县(市)区 is a prefecture, and so is one in which a county lies: where one of its own counties alone is named, the one above. */
function aboveCounties(division: Division, { word, hasCounties, isOwn }: SubjectLevel): Division {
  const isInside = word === '市' && levelOf(division.code) === 'county' && (hasCounties || (isOwn && !division.name.endsWith('市')));
  return isInside && division.parent && levelOf(division.parent.code) === 'prefecture' ? division.parent : division;
}

/** Where the bodies of a province act, its capital is where they met. */
function provinceOfCapital(division: Division | undefined, { meetsInCity, meets }: SubjectLevel): Division | undefined {
  if (division && meets) return pathOf(division)[0];
  return meetsInCity && CAPITAL.test(division?.code ?? '') ? (division?.parent ?? division) : division;
}

/** The first city of each province in the order of the standard. */
const CAPITAL = /^\d\d0100$/;

/** In an autonomous region 全区 and 我区 may be the region. */
function isInRegion(division: Division): boolean {
  return (pathOf(division)[0]?.name ?? '').endsWith('自治区');
}

function fits(division: Division, { inProvince }: SubjectLevel): boolean {
  return !inProvince || (pathOf(division)[0]?.name ?? '').endsWith('省');
}

function sharesProvince(division: Division, other: Division | undefined): boolean {
  return other === undefined || pathOf(division)[0] === pathOf(other)[0];
}

function named(weighing: Weighing, isMeant: (division: Division) => boolean): Division | undefined {
  const candidates = weighing.candidates().filter((one) => weighing.ownWeight(one) >= LEAST && isMeant(one));
  return ahead(candidates, (one) => weighing.total(one));
}

function loose(weighing: Weighing, isMeant: (division: Division) => boolean): Division | undefined {
  const found = ahead(weighing.looseDivisions().filter(isMeant), (one) => weighing.looseCount(one));
  if (found) weighing.takeLoose(found);
  return found;
}

function ahead(divisions: readonly Division[], weight: (division: Division) => number): Division | undefined {
  const [best, next] = ranked(divisions, weight);
  return best && (!next || weight(best) >= AHEAD * weight(next)) ? best : undefined;
}

/** After the name of its place: a body that meets or issues. */
const BODY_MEETS = /^(?:委|政府|人大|政协)(?:常委)?(?:会|全会|理论|中心组|办公|常务)*(?:召开|举行|印发|部署|研究|传达|学习|审议|专题)/;
/** The division whose body a title begins with; `undefined` for none. */
export function bodyOf({ folded, mentions }: NamedText): Division | undefined {
  const last = mentions.findIndex(({ chained }, index) => !chained && index > 0);
  const named = last < 0 ? mentions.at(-1) : mentions[last - 1];
  const division = named?.uses.length === 1 ? named.uses[0]?.division : undefined;
  return mentions[0]?.start === 0 && named && BODY_MEETS.test(folded.slice(named.end)) ? division : undefined;
}
