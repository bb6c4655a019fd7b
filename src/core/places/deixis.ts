import { forEachMatch } from '../text/matches.ts';
import type { SignedText, SignWords } from './sign-words.ts';
import { PLACE_WORDS } from './sign-words.ts';

/** What a text calls the place it speaks of: 我市, 全省, 区委. A division answers to it by the end of its name; the lowest level first. */
const LEVELS = [
  ['区', '县', '旗'],
  ['市', '州', '盟', '地区'],
  ['省', '自治区'],
] as const;

/** What a text calls its own place: 市 in 我市. */
export type SelfWord = (typeof LEVELS)[number][number];

/** 省 and 自治区. */
export function isProvinceWord(word: SelfWord): boolean {
  return (LEVELS[2] as readonly string[]).includes(word);
}

/** A self word with how much the text uses it, and the folded offsets of its first occurrence. */
export interface Deixis {
  readonly word: SelfWord;
  readonly weight: number;
  /** Where the text says that it speaks for the place, the end of what it calls it there (我代表某市|人民政府); else `undefined`. */
  readonly nameEnd: number | undefined;
  readonly start: number;
  readonly end: number;
}

const WORD = PLACE_WORDS.join('|');
/** Who speaks for the place says so at the beginning: 我代表市人民政府, a line 市长 with a name, 市十三届人大. */
const OPENING = new RegExp(
  `代表(${WORD})(?:人民)?政府|(?:^|[\\n—-])代?(${WORD})(?:长|委书记)(?![a-z治])(?=[^,。;、\\n]{0,24}(?:\\n|$))|(?:在|^|[\\n,。])(${WORD})(?:委)?(?:第)?[十一二三四五六七八九\\d]{1,3}(?:届|次党代)(?![^,。\\n]{0,14}(?:精神|以来|部署|要求))`,
  'g',
);
/** A report says for whom it is made and before whom: that is its place, whatever else it speaks of more. News goes on after a comma: 在省第十届人民代表大会第一次会议上,我市代表… */
const SPEAKING = new RegExp(
  `(我(?:受|代表)[\\u4e00-\\u9fff]{0,12}?(${WORD}))(?:人民)?政府(?=[^。]{0,40}(?:报告|汇报|审议))|` +
    `(在[\\u4e00-\\u9fff]{0,16}?(${WORD}))第[十一二三四五六七八九\\d]{1,3}(?:届(?:人民代表大会|委员会)[^,。\\n]{0,14}会议|次代表大会)上(?!,)`,
);
/** 我市, 全市, 本市; 市委 and 市政府 with nothing before them. */
const POINTING = new RegExp(`(?:我|(?<!安)全|(?<![资基成样日根])本(?!地))(${WORD})(?![域面级际场])`, 'y');
const GOVERNING = new RegExp(`(?<![\\u4e00-\\u9fff])(${WORD})(?:人民政府|政府|委(?!员)|人大|政协|领导)`, 'y');
const OPENING_LENGTH = 1500;
const WEIGHTS = { opening: 8, pointing: 1, governing: 0.3 };
/** A lower word counts for the text itself as soon as it has this share of the most frequent one: reports of cities speak of their province often, those of provinces never of 我市. */
const LOWER_SHARE = 0.1;
const LEAST = 1;
const PLENTY = 5;

/** The self words of a text, the most used first. */
export function findDeixis({ folded, signs }: SignedText): Deixis[] {
  const opening = folded.slice(0, OPENING_LENGTH);
  const speaker = maySpeak(signs) ? findSpeaker(opening) : undefined;
  const tally: Tally = new Map();
  if (speaker) tally.set(speaker.word, { ...speaker });
  if (mayOpen(signs, opening)) forEachMatch(opening, OPENING, (match) => count(tally, match, WEIGHTS.opening));
  countAt(tally, folded, signs.of('pointing'), POINTING, WEIGHTS.pointing);
  countAt(tally, folded, signs.of('governing'), GOVERNING, WEIGHTS.governing);
  return [...tally.values()].sort((a, b) => b.weight - a.weight);
}

function maySpeak(signs: SignWords): boolean {
  return signs.hasBefore('speaking', OPENING_LENGTH) || signs.hasBefore('session', OPENING_LENGTH);
}

function mayOpen(signs: SignWords, opening: string): boolean {
  const hasWord = (['represents', 'head', 'governing', 'session'] as const).some((sign) => signs.hasBefore(sign, OPENING_LENGTH));
  return hasWord || opening.includes('届');
}

type Tally = Map<SelfWord, { -readonly [Key in keyof Deixis]: Deixis[Key] }>;

/** Counts the matches of a sticky pattern at some places, which do not overlap. */
function countAt(tally: Tally, text: string, places: readonly number[], pattern: RegExp, weight: number): void {
  for (const place of places) {
    pattern.lastIndex = place;
    const match = pattern.exec(text);
    if (match) count(tally, match, weight);
  }
}

function count(tally: Tally, match: RegExpExecArray, weight: number): void {
  const word = (match[1] ?? match[2] ?? match[3]) as SelfWord;
  const before = tally.get(word);
  const lead = /^[\n,。]/.test(match[0]) ? 1 : 0;
  if (before) before.weight += weight;
  else tally.set(word, { word, weight, nameEnd: undefined, start: match.index + lead, end: match.index + match[0].length });
}

function findSpeaker(opening: string): Deixis | undefined {
  const match = SPEAKING.exec(opening);
  if (!match) return undefined;
  const start = match.index;
  const name = match[1] ?? match[3] ?? '';
  const word = (match[2] ?? match[4]) as SelfWord;
  return { word, weight: WEIGHTS.opening, nameEnd: start + name.length, start, end: start + match[0].length };
}

/**
 * The self words that can mean the text's own place, the likeliest first. Of those with a share worth it the one of the lowest level is meant; but 全区 is also
 * what cities of an autonomous region call the region, so that a word of the lowest level must be used more than those above it.
 */
export function selfWords(deixis: readonly Deixis[]): Deixis[] {
  const most = deixis[0]?.weight ?? 0;
  const least = Math.max(most > PLENTY ? 2 * LEAST : LEAST, LOWER_SHARE * most);
  const counting = speakersFirst(deixis.filter(({ weight, nameEnd }) => nameEnd !== undefined || weight >= least));
  const [county, prefecture, province] = LEVELS.map((words) => counting.find(({ word }) => (words as readonly string[]).includes(word)));
  const countyFirst = county && county.weight > (prefecture?.weight ?? 0);
  return speakersFirst(
    (countyFirst ? [county, prefecture, province] : [prefecture, province, county]).filter((word) => word !== undefined),
  );
}

function speakersFirst(deixis: readonly Deixis[]): Deixis[] {
  return [...deixis].sort((a, b) => Number(b.nameEnd !== undefined) - Number(a.nameEnd !== undefined));
}
