import cjkCompatibility from 'opencc-js/dict/CJK_Compatibility_Ideographs';
import hkVariants from 'opencc-js/dict/HKVariantsRev';
import tsCharacters from 'opencc-js/dict/TSCharacters';
import twVariants from 'opencc-js/dict/TWVariantsRev';

/** Zero-width characters and variation selectors: what Unicode says to leave out where it cannot be shown. */
const IGNORABLE = /^\p{Default_Ignorable_Code_Point}$/u;
/** Stands for what could not be decoded. */
export const UNKNOWN_CHARACTER = '\ufffd';

/** One form for each family of punctuation: the last character of each row stands for all of it. */
const FAMILIES = [
  '“”„‟‘’‚‛「」『』〝〞〟«»‹›❛❜❝❞＂＇`´\'"',
  '—–―‐‑‒─━═﹘﹣－−-',
  '•・‧∙⋅・●．·',
  '〔〖【［〚[',
  '〕〗】］〛]',
  '〈＜<《',
  '〉＞>》',
  '～〜∼˜~',
  '○◯〇',
  '†‡※*',
];

/** Numbers in circles that have no other form in NFKC, each row from 1 on. */
const CIRCLED = ['❶❷❸❹❺❻❼❽❾❿⓫⓬⓭⓮⓯⓰⓱⓲⓳⓴', '⓵⓶⓷⓸⓹⓺⓻⓼⓽⓾', '➀➁➂➃➄➅➆➇➈➉', '➊➋➌➍➎➏➐➑➒➓'];

/** Traditional spellings that OpenCC's first candidate leaves as they are, although Simplified texts write the other character. */
/** Also the forms of old and Japanese fonts. */
const BEYOND_OPENCC = '著着 甚什 乾干 瞭了 藉借 徵征 麽么 么么 妳你 祂他 牠它 戸户 靑青 淸清 敎教 眞真 吿告 郞郎 鄕乡 隣邻';

/**
 * Radicals and strokes that programs write for the characters that they look like, as text copied out of a PDF has them (⻛ for 风). Unicode's
 * EquivalentUnifiedIdeograph.txt, as far as the characters are used alone; the Kangxi radicals are in NFKC.
 */
const RADICALS =
  '⺁厂 ⺂乛 ⺃乚 ⺄乙 ⺅亻 ⺆冂 ⺉刂 ⺊卜 ⺋㔾 ⺎兀 ⺏尣 ⺐尢 ⺒巳 ⺓幺 ⺔彑 ⺕彐 ⺖忄 ⺗㣺 ⺘扌 ⺙攵 ⺛旡 ⺜日 ⺝月 ⺞歺 ⺟母 ⺠民 ⺡氵 ⺢氺 ⺣灬 ⺤爫 ⺥爫 ⺦丬 ⺧牛 ⺨犭 ⺩王 ⺪疋 ⺫罒 ⺬示 ⺭礻 ⺮竹 ⺯糹 ⺰纟 ⺱罓 ⺲罒 ⺶羊 ⺷羊 ⺸羊 ' +
  '⺹耂 ⺺肀 ⺻聿 ⺼肉 ⺽臼 ⺾艹 ⺿艹 ⻀艹 ⻁虎 ⻂衤 ⻃覀 ⻄西 ⻅见 ⻆角 ⻈讠 ⻉贝 ⻊足 ⻋车 ⻌辶 ⻍辶 ⻎辶 ⻏邑 ⻐钅 ⻑長 ⻒镸 ⻓长 ⻔门 ⻕阜 ⻖阝 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻟飠 ⻠饣 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ' +
  '⻩黄 ⻪黾 ⻫斉 ⻬齐 ⻭歯 ⻮齿 ⻯竜 ⻰龙 ⻱龜 ⻲亀 ⻳龟 ㇏乀 ㇐一 ㇑丨 ㇒丿 ㇔丶 ㇖乛 ㇗乚 ㇚亅 ㇟乚 ㇠乙';

const RADICAL = /[\u2e80-\u2fdf]/g;
let knownRadicals: ReadonlyMap<string, string> | undefined;

/** A text with the characters that its radicals look like, in their script: ⻓沙市⼈⺠政府 as 长沙市人民政府. */
export function withoutRadicals(text: string): string {
  return text.replace(RADICAL, (radical) => {
    knownRadicals ??= new Map(RADICALS.split(' ').map(([from = '', to = '']) => [from, to]));
    return knownRadicals.get(radical) ?? radical.normalize('NFKC');
  });
}

/** Spacing accents decompose to a space and a combining accent: the space is left out, as folding again would. */
export function foldCodePoint(codePoint: number, simplified: ReadonlyMap<string, string>): string {
  if (codePoint >= 0xd800 && codePoint <= 0xdfff) return UNKNOWN_CHARACTER;
  let now = String.fromCodePoint(codePoint);
  if (isStable(codePoint) && !simplified.has(now)) return now;
  if (IGNORABLE.test(now)) return '';
  for (let round = 0; round < 4; round++) {
    const next = foldOnce(now, simplified);
    if (next === now) break;
    now = next;
  }
  return now.length > 1 ? now.trim() : now;
}

/** Unified ideographs, Hangul syllables and private use have no other form in NFKC and no case: three quarters of the table need not be normalised. */
export function isStable(codePoint: number): boolean {
  return (codePoint >= 0x3400 && codePoint <= 0x9fff) || (codePoint >= 0xac00 && codePoint <= 0xf8ff);
}

/** NFKC, families, Traditional to Simplified and lower case; NFKC is skipped for a form that a family already decides (… and ： keep one unit). */
function foldOnce(text: string, simplified: ReadonlyMap<string, string>): string {
  let out = '';
  for (const character of text) {
    const form = simplified.get(character);
    out += form ?? keepOrNormalize(character);
  }
  return out;
}

function keepOrNormalize(character: string): string {
  if (character === '…' || character === '⋯') return '…';
  const form = character.normalize('NFKC').toLowerCase();
  return form.length > 1 && form.includes('?') ? character : form; // ⁇ would look like the beginning of byte-shifted characters
}

/** Every single replacement: OpenCC's variants to its standard, its standard to Simplified (first candidates), the families of punctuation. */
export function simplifications(): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  for (const dictionary of [cjkCompatibility, hkVariants, twVariants, tsCharacters]) addFirstCandidates(map, dictionary);
  const toSimplified = firstCandidates(tsCharacters);
  // A Simplified character is where the way ends: the variant tables lead 税 back to 稅.
  for (const form of toSimplified.values()) if (!toSimplified.has(form)) map.delete(form);
  for (const pair of `${BEYOND_OPENCC} ${RADICALS}`.split(' ')) {
    const [from, to] = [...pair];
    if (from && to) map.set(from, to);
  }
  for (const family of FAMILIES) addFamily(map, [...family]);
  for (const row of CIRCLED) for (const [index, circled] of [...row].entries()) map.set(circled, String(index + 1));
  return map;
}

function addFirstCandidates(map: Map<string, string>, dictionary: string): void {
  for (const [from, to] of firstCandidates(dictionary)) map.set(from, to);
}

function firstCandidates(dictionary: string): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>();
  for (const entry of dictionary.split('|')) {
    const [from, to] = entry.split(/[ \t]/);
    if (from && to && [...from].length === 1) pairs.set(from, to);
  }
  return pairs;
}

function addFamily(map: Map<string, string>, members: readonly string[]): void {
  const form = members.at(-1);
  for (const member of members) if (form && member !== form) map.set(member, form);
}
