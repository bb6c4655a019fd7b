import type { Range } from '../evidence.ts';
import type { Division } from './division.ts';
import { pathOf } from './division.ts';
import type { NamedText } from './mention.ts';
import { contextFactor } from './mention-context.ts';
import type { PlaceMention } from './place-mention.ts';

/** What a title calls a digest that names no place itself. */
const DIGEST = /^(?:国内|国际|联播|新闻)*(?:快讯|简讯|短讯|要闻|新闻集锦)$/;
/** A part of the country that no division is: 北方秋雨连绵. */
const REGION =
  /北方|南方|华[北东南中]|西[南北]地区|东北(?:地区|三省|全面)|东[中西]部|中西部|中部(?:地区|六省)|西部地区|江[南淮]|黄淮|京津冀|长三角|粤港澳大湾区|长江(?:经济带|流域|中下游)|黄河流域|沿海/;
/** Taiwan, Hong Kong and Macau beside a place of the mainland are who comes, or what is shown: 台湾美食节在福州开幕. */
const OVERSEAS = /^(?:71|81|82)/;
/** A name in a title that counts less is that of something else, or of where somebody goes. */
const LEAST_FACTOR = 0.5;
/** Between places of which a text tells alike: 浙江、安徽; 云南昭通、湖南邵阳. */
const BETWEEN = /^(?:[、,]|和|与|及|以及)$/;
/** Between a place and another further on that is named as an example: 新疆、供销系统、湖南等地. */
const FURTHER = /^、[^。,;]{0,20}、$/;
/** After the last of them, where they are named as examples. */
const AND_OTHERS = /^等(?:地|[\d一二三四五六七八九十两]*个?(?:省|市|地|省份|省区市|城市))/;
/** Before them, where the sentence or what a title is followed by begins. */
const OPENS = /[\n:。,;()\]]$/;
/** Before them: somebody goes there or comes from there. */
const ELSEWHERE = /(?:赴|到|往|自|向|与|和|对|经|援)$/;

/** A text that tells of several places alike, so that it is about none of them. */
export interface RoundUp {
  /** The places of several provinces in its first sentence; `undefined` where the title tells, or nothing tells more than that it is a digest. */
  readonly enumerated: Range | undefined;
}

/** Whether a text tells of several places alike, by its title and its first sentence; `undefined` where it does not. */
export function roundUp(title: NamedText, text: NamedText, lead: Range): RoundUp | undefined {
  const isDigest = DIGEST.test(title.folded);
  const named = isDigest ? 0 : provincesNamed(title).size;
  const enumerated = named > 1 ? undefined : (enumeratedPlaces(text, lead, named === 0) ?? reportedPlaces(text, lead));
  const dated = named === 0 ? (datedPlaces(text) ?? severalZones(text.folded, lead)) : undefined;
  if (dated) return { enumerated: dated };
  const isSeveral = isDigest || named > 1 || (named === 0 && REGION.test(title.folded));
  const at = enumerated && { start: lead.start + enumerated.start, end: lead.start + enumerated.end };
  return isSeveral || at ? { enumerated: at } : undefined;
}

/** Zones of the whole country that a text begins with: 连日来,多家国家高新区召开会议. */
function severalZones(folded: string, lead: Range): Range | undefined {
  const match = SEVERAL_ZONES.exec(folded.slice(lead.start, Math.min(lead.end, lead.start + LONGEST_LEAD)));
  return match ? { start: lead.start + match.index, end: lead.start + match.index + match[0].length } : undefined;
}

const LONGEST_LEAD = 200;
const SEVERAL_ZONES =
  /(?<=^|\n)(?:连日来|近日|日前|近期|近段时间)?,?(?:全国)?(?:各|多家|多个|一批)国家级?(?:高新区|经开区|新区|开发区|自贸(?:试验)?区)/;

/** A sentence that only quotes what the head of the party said; the text itself begins with the next. */
const QUOTATION = /^[^。]{0,20}总书记(?![^,。]{0,12}(?:考察|调研|会见|出席|主持|参加|审议))[^,。]{0,12}(?:指出|强调|说|要求)/;

/** The first sentence of the text's own, which begins at an offset, after the title that it begins with; folded offsets, empty where there is no full stop. */
export function leadOf(title: string, folded: string, from: number): Range {
  const start = from + (folded.startsWith(title, from) ? title.length : 0);
  const first = { start, end: endOfSentence(folded, start) };
  if (!QUOTATION.test(folded.slice(start, start + LONGEST_QUOTED))) return first;
  return { start: first.end, end: endOfSentence(folded, first.end) };
}

/** As far as a sentence is looked at for a quotation. */
const LONGEST_QUOTED = 40;

function endOfSentence(folded: string, start: number): number {
  return Math.max(start, folded.indexOf('。', start) + 1);
}

function provincesNamed({ folded, mentions }: NamedText): ReadonlySet<Division | undefined> {
  const named = mentions.filter(({ uses }, index) => uses.length === 1 && contextFactor(mentions, index, folded) >= LEAST_FACTOR);
  const provinces = named.flatMap(({ uses }) => uses.map(({ division }) => pathOf(division)[0]));
  const inMainland = provinces.filter((province) => !OVERSEAS.test(province?.code ?? ''));
  return new Set(inMainland.length > 0 ? inMainland : provinces);
}

/** The places of several provinces that a clause begins with, or, where examples count, names as examples. */
function enumeratedPlaces(text: NamedText, lead: Range, areExamplesCounted: boolean): Range | undefined {
  const sentence = text.folded.slice(lead.start, lead.end);
  const chains = chainsOf(text.within(lead));
  for (const [index, chain] of chains.entries()) {
    const end = endOfList(chains, index, sentence);
    if (end === undefined || end === chain.end) continue;
    const before = sentence.slice(Math.max(0, chain.start - 2), chain.start);
    const isSubject = chain.start === 0 || OPENS.test(before);
    const isExample = areExamplesCounted && !ELSEWHERE.test(before) && AND_OTHERS.test(sentence.slice(end));
    if (isSubject || isExample) return { start: chain.start, end };
  }
  return undefined;
}

/** Reporters who went through several provinces tell of each: 记者近期深入浙江、河南、湖南等地采访. */
const REPORTED = /记者[^。,]{0,12}(?:深入|走进|前往|奔赴|赶赴|赴|在)/;
/** Behind their names. */
const FOR_REPORTS = /^[^。,]{4,50}(?:等地[^。,]{0,6}|,(?:跟踪|深入|实地|分别)?)(?:采访|调研|走访|采写)/;
/** How far from the first sentence on that is said, in folded units. */
const OPENING = 800;
/** How long the rest of that clause is. */
const LONGEST_TOUR = 60;

/** The same of a text whose title has a body of some level: what reporters went through tells all the same. */
export function reportedRoundUp(text: NamedText, lead: Range): RoundUp | undefined {
  const reported = reportedPlaces(text, lead);
  return reported && { enumerated: { start: lead.start + reported.start, end: lead.start + reported.end } };
}

function reportedPlaces(text: NamedText, lead: Range): Range | undefined {
  const match = REPORTED.exec(text.folded.slice(lead.start, lead.start + OPENING));
  const start = match ? match.index + match[0].length : 0;
  if (!match || !FOR_REPORTS.test(text.folded.slice(lead.start + start, lead.start + start + LONGEST_TOUR))) return undefined;
  const part = { start: lead.start, end: lead.start + OPENING };
  const chains = chainsOf(text.within(part)).filter((chain) => chain.start >= start);
  const end = endOfList(chains, 0, text.folded.slice(part.start, part.end));
  return chains[0]?.start === start && end !== undefined ? { start, end } : undefined;
}

/** Around a place: the dateline of a report. */
const BEFORE_DATED = /(?:^|[\n。报网社]) {0,2}(?:本报|新华社|新华网|人民网|中新[网社])$/;
const DATED = /^市?\d{1,2}月\d{1,2}日[电讯]/;

/** The first of the places of several provinces from which the reports are that a text is made of: 本报天津11月11日电 … 本报上海11月11日电. */
function datedPlaces({ folded, mentions }: NamedText): Range | undefined {
  const dated = mentions.filter(
    ({ start, end }) => BEFORE_DATED.test(folded.slice(Math.max(0, start - 8), start)) && DATED.test(folded.slice(end, end + 8)),
  );
  const provinces = new Set(dated.map(({ uses }) => uses[0] && pathOf(uses[0].division)[0]));
  return dated[0] && provinces.size > 1 ? { start: dated[0].start, end: dated[0].end } : undefined;
}

/** What a digest by places has as headings, each a line of its own, or joined to the sentence below that begins with the name again: the place in which they lie; `undefined` where there is no more than one. */
export function headedBy({ folded, mentions }: NamedText): Division | undefined {
  const isLine = ({ start, end, name, form }: PlaceMention) =>
    form !== 'bare' &&
    (start === 0 || folded[start - 1] === '\n') &&
    (folded[end] === '\n' || folded.startsWith(name, end) || ITS_HEAD.test(folded.slice(end, end + LONGEST_HEAD)));
  const headings = mentions.filter(isLine);
  const [first, ...others] = headings.map(({ uses }) => new Set(uses.map(({ division }) => division.parent)));
  const around = [...(first ?? [])].filter((parent) => parent && others.every((parents) => parents.has(parent)));
  return new Set(headings.map(({ name }) => name)).size > 1 && around.length === 1 ? around[0] : undefined;
}

/** Behind the name of a place that a heading begins with: whose week it tells of (江城市委书记 某某). */
const ITS_HEAD = /^委?(?:书记|[省市区县]长) ?[\u4e00-\u9fff]{2,3}\n/;
const LONGEST_HEAD = 12;

/** A place with the names above it that stand right before: 云南|昭通. */
interface Chain {
  readonly start: number;
  readonly end: number;
  readonly province: Division | undefined;
}

function chainsOf(mentions: readonly PlaceMention[]): Chain[] {
  const chains: Chain[] = [];
  for (const { start, end, uses, chained, common } of mentions) {
    const before = chains.at(-1);
    if (chained && before?.end === start) chains[chains.length - 1] = { ...before, end };
    else if (!common) chains.push({ start, end, province: uses[0] && pathOf(uses[0].division)[0] });
  }
  return chains;
}

/** The end of the last place of the list that begins with the chain at this index; `undefined` where all lie in one province. */
function endOfList(chains: readonly Chain[], first: number, sentence: string): number | undefined {
  let last = first;
  while (continues(chains[last], chains[last + 1], sentence)) last++;
  const provinces = new Set(chains.slice(first, last + 1).map(({ province }) => province));
  return provinces.size > 1 ? chains[last]?.end : undefined;
}

function continues(one: Chain | undefined, next: Chain | undefined, sentence: string): boolean {
  if (!one || !next) return false;
  const between = sentence.slice(one.end, next.start);
  return BETWEEN.test(between) || (FURTHER.test(between) && AND_OTHERS.test(sentence.slice(next.end)));
}
