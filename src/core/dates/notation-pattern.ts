const NUMBER = '\\d{1,2}|[一二三]〇|[〇零o][一二三四五六七八九]|[一二三四五六七八九十廿卅]{1,4}|[零〇]?[壹贰叁肆伍陆柒捌玖拾]{1,3}';
const ERA = '(?:中华)?民国 ?';
const ERA_YEAR = `${ERA}\\(?(?<roc>\\d{1,3}|[〇零一二三四五六七八九十百元]{1,6})`;
const FULL_YEAR = '(?<![\\d.])(?<year>[12]\\d{3}|[12] \\d \\d \\d|[一二][〇零o一二三四五六七八九]{3}|[壹贰][〇零壹贰叁肆伍陆柒捌玖]{3})';
/** 113年5月1日 is a year of the Republic; 98年5月1日 is one where the text counts in them, else of an unknown century. */
const SHORT_YEAR = '(?<![\\d.])(?<short>\\d{2,3})(?=\\)? ?年 ?\\d{1,2} ?月 ?\\d)';

/** 二十五年五月五日, of no emperor's reign; only in a text that counts in years of the Republic. */
const SPELLED_YEAR =
  '(?<![\\d.一二三四五六七八九十百〇零绪统丰治光庆隆熙靖历祯和正成第])(?<spelled>一百(?:[〇零][一二三四五六七八九]|[一二]?十[一二三四五六七八九]?)?|[一二三四五六七八九十廿卅]{1,3})(?= ?年 ?[元一二三四五六七八九十]{1,2} ?月 ?[一二三四五六七八九十廿卅])';

const YEAR = `(?:${ERA_YEAR}|${FULL_YEAR}|${SHORT_YEAR}|${SPELLED_YEAR})\\)? ?年`;
const MONTH = `(?<![\\d.]|[一二三四五六七八九十] ?)(?<month>${NUMBER}|元) ?月`;
/** Between the parts of a date a line may end, which the fold keeps before a figure. */
const GAP = '[ \\n]?';
/** The first day of a range (3月16日至18日, 12月29日至1月2日). */
const FROM = `(?:(?<from>${NUMBER}) ?[日号]? ?(?:至|到|-|~) ?(?:(?<toMonth>${NUMBER}) ?月 ?)?)?`;
const DAY = `${FROM}(?<day>[123] \\d|${NUMBER}) ?[日号](?!线|楼|院|文件|令)`;
const DAY_ALONE = '(?<![\\d.月])(?<dayAlone>\\d{1,2}) ?日(?!元|内|均|本|后|以内|前)';
/** 2024-03-18, 2024/3/18, 2024.3.18; 113-03-18 counts from 1912, and so do 民国101/5/25 and, in a text that counts so, 发布日期:99/12/25. */
const SHORT_DATE = '(?= ?[-/.·] ?\\d{1,2} ?[-/.·] ?\\d{1,2}(?![-/.·]?\\d))';
const SEPARATED = `(?:(?:(?<![\\d./-])|(?<=[-/.]\\d{1,2}-))(?<separatedYear>(?:19|20)\\d\\d|1[0-2]\\d(?=[-/.]\\d\\d[-/.]\\d\\d))|(?:${ERA}|民)(?<separatedEra>\\d{1,3})${SHORT_DATE}|(?<=(?:日期|时间)(?: ?: ?| )|日 ?: ?)(?<separatedShort>0?\\d\\d|1[0-2]\\d)${SHORT_DATE}) ?(?<separator>[-/.·]) ?(?<separatedMonth>\\d{1,2}) ?\\k<separator> ?(?<separatedDay>\\d\\d(?=\\d\\d:\\d\\d)|\\d{1,2}(?!\\d))`;

/** 18.03.2024, as Macao prints it; 18/03/2024 where the first cannot be a month. */
const DAY_FIRST =
  '(?<![\\d./-])(?:(?<dottedDay>\\d{1,2})\\.(?<dottedMonth>\\d{1,2})\\.|(?<slashedDay>1[3-9]|2\\d|3[01])/(?<slashedMonth>\\d{1,2})/)(?<yearLast>(?:19|20)\\d\\d)(?![\\d./-]| ?年)';

/** 1010525 behind a label, in a text that counts so. */
const COMPACT_ERA = '(?<=(?:日期|时间)(?: ?: ?| ))(?<compactEra>(?:0\\d\\d|1[0-2]\\d)(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01]))(?!\\d)';

/** 二〇二四.三.十八, as it is signed on the covers of documents. */
const SPELLED_SEPARATED =
  '(?<![〇零o一二三四五六七八九十.])(?<spelledYear>[一二][〇零o一二三四五六七八九]{3})(?<spelledSeparator>[.·])(?<spelledMonth>[一二三四五六七八九十]{1,2})\\k<spelledSeparator>(?<spelledDay>[一二三四五六七八九十廿卅]{1,3})(?![一二三四五六七八九十百.·])';

const COMPACT = '(?<![\\da-z_])(?<compact>(?:19|20)\\d\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01]))(?![\\da-z])';

const ENGLISH_MONTH =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';

const ORDINAL = '(?:st|nd|rd|th)?';
const ENGLISH_YEAR = '(?:19|20)\\d\\d(?!\\d)';
/** May 8, 2014; May 8 (Xinhua); 8 May 2014, 08-May-2014. */
const ENGLISH = `(?<![a-z])(?<english>${ENGLISH_MONTH})\\.? (?<englishDay>\\d{1,2})${ORDINAL}(?:,? ?(?<englishYear>${ENGLISH_YEAR})|(?= ?\\(xinhua))|(?<![\\d.])(?<dayBefore>\\d{1,2})${ORDINAL}[ -](?<englishAfter>${ENGLISH_MONTH})\\.?,?[ -](?<yearAfter>${ENGLISH_YEAR})`;
const WEEKDAY = '(?:[ ,(]*(?:星期|周)(?<weekday>[一二三四五六日天]))?';

/**
 * Every notation of a date in folded text, by named groups: year, roc (year of the Republic), short (two or three digits) or spelled, month, from and toMonth (of a
 * range), day, the same with `bare` before them where no year stands before, dayAlone, separated…, those of a day that stands first, compact, compactEra, the English ones, weekday. Numbers may be spelled.
 */
export const NOTATION = new RegExp(
  `(?:${YEAR}(?:${GAP}${MONTH}份?(?:${GAP}${DAY})?)?|${bare(`${MONTH} ?${DAY}`)}|${DAY_ALONE}|${SEPARATED}|${SPELLED_SEPARATED}|${DAY_FIRST}|${COMPACT}|${COMPACT_ERA}|${ENGLISH})${WEEKDAY}`,
  'y',
);

/** Named groups must be unique in a pattern: a month and day without a year get names of their own. */
function bare(pattern: string): string {
  return pattern.replace(/<(month|from|toMonth|day)>/g, (_, name: string) => `<bare${name}>`);
}
