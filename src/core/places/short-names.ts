import { levelOf } from './division.ts';

/** How much of the official name a name keeps: all of it; all but the peoples (凉山州); a former official name (襄樊市); the bare stem (凉山). */
export type NameForm = 'full' | 'short' | 'former' | 'bare';

const PEOPLES =
  '汉族|蒙古族|蒙古|回族|藏族|维吾尔|苗族|彝族|壮族|布依族|朝鲜族|满族|侗族|瑶族|白族|土家族|哈尼族|哈萨克族|哈萨克|傣族|黎族|傈僳族|佤族|畲族|拉祜族|水族|' +
  '东乡族|纳西族|景颇族|柯尔克孜|土族|达斡尔族|达斡尔|仫佬族|羌族|布朗族|撒拉族|毛南族|仡佬族|锡伯|阿昌族|普米族|塔吉克|怒族|独龙族|裕固族|保安族|鄂温克族|鄂伦春|各族';
const AUTONOMOUS = new RegExp(`^(.*?)(${PEOPLES})((?:${PEOPLES})*)(?:自治)?(州|县|旗|区)$`);
const SUFFIX = /(特别行政区|新区|林区|矿区|地区|省|市|区|县|盟|旗|州)$/;

/** Names in daily use that no rule makes from the official one. */
const DAILY: Readonly<Record<string, readonly string[]>> = {
  内蒙古自治区: ['内蒙古', '内蒙'],
  广西壮族自治区: ['广西'],
  西藏自治区: ['西藏'],
  宁夏回族自治区: ['宁夏'],
  新疆维吾尔自治区: ['新疆'],
  锡林郭勒盟: ['锡盟'],
  巴音郭楞蒙古自治州: ['巴州'],
  克孜勒苏柯尔克孜自治州: ['克州'],
  博尔塔拉蒙古自治州: ['博州'],
  伊犁哈萨克自治州: ['伊犁州'],
  大兴安岭地区: ['大兴安岭'],
};

/** The shorter names of a division: with its suffix but without its peoples (`short`), and the stem alone where it has two characters or more (`bare`). */
export function shortNames(code: string, name: string): { name: string; form: NameForm }[] {
  const daily = (DAILY[name] ?? []).map((short) => ({ name: short, form: 'bare' as const }));
  if (levelOf(code) === 'province' && name.endsWith('自治区')) return daily;
  const { stem, suffix } = splitName(name);
  const short = suffix ? [{ name: stem + suffix, form: 'short' as const }] : [];
  const bare = stem.length > 1 && stem !== name && !isTownOverseas(code) ? [{ name: stem, form: 'bare' as const }] : [];
  return [...short, ...bare, ...daily];
}

/** Towns of Taiwan and districts of Hong Kong and Macau are called by whole names: 成功, 光复 and 和平 are among their stems. */
function isTownOverseas(code: string): boolean {
  return /^(71|81|82)/.test(code) && levelOf(code) === 'county';
}

/** The stem of a name; for a name with its peoples also the suffix that its short form keeps. 东乡族自治县 has nothing but its people: their name is the stem. */
function splitName(name: string): { stem: string; suffix?: string } {
  const [, place = '', people = '', , suffix] = /族|自治/.test(name) ? (AUTONOMOUS.exec(name) ?? []) : [];
  return suffix ? { stem: place || people.replace(/族$/, ''), suffix } : { stem: name.replace(SUFFIX, '') };
}

/** The name without its suffix and peoples; the whole name where that leaves a single character (赵县, 城区). */
function stemOf(name: string): string {
  const { stem } = splitName(name);
  return stem.length > 1 ? stem : name;
}

/** Former official names that follow from today's: 赣州地区 for 赣州市, 宝安县 for 宝安区. Whether and when it was so called is not asked. */
export function impliedFormerNames(code: string, name: string): string[] {
  const stem = stemOf(name);
  if (stem === name || /^(71|81|82)/.test(code)) return [];
  const level = levelOf(code);
  if (level === 'prefecture' && name.endsWith('市')) return [`${stem}地区`];
  return level === 'county' && /[市区]$/.test(name) ? [`${stem}县`] : [];
}

/** The abbreviations of provinces on number plates and in document numbers (GB/T 2260, third column), by the first two digits of the code. */
export const ABBREVIATIONS: Readonly<Record<string, string>> = {
  京: '11',
  津: '12',
  冀: '13',
  晋: '14',
  蒙: '15',
  内蒙古: '15',
  辽: '21',
  吉: '22',
  黑: '23',
  沪: '31',
  苏: '32',
  浙: '33',
  皖: '34',
  闽: '35',
  赣: '36',
  鲁: '37',
  豫: '41',
  鄂: '42',
  湘: '43',
  粤: '44',
  桂: '45',
  琼: '46',
  渝: '50',
  川: '51',
  黔: '52',
  贵: '52',
  滇: '53',
  云: '53',
  藏: '54',
  陕: '61',
  甘: '62',
  青: '63',
  宁: '64',
  新: '65',
  台: '71',
  港: '81',
  澳: '82',
};
