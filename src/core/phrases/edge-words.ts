import { isHan } from '../text/han.ts';
import { anyOf } from '../text/matches.ts';

/** Characters that bind to what precedes them, or that say nothing: no phrase starts with one, unless it starts with a word that only looks like it. */
const NEVER_FIRST = new Set([...'的了着过和与及或是于而并且也都其这那等们之地得性化者所将就则又再很在向对从把被由让给使据按应每某各上']);
const FIRST_WORDS = anyOf(`
  着力 着眼 过程 过渡 过硬 和平 和谐 和合 和睦 与时俱进 与邻为善 与民 是非 并购 并网 都市 等级 地方 地区 地质 地理 地铁 地下 地位 地震 地标 地域 得力 性别
  化解 化工 化肥 化债 所有制 所得税 将改革 就业 就医 就地 就近 就学 再就业 再生 再贷款 又好又快 在线 在职 在岗 在建 在校 在编 向好 向善 向海 向上 向前
  对外 对口 对标 对接 对内 对台 对表 从严 从优 从政 从紧 把关 把握 把脉 由大变强 让利 让位 让渡 给力 使命 据实 按劳分配 按需 按时 按规 按质
  上下 上升 上市 上游 上门 上学 上级 上层 上岗 上山 上海 上线
  应急 应对 应用 应届 应变 各级各类 各族 各尽 各美其美`);
/** Characters that bind to what follows them: no phrase ends with one, unless it ends with a word that only looks like it. */
const NEVER_LAST = new Set([
  ...'的了着过和与及或是在为以于从把被将而并且也都其这那对向由让使给要等各一二三四五六七八九十不很更最再又就则所按据们第之新',
]);
const LAST_WORDS = anyOf(`
  创新 更新 革新 全新 翻新 维新 求新 出新 一新 弥新 高新 统一 合一 第一 唯一 专一 行为 有为 作为 需要 纲要 提要 应对 方向 导向 取向 双向 意向 动向 流向 投向 供给 自给 大使 天使 平等 均等 同等 高等 中等
  数据 证据 依据 成就 迁就 变更 原则 规则 准则 细则 法则 守则 总则 场所 合并 兼并 自由 理由 参与 普及 共和 调和 缓和 饱和 总和 人和 目的 求是 不二`);

const BEGINNING = new RegExp(`^${FIRST_WORDS}`, 'u');
const ENDING = new RegExp(`${LAST_WORDS}$`, 'u');
const PUNCTUATION = /^[,、·)\]》%-]|[,、·([《-]$/u;
const BEGINNINGS = unitTable('\u201c', NEVER_FIRST, FIRST_WORDS);
const ENDINGS = unitTable('\u201d', NEVER_LAST, LAST_WORDS);

/** Whether a phrase can begin with a unit (of a `MinedText`) at all: a quick answer before all others. */
export function mayBegin(unit: number): boolean {
  return BEGINNINGS[unit] === 1;
}

/** Whether a phrase can end with a unit (of a `MinedText`) at all. */
export function mayEnd(unit: number): boolean {
  return ENDINGS[unit] === 1;
}

/** Whether a folded text begins and ends with characters, and with whole words as far as the outermost characters tell. */
export function hasWholeEnds(text: string): boolean {
  const first = text.charAt(0);
  const last = text.charAt(text.length - 1);
  if (hasPunctuationAtEnds(text)) return false;
  return (!NEVER_FIRST.has(first) || BEGINNING.test(text)) && (!NEVER_LAST.has(last) || ENDING.test(text));
}

/** Whether a folded text begins or ends with what only stands between words. */
export function hasPunctuationAtEnds(text: string): boolean {
  return PUNCTUATION.test(text);
}

/** By unit: Chinese characters, letters, digits and one quotation mark, without characters that begin (or end) no word. */
function unitTable(quote: string, never: ReadonlySet<string>, words: string): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (let unit = 0; unit < table.length; unit++) {
    const character = String.fromCharCode(unit);
    const isNever = never.has(character) && !words.includes(character);
    if (isWordPart(unit, character, quote) && !isNever) table[unit] = 1;
  }
  return table;
}

function isWordPart(unit: number, character: string, quote: string): boolean {
  return isHan(unit) || (unit >= 0xd800 && unit < 0xe000) || character === quote || /^[a-z0-9]$/.test(character);
}
