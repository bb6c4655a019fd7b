import { levelOf } from './division.ts';
import { DAILY_NAMES } from './tables.generated.ts';

/** How much of the official name a name keeps: all of it; all but the peoples (凉山州); a former official name (襄樊市); the bare stem (凉山). */
export type NameForm = 'full' | 'short' | 'former' | 'bare';

const PEOPLES =
  '汉族|蒙古族|蒙古|回族|藏族|维吾尔|苗族|彝族|壮族|布依族|朝鲜族|满族|侗族|瑶族|白族|土家族|哈尼族|哈萨克族|哈萨克|傣族|黎族|傈僳族|佤族|畲族|拉祜族|水族|' +
  '东乡族|纳西族|景颇族|柯尔克孜|土族|达斡尔族|达斡尔|仫佬族|羌族|布朗族|撒拉族|毛南族|仡佬族|锡伯|阿昌族|普米族|塔吉克|怒族|独龙族|裕固族|保安族|鄂温克族|鄂伦春|各族';
const AUTONOMOUS = new RegExp(`^(.{0,12}?)(${PEOPLES})((?:${PEOPLES}){0,4})(?:自治)?(州|县|旗|区)$`);
const SUFFIX = /(特别行政区|新区|林区|矿区|地区|省|市|区|县|盟|旗|州)$/;
/** Names in daily use that no rule makes from the official one. */
const DAILY: ReadonlyMap<string, readonly string[]> = new Map(DAILY_NAMES.map(({ name, short }) => [name, short.split('|')]));

/** The shorter names of a division: with its suffix but without its peoples (`short`), and the stem alone where it has two characters or more (`bare`). */
export function shortNames(code: string, name: string): { name: string; form: NameForm }[] {
  const daily = (DAILY.get(name) ?? []).map((short) => ({ name: short, form: formOfDaily(short) }));
  if (levelOf(code) === 'province' && name.endsWith('自治区')) return daily;
  const { stem, suffix } = splitName(name);
  const short = suffix ? [{ name: stem + suffix, form: 'short' as const }] : [];
  const bare = stem.length > 1 && stem !== name && !isTownOverseas(code) ? [{ name: stem, form: 'bare' as const }] : [];
  return [...short, ...bare, ...daily];
}

/** 前郭县 says what it is as a short name does; 锡盟 is as short as a bare one, and so is a name without its suffix. */
function formOfDaily(short: string): NameForm {
  return short.length > 2 && /[县旗州盟]$/.test(short) ? 'short' : 'bare';
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
