import type { Range } from '../evidence.ts';

/** Whether a text that has a name of the tables there means something else by it. */
type OtherUse = (folded: string, place: Range) => boolean;

const DOCUMENT = /(?:意见|措施|规划|纲要|方案|计划|规定)$/;
const DISASTER = /(?:爆炸|爆燃|火灾|山洪|洪水?|洪峰|地震|滑坡|泥石流|坍塌|垮塌|事故|救援|救援队|抢险|暴雨|受灾)$/;
/** A name of few characters may be the end of another: 比奥 of 法比奥. */
const ELECTED = /^[^…]{2,4}(?:….*)?(?:当选|连任)/;
const GAMES = /^十[一二三四五]?运会$/;

/** How a name may be used in another sense, by what it is a name of. */
export function otherUse(name: string): OtherUse | undefined {
  if (DOCUMENT.test(name)) return isOfLowerLevel;
  if (DISASTER.test(name)) return isPrepared;
  if (ELECTED.test(name)) return isEndOfName;
  if (SPACECRAFT.test(name)) return isBroughtBack;
  return GAMES.test(name) ? isOfPlace : undefined;
}

const SPACECRAFT = /^(?:嫦娥|天问)[一二三四五六七八九]号/;
/** 嫦娥五号月壤: what it brought is studied for years. */
function isBroughtBack(folded: string, { end }: Range): boolean {
  return /^[^。,;]{0,6}(?:带回|采回|月壤|样品|样本)/.test(folded.slice(end, end + 12));
}

const REACH = 40;

function before(folded: string, start: number): string {
  return folded.slice(Math.max(0, start - REACH), start);
}

/** 江西省推动…行动方案, 《2026年全省提振…》, 解读我省《关于…》, 市政府印发《…》: what a province or a city issues of its own. */
const OF_LOWER_LEVEL =
  /(?:省|(?<!城)市(?!场)|自治[区州县]|[我本全][县区州])(?:关于|贯彻|进一步)?$|《[^》]{0,20}(?:省|(?<!城)市(?!场)|自治区|县)[^》]{0,20}$|[我本全该][省市区县州]《(?:关于)?$/;
const ISSUED_BELOW =
  /(?:省|(?<!城)市(?!场)|县|区|州)(?:委|人民政府|政府|[^。;,国中场部]{1,8}[厅局委])[^。;,国中]{0,8}(?:印发|出台|制定|发布|公布|下发|推出)了?《?(?:关于)?$/;

function isOfLowerLevel(folded: string, { start }: Range): boolean {
  const text = before(folded, start);
  return OF_LOWER_LEVEL.test(text) || ISSUED_BELOW.test(text);
}

/** 爆炸事故应急演练, 消防救援大队: people prepare for it, or it is part of a name. */
const PREPARED = /^[^。;,]{0,10}?(?:演练|演习|应急预案|隐患|提示|宣传|风险|防范|防控|预防)|^(?:[大支]队|站)/;

function isPrepared(folded: string, { end }: Range): boolean {
  return PREPARED.test(folded.slice(end, end + 14));
}

/** Characters that names of foreign persons are written with, but not 宣布 and the like. */
const IN_FOREIGN_NAME =
  /(?:[·阿埃艾奥巴贝彼波伯博查达戴德迪蒂杜恩尔法菲费弗福戈格古哈赫霍基吉加杰卡凯坎科克库拉莱劳勒雷里列卢鲁伦罗洛曼莫姆穆纳娜内努诺帕佩普奇齐乔切萨塞桑什斯索塔泰坦特图托瓦威维沃希谢雅亚耶叶伊泽扎詹兹佐]|(?<![宣公发])布)$/;
/** 哥伦比亚、古巴、肯尼亚佩特罗当选: a country may stand before it. */
const COUNTRY = /(?:利亚|尼亚|比亚|西亚|维亚|古巴|土耳其|达加斯加|俄罗斯|加纳|斯里兰卡|乌克兰|墨西哥|巴西)$/;

function isEndOfName(folded: string, { start }: Range): boolean {
  const text = folded.slice(Math.max(0, start - 5), start);
  return IN_FOREIGN_NAME.test(text) && !COUNTRY.test(text);
}

/** 市十一运会: the games of a city. */
function isOfPlace(folded: string, { start }: Range): boolean {
  return /[省市县区州校]$/.test(folded.slice(Math.max(0, start - 1), start));
}
