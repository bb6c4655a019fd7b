import type { SelfWord } from './deixis.ts';
import type { SignedText } from './sign-words.ts';

/** A body that governs, or its head, where a clause begins: it acts, so that the text is of its level. 区党工委 governs a zone, 市委宣讲团 goes elsewhere, 市委常委 is a post, 定日县 a name. */
const ACTING =
  /(?:^|[\n,。;:!?()"\s午晨晚天]|\d日)(?:中共|代)?(省|市|县|区|旗|州|盟)(?:委(?!员|托|派|宣讲|巡|督|常委(?!会))|政府(?!(?:机关)?党组|秘书长|副秘书长|研究室|参事)|人大|政协|长(?![a-z江三期]))(?!(?:和|与|、)?(?:各|所属))/;
/** 我县, 我市: what the text calls its own place; 全县 may be any of those that a digest tells of. */
const OWN = '我'.charCodeAt(0);
const OWN_PLACES: readonly string[] = ['市', '县', '区', '旗', '州', '盟'];
const NO_PLACE_BEFORE = /[域级场民]/;
/** Bodies of these levels lie above each other; a text of the lower one tells what the upper one decided. */
const LOWER: readonly SelfWord[] = ['区', '县', '旗'];
const OPENING = 1500;
/** How a prefecture calls what lies in it. */
const COUNTIES = /各?(?:县\([市区]、?[市区]?\)区?|县[、]?市[、]?区|县级市|区县)/;

/** Whether the text speaks of counties below its place. */
export function hasCounties(folded: string): boolean {
  return COUNTIES.test(folded);
}

/** What only texts of a province, not of a municipality or an autonomous region, say; and what those of a region say. */
const IN_PROVINCE = /(?<![\u4e00-\u9fff])省(?:委|政府|长)|[我全]省|(?:学习|贯彻|传达|落实|按照|根据|围绕|中央和|中央、)省委/;
const IN_REGION = /自治区/;

/** Whether the text is of a province: it speaks of 省委 or 我省, and of no autonomous region. */
export function isInProvince(folded: string): boolean {
  return IN_PROVINCE.test(folded) && !IN_REGION.test(folded);
}

/**
 * The word for the level of who acts and speaks: 县 where the county's committee meets or the text says 我县 (`own`); `undefined` where nobody does. The text
 * itself begins after its title, at the folded offset `start`.
 */
export function subjectLevel({ folded, signs }: SignedText, own: SelfWord | undefined, start: number): SelfWord | undefined {
  const mayAct = signs.hasBefore('governing', Math.max(start, OPENING)) || signs.hasBefore('head', Math.max(start, OPENING));
  const acting = mayAct ? (actingWord(folded.slice(0, start)) ?? actingWord(folded.slice(start, OPENING))) : undefined;
  const words = [own, acting].filter((word) => word !== undefined);
  return words.find((word) => LOWER.includes(word)) ?? words[0];
}

/** A body of a province that meets, where a clause begins. */
const PROVINCE_MEETS = /(?:^|[\n,。:日午])省(?:委|政府|人大|政协)(?:常委会|办公厅|新闻办)?(?:召开|举行|举办|印发)/;

/** Whether a body of a province, which does not say its name, meets or issues in a part of a text. */
export function meetsFirst(part: string): boolean {
  return PROVINCE_MEETS.test(part);
}

function actingWord(opening: string): SelfWord | undefined {
  return ACTING.exec(opening)?.[1] as SelfWord | undefined;
}

/** What the text calls its own place (我县): the most used; of two levels the lower one. `undefined` for none. */
export function ownWord({ folded, signs }: SignedText): SelfWord | undefined {
  const counts = new Map<SelfWord, number>();
  for (const at of signs.of('pointing')) {
    if (folded.charCodeAt(at) !== OWN) continue;
    const word = folded.charAt(at + 1);
    if (isOwnPlace(word) && !NO_PLACE_BEFORE.test(folded.charAt(at + 2))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const words = [...counts.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
  return words.find((word) => LOWER.includes(word)) ?? words[0];
}

function isOwnPlace(word: string): word is SelfWord {
  return OWN_PLACES.includes(word);
}

/** A body of a township or a quarter. */
const TOWNSHIP_BODY = /[镇乡](?:党委|政府|人大|党政)|街道(?:党工委|办)/;

/** Whether bodies of the mainland act, which Hong Kong and Macau have not. */
export function isOfMainland(folded: string): boolean {
  return actingWord(folded.slice(0, OPENING)) !== undefined || TOWNSHIP_BODY.test(folded);
}
