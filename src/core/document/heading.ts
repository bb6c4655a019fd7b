import { readNumeral } from '../dates/numerals.ts';

/**
 * The families of numbering that Chinese documents use for their parts, by convention from the widest to the narrowest: 附件, 第一编, 第一章, 第一节, 第一条, 壹、, 一、,
 * (一), 1., (1), 1), 第一,, 一是.
 */
const CONVENTIONAL_ORDER = [
  'annex',
  'part',
  'chapter',
  'section',
  'article',
  'capital',
  'numeral',
  'bracketed-numeral',
  'number',
  'bracketed-number',
  'half-bracketed-number',
  'ordinal',
  'item',
] as const;

/** `stem` is 甲、, which some put above 一、 and others below; `statement` a paragraph that says what a meeting or a speaker said (会议强调). */
export type HeadingFamily = (typeof CONVENTIONAL_ORDER)[number] | 'stem' | 'statement';

/** How a line begins a part of a document. */
export interface HeadingMark {
  readonly family: HeadingFamily;
  /** 1 for the first of its kind; `undefined` where it has no number. */
  readonly number?: number;
  /** Length of the mark in folded units: 2 for 一、; 0 where the words themselves are the mark. */
  readonly length: number;
}

/** A line of a document that begins a part. */
export interface Heading extends HeadingMark {
  /** Index of its line. */
  readonly at: number;
}

const CHINESE = '[一二三四五六七八九十百零〇]{1,6}';
const CAPITALS = '壹贰叁肆伍陆柒捌玖拾';
const STEMS = '甲乙丙丁戊己庚辛壬癸';
/** Of a heading that names a part; a longer line is a sentence about one. */
const LONGEST_PART_NAME = 48;

/** By family, its mark at the beginning of a folded line; the first group is its number. */
const MARKS: readonly (readonly [family: HeadingFamily, mark: RegExp])[] = [
  ['part', new RegExp(`^第(${CHINESE}|\\d{1,2})(?:编|篇|部分)`)],
  ['chapter', new RegExp(`^第(${CHINESE}|\\d{1,2})章`)],
  ['section', new RegExp(`^第(${CHINESE}|\\d{1,2})节`)],
  ['article', new RegExp(`^(?:- ?)?第(${CHINESE}|\\d{1,3})条(?:之${CHINESE})?(?![第款]|规定|所|附[表件])`)],
  ['ordinal', new RegExp(`^第(${CHINESE})[,、:.]`)],
  ['item', /^([一二三四五六七八九十])是(?!否)/],
  ['capital', new RegExp(`^([${CAPITALS}])[、.·]`)],
  ['stem', new RegExp(`^([${STEMS}])[、.·]`)],
  ['numeral', new RegExp(`^(${CHINESE})[、.·](?!${CHINESE})`)],
  ['bracketed-numeral', new RegExp(`^\\((${CHINESE})\\)、?`)],
  ['number', /^(\d{1,2})(?:[.·](?!\d)|、)/],
  ['bracketed-number', /^\((\d{1,2})\)、?/],
  ['half-bracketed-number', /^(\d{1,2})\)/],
];
const NAMED_PARTS: ReadonlySet<HeadingFamily> = new Set(['annex', 'part', 'chapter', 'section']);
const ANNEX = /^附(?:件|录)(?:$|[一二三四五六七八九十\d]{1,3}(?:[-之][一二三四五六七八九十\d]{1,2})?(?:$|[:、. ]|[^,。;]{1,40}$)|[:、.])/;
/** 会议强调, 全会认为, 习近平在贺信中指出: a short subject, a verb of saying, then what was said. */
const STATEMENT = /^(?![按根依遵为以从对据随])[\u4e00-\u9fff·《》]{1,14}?(?:强调|指出|认为|表示|号召|宣布)(?:说|到)?[,:]/;
/** The same with words that are nouns too (深入贯彻从严治党要求,): only after a name, an office or a meeting. */
const DEMAND =
  /^(?![按根依遵为以从对据随])(?:[\u4e00-\u9fff]{1,4}|《[^》]{1,12}》|[\u4e00-\u9fff]{0,12}(?:会|会议|书记|[省市县区]长|主任|主席|总理|同志))(?:还|同时|最后|并)?(?:要求|提出|决定|介绍|希望)[,:]/;
const MEETING =
  /^(?:会议|大会|全会|会上|座谈会|常委会|党组会)[^,。:;]{0,6}(?:强调|指出|要求|认为|提出|传达|学习|审议|听取|通过|研究|部署|讨论|决定|号召|表决|选举|通报|总结)/;
const STATEMENTS = [STATEMENT, DEMAND, MEETING];

/** How a folded line without white space at its ends begins a part; `undefined` for every other line. */
export function headingMark(folded: string): HeadingMark | undefined {
  return numberedMark(folded) ?? unnumberedMark(folded);
}

function numberedMark(folded: string): HeadingMark | undefined {
  for (const [family, pattern] of MARKS) {
    const match = pattern.exec(folded);
    const number = numberOf(match?.[1]);
    if (!match || number === undefined || (isNamedPart(family) && !isName(folded))) continue;
    return { family, number, length: match[0].length };
  }
  return undefined;
}

function unnumberedMark(folded: string): HeadingMark | undefined {
  if (ANNEX.test(folded) && isName(folded)) return { family: 'annex', length: 0 };
  return STATEMENTS.some((statement) => statement.test(folded)) ? { family: 'statement', length: 0 } : undefined;
}

function isName(folded: string): boolean {
  return folded.length <= LONGEST_PART_NAME && !/。/.test(folded);
}

function numberOf(written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  const place = Math.max(CAPITALS.indexOf(written), STEMS.indexOf(written));
  return place >= 0 ? place + 1 : readNumeral(written);
}

/** The place of a family among the conventional ones, from the widest; `undefined` where authors differ. */
export function conventionalRank(family: HeadingFamily): number | undefined {
  const rank = (CONVENTIONAL_ORDER as readonly HeadingFamily[]).indexOf(family);
  return rank < 0 ? undefined : rank;
}

/** Whether one of its kind can stand alone: a single 三、 is no list, a single chapter is one. */
export function standsAlone(family: HeadingFamily): boolean {
  return isNamedPart(family) || family === 'statement';
}

/** Whether the mark says what kind of part it is, so that nobody uses it otherwise. */
export function isNamedPart(family: HeadingFamily): boolean {
  return NAMED_PARTS.has(family);
}
