/** What a text calls the place it speaks of: 我市, 全省, 区委. A division answers to it by the end of its name; the lowest level first. */
const LEVELS = [
  ['区', '县', '旗'],
  ['市', '州', '盟', '地区'],
  ['省', '自治区'],
] as const;

export type SelfWord = (typeof LEVELS)[number][number];

/** 省 and 自治区. */
export function isProvinceWord(word: SelfWord): boolean {
  return (LEVELS[2] as readonly string[]).includes(word);
}

/** A self word with how much the text uses it, and the folded offsets of its first occurrence. */
export interface Deixis {
  readonly word: SelfWord;
  readonly weight: number;
  readonly start: number;
  readonly end: number;
}

const WORD = '省|自治区|市|州|盟|地区|县|区|旗';
/** Who speaks for the place says so at the beginning: 我代表市人民政府, a line 市长 with a name, 市十三届人大. */
const OPENING = new RegExp(
  `代表(${WORD})(?:人民)?政府|(?:^|[\\n—-])代?(${WORD})(?:长|委书记)(?![a-z治])|(?:在|^|[\\n,。])(${WORD})(?:委)?(?:第)?[十一二三四五六七八九\\d]{1,3}届`,
  'g',
);
/** 我市, 全市, 本市; 市委 and 市政府 with nothing before them. */
const POINTING = new RegExp(`(?:我|(?<!安)全|(?<![资基成样日根])本(?!地))(${WORD})(?![域面级际场])`, 'g');
const GOVERNING = new RegExp(`(?<![\\u4e00-\\u9fff])(${WORD})(?:人民政府|政府|委(?!员)|人大|政协|领导)`, 'g');
const OPENING_LENGTH = 1500;
const WEIGHTS = { opening: 8, pointing: 1, governing: 0.3 };
/** A lower word counts for the text itself as soon as it has this share of the most frequent one: reports of cities speak of their province often, those of provinces never of 我市. */
const LOWER_SHARE = 0.1;
const LEAST = 1;
const PLENTY = 5;

/** The self words of a folded text, the most used first. */
export function findDeixis(folded: string): Deixis[] {
  const found = new Map<SelfWord, Deixis>();
  const count = (match: RegExpMatchArray, weight: number) => {
    const word = match.slice(1).find(Boolean) as SelfWord;
    const before = found.get(word);
    const start = match.index ?? 0;
    found.set(word, before ? { ...before, weight: before.weight + weight } : { word, weight, start, end: start + match[0].length });
  };
  for (const match of folded.slice(0, OPENING_LENGTH).matchAll(OPENING)) count(match, WEIGHTS.opening);
  for (const match of folded.matchAll(POINTING)) count(match, WEIGHTS.pointing);
  for (const match of folded.matchAll(GOVERNING)) count(match, WEIGHTS.governing);
  return [...found.values()].sort((a, b) => b.weight - a.weight);
}

/**
 * The self words that can mean the text's own place, the likeliest first. Of those with a share worth it the one of the lowest level is meant; but 全区 is also
 * what cities of an autonomous region call the region, so that a word of the lowest level must be used more than those above it.
 */
export function selfWords(deixis: readonly Deixis[]): Deixis[] {
  const most = deixis[0]?.weight ?? 0;
  const least = Math.max(most > PLENTY ? 2 * LEAST : LEAST, LOWER_SHARE * most);
  const counting = deixis.filter(({ weight }) => weight >= least);
  const [county, prefecture, province] = LEVELS.map((words) => counting.find(({ word }) => (words as readonly string[]).includes(word)));
  const countyFirst = county && county.weight > (prefecture?.weight ?? 0);
  return (countyFirst ? [county, prefecture, province] : [prefecture, province, county]).filter((word) => word !== undefined);
}
