import type { Range } from '../evidence.ts';
import { NAMED } from './named-tables.ts';
import { readNumeral } from './numerals.ts';
import type { Page } from './page.ts';
import { NUMBER, relationClues, SHIFT } from './relation-clues.ts';
import type { NamedRows } from './row-names.ts';
import type { YearRow } from './table-row.ts';
import type { ClueFinder, YearClue, YearlessDay } from './year-clue.ts';
import { TOPIC, voteFor } from './year-clue.ts';

const AFTER_FOUNDING = new RegExp(`^"?(?:的|公开发布|对外公布|公布)?${NUMBER}(?:周年|年)(?!代|奋斗目标|目标)`);
const BEFORE_EDITION = new RegExp(`(?:第${NUMBER}|(?<first>首))(?:个|届|次)(?:全国|中国|世界|国际|国家)?"?$`);
/** As far as these patterns reach. */
const REACH = 14;

/** Names that others have too: branches in a city (江城民进), other countries (法国国庆), whatever ends alike (东北大). */
const SHARED =
  /^(?:建[国党军]|国庆|党成立|人民(?:解放军|[海空]军)成立|共青团|共产主义青年团|少先队|少年先锋队|民[革盟建进]|农工党|致公党|九三学社|台盟|人民政协|人民代表大会|北大|清华(?!大学)|第一颗原子弹)/;

/** Before such a name: nothing, a mark, or a word that ends no other name. */
const OWN_BEGINNING =
  /(?:^|[^\u4e00-\u9fff]|[欢喜]庆|庆祝|祝贺|纪念|迎接|喜迎|迎来|献礼|中国和?|我[国党军们]|全[国党军]|中华人民共和国|[是为在逢值于了的暨到自从以对向距离年月日]|以及|隆重|热烈|举行|召开|举办|开展|参加|出席|组织|完成|[做办抓]好|入选|围绕|结合)$/;

/** Schools and bodies there have the names of those here. */
const ELSEWHERE = /(?:台湾|台北|新竹|高雄|国立|日本)$/;
const LONGEST_BEGINNING = 7;
/** Said of the year in which the text is written. */
const THIS_YEAR = /(?:今年(?:是|适逢|恰逢|正值|将迎来|迎来)?|以优异(?:的)?成绩|以.{2,16}(?:成果|成绩|实绩|业绩|行动))[^。;]{0,30}$/;
/** 恰逢中华人民共和国成立75周年, 恰逢 alone: of now, unless the sentence tells of then. */
const COINCIDES = /(?:^|[^去前那当次\d]年?[,。\n])(?:恰逢|适逢|正值|时值|欣逢)(?:伟大的)?$/;
const THEN = /(?:去年|前年|那年|那一年|当年|时年|次年|\d{4} ?年|曾|当时)[^。]{0,40}$/;
const CELEBRATED = /(?:庆祝|迎接|喜迎|纪念|热烈祝贺)[^。;]{0,10}$/;
const NEXT_TO_ANOTHER_YEAR = /(?:\d{4} ?年|去年|明年|一年来)[^。]{0,40}$/;
/** 去年是新中国成立75周年 speaks of the year before. */
const BESIDE = /(去年|明年)(?:是|恰逢|适逢|正值|将迎来)[^。,;]{0,6}$/;
const CELEBRATION = /^[^。;]{0,4}(?:大会|讲话|活动|仪式|勋章|晚会)/;
const QUOTED_SPEECH = /^[^。;]{0,8}讲话/;
/** A letter of congratulation is passed on within some weeks. */
const LETTER = /^(?:的?重要)?贺信/;
const LETTER_WEIGHT = 2;
const IN_HONOUR = /^[^。;]{0,4}(?:献礼)/;

/** Anniversaries and numbered festivals, days and fairs. */
export const findAnniversaryClues: ClueFinder = (page, sought) => [
  ...relationClues(page),
  ...page.names.in(NAMED.anniversaries).flatMap((anniversary) => anniversaryClues(page, anniversary, sought)),
  ...page.names.in(NAMED.editions).flatMap((edition) => editionClues(page, edition, sought)),
];

function anniversaryClues({ folded }: Page, { rows, found }: NamedRows<YearRow>, sought: YearlessDay): YearClue[] {
  return found.flatMap(({ start, end: foundingEnd }) => {
    const match = AFTER_FOUNDING.exec(folded.slice(foundingEnd, foundingEnd + REACH));
    const number = readNumeral(match?.groups?.number ?? '');
    if (!match || number === undefined || !isWhole(match[0], number) || !isWholeName(folded, start)) return [];
    const range = { start, end: foundingEnd + match[0].length };
    const shift = SHIFT[BESIDE.exec(folded.slice(Math.max(0, start - 12), start))?.[1] ?? ''];
    return rows
      .filter(({ year }) => number >= FEW || year >= RECENT)
      .map((row) => {
        const isNews = isSeason(row.month, sought) || (sought.month === undefined && isCelebratedNow(folded, range));
        const weight = shift === undefined ? weightOf(folded, range, isNews) : 3;
        return voteFor(row, range, 'anniversary', row.year + number + (shift ?? 0), weight);
      });
  });
}

/** Few years are counted only from what is recent: 雄安新区设立一周年. */
const FEW = 5;
const RECENT = 2010;

/** Whether the name that starts there is that of the table, and no end of another one. */
function isWholeName(folded: string, start: number): boolean {
  const before = folded.slice(Math.max(0, start - LONGEST_BEGINNING), start);
  if (ELSEWHERE.test(before)) return false;
  return OWN_BEGINNING.test(before) || !SHARED.test(folded.slice(start, start + LONGEST_BEGINNING));
}

const CELEBRATED_NOW =
  /^[^。,;]{0,4}(?:庆祝|纪念|系列|主题)?(?:活动|招待会|晚会|(?:(?:来临|到来))?之际|大会上[^。]{0,12}讲话[^。]{0,6}反响|(?:大会|座谈会|仪式|招待会|晚会)[^。]{0,14}(?:举行|召开))/;

/** In a text without a day: the celebration itself is what its title or first sentence tells of. */
function isCelebratedNow(folded: string, { start, end }: Range): boolean {
  return (
    start < NEWS &&
    CELEBRATED_NOW.test(folded.slice(end, end + 36)) &&
    !/上的?(?:重要)?讲话(?!引发|[^。]{0,6}反响)/.test(folded.slice(end, end + 16))
  );
}

/** A speech at a celebration is quoted for years after; 今年是, 以优异成绩庆祝 speak of the year itself. */
function weightOf(folded: string, { start, end }: Range, inSeason: boolean): number {
  const before = folded.slice(Math.max(0, start - 60), start);
  const after = folded.slice(end, end + 12);
  if (IN_HONOUR.test(after) || (inSeason && start < TOPIC && !QUOTED_SPEECH.test(after))) return 3;
  if (inSeason && LETTER.test(after)) return LETTER_WEIGHT;
  if (NEXT_TO_ANOTHER_YEAR.test(before) || CELEBRATION.test(after)) return 1;
  if (start < TOPIC && COINCIDES.test(before) && !THEN.test(before)) return 3;
  return THIS_YEAR.test(before) || (CELEBRATED.test(before) && start < TOPIC) ? 3 : 1;
}

/** 改革开放40年 counts only round numbers; 改革开放46年来 says the same as 46周年. */
function isWhole(text: string, number: number): boolean {
  return text.endsWith('周年') || number % 10 === 0;
}

function editionClues({ folded }: Page, { rows, found }: NamedRows<YearRow>, sought: YearlessDay): YearClue[] {
  return found.flatMap(({ start, end }) => {
    const match = BEFORE_EDITION.exec(folded.slice(Math.max(0, start - REACH), start));
    if (!match) return [];
    const number = match.groups?.first ? 1 : (readNumeral(match.groups?.number ?? '') ?? 1);
    return rows.map((row) => {
      const { year, month, perYear = 1 } = row;
      const inSeason = isSeason(month, sought) || (perYear > 1 && start < TOPIC);
      const range = { start: start - match[0].length, end };
      /* The first of its kind is told of for years. */
      const weight = start < TOPIC || number > 1 ? 3 : 1;
      const isNews = inSeason || isHeldNow(folded, range, row, sought);
      const isSince = SINCE.test(folded.slice(end, end + SINCE_REACH));
      return voteFor(row, range, 'edition', year + Math.floor((number - 1) / perYear), isNews && !isSince ? weight : 1);
    });
  });
}

/** 自第19个安全生产月以来 */
const SINCE = /^"?(?:以来|至今)/;
const SINCE_REACH = 4;
const HELD_NOW = /^[^。;]{0,40}?(?:正在|期间|开幕|闭幕|举行|举办|召开|致辞|致贺信|开启|落幕|上)/;
/** 第四届链博会吸引了676家企业。本届链博会第一天: the one that is on. */
const ON_NOW = /^[^。;]{0,30}(?:第[一二三四五六七八九十]天|首日|今天|昨天|正在|现场|期间)/;

const NUMBER_BEFORE = /^(?:第[^个届次]{1,5}|首)[个届次]/;

function isThisOne(after: string, name: string): boolean {
  const at = after.indexOf(`本届${name}`);
  return at >= 0 && ON_NOW.test(after.slice(at + 2 + name.length));
}

const BEFORE_OTHER = /(?:去年|上届|此前|曾|自|将于明年|明年)[^。;]{0,12}$/;

/** Whether what takes place once a year opens, goes on or closes in the first sentences; where its month is known another month says that it does not. */
function isHeldNow(folded: string, { start, end }: Range, { month }: YearRow, sought: YearlessDay): boolean {
  if (start >= NEWS || (month !== undefined && sought.month !== undefined)) return false;
  const after = folded.slice(end, end + TOPIC);
  return (
    (HELD_NOW.test(after) || isThisOne(after, folded.slice(start, end).replace(NUMBER_BEFORE, ''))) &&
    !BEFORE_OTHER.test(folded.slice(Math.max(0, start - 24), start))
  );
}

/** What news is about stands in its title or its first sentence. */
const NEWS = 120;

/** Within a month of the day that is celebrated. */
function isSeason(month: number | undefined, sought: YearlessDay): boolean {
  return month !== undefined && sought.month !== undefined && Math.abs(month - sought.month) <= 1;
}
