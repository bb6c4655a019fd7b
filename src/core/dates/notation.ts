const NUMBER = '\\d{1,2}|[一二三四五六七八九十廿卅]{1,4}';
const ERA_YEAR = '(?:中华)?民国 ?(?<roc>\\d{1,3}|[〇零一二三四五六七八九十百元]{1,6})';
const FULL_YEAR = '(?<![\\d.])(?<year>[12]\\d{3}|[一二][〇零o一二三四五六七八九]{3})';
/** 113年5月1日 is a year of the Republic; 98年5月1日 is one where the text counts in them, else of an unknown century. */
const SHORT_YEAR = '(?<![\\d.])(?<short>\\d{2,3})(?= ?年 ?\\d{1,2} ?月 ?\\d)';
const YEAR = `(?:${ERA_YEAR}|${FULL_YEAR}|${SHORT_YEAR}) ?年`;
const MONTH = `(?<![\\d.]|[一二三四五六七八九十] ?)(?<month>${NUMBER}|元) ?月`;
/** The first day of a range (3月16日至18日, 12月29日至1月2日). */
const FROM = `(?:(?<from>${NUMBER}) ?[日号]? ?(?:至|到|-|~) ?(?:(?<toMonth>${NUMBER}) ?月 ?)?)?`;
const DAY = `${FROM}(?<day>${NUMBER}) ?[日号](?!线|楼|院|文件|令)`;
const DAY_ALONE = '(?<![\\d.月])(?<dayAlone>\\d{1,2}) ?日(?!元|内|均|本|后|以内|前)';
/** 2024-03-18, 2024/3/18, 2024.3.18; 113-03-18 counts from 1912. */
const SEPARATED =
  '(?<![\\d./-])(?<separatedYear>(?:19|20)\\d\\d|1[0-2]\\d(?=[-/.]\\d\\d[-/.]\\d\\d)) ?(?<separator>[-/.·]) ?(?<separatedMonth>\\d{1,2}) ?\\k<separator> ?(?<separatedDay>\\d{1,2})(?!\\d)';
const COMPACT = '(?<![\\da-z_])(?<compact>(?:19|20)\\d\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01]))(?![\\da-z])';
const WEEKDAY = '(?:[ ,(]*(?:星期|周)(?<weekday>[一二三四五六日天]))?';

/**
 * Every notation of a date in folded text, by named groups: year, roc (year of the Republic) or short (two or three digits), month, from and toMonth (of a
 * range), day, the same with `bare` before them where no year stands before, dayAlone, separated…, compact, weekday. Numbers may be spelled.
 */
export const NOTATION = new RegExp(
  `(?:${YEAR}(?: ?${MONTH}份?(?: ?${DAY})?)?|${bare(`${MONTH} ?${DAY}`)}|${DAY_ALONE}|${SEPARATED}|${COMPACT})${WEEKDAY}`,
  'g',
);

/** Named groups must be unique in a pattern: a month and day without a year get names of their own. */
function bare(pattern: string): string {
  return pattern.replace(/<(month|from|toMonth|day)>/g, (_, name: string) => `<bare${name}>`);
}
