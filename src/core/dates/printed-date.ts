import { dayNumber } from './calendar.ts';
import { EVENT_RULES } from './event-rules.ts';
import type { DateMention } from './mention.ts';
import type { Page } from './page.ts';
import { lineAt, oncePerPage } from './page.ts';
import { PUBLISHED_RULES } from './published-rules.ts';
import type { Setting } from './setting.ts';
import { settingOf } from './setting.ts';

/** A date that the layout of the page marks as the document's own, best rule first (`rank` 0). */
export interface PrintedDate {
  readonly mention: DateMention;
  readonly kind: 'published' | 'event';
  readonly rule: string;
  readonly rank: number;
}

const RULES = [...PUBLISHED_RULES, ...EVENT_RULES];
/** The place of a rule among all, which is its rank. */
export function rankOf(rule: 'header-line' | 'issued-line'): number {
  return RULES.findIndex((one) => one.rule === rule);
}

const LUNAR = /(?:农历|阴历|夏历)$/;
/** Sites print the day of the visit; a digest greets its readers with its own. */
const DAY_OF_VISIT = /(?:(?<!(?:早上|上午|下午|晚上|大家|朋友们|朋友)好[!,])今天是|当前(?:时间|日期)|现在是|现在时间)[::]? ?$/;

/** The document's own dates among those it mentions, best first. Dates inside the argument are not among them. */
export function findPrintedDates(page: Page): PrintedDate[] {
  const found: PrintedDate[] = [];
  for (const mention of lastOfRanges(page)) {
    const printed = mention.month === undefined && mention.day === undefined ? undefined : classify(settingOf(page, mention));
    if (printed) found.push(printed);
  }
  return found.sort((a, b) => a.rank - b.rank || laterInBrackets(page, a, b) || a.mention.start - b.mention.start);
}

const TO = /^ ?(?:至|到|[-~]{1,2}) ?$/;
const LONGEST_TO = 4;

/** 2023年12月29日至2024年1月2日 is reported when it is over. */
function lastOfRanges({ folded, mentions }: Page): DateMention[] {
  const last: DateMention[] = [];
  for (const [index, mention] of mentions.entries()) {
    if (isRange(folded, mention, mentions[index + 1])) continue;
    const before = mentions[index - 1];
    last.push(before && isRange(folded, before, mention) ? { ...mention, start: before.start } : mention);
  }
  return last;
}

/** Two full days, the second the later one. */
function isRange(folded: string, first: DateMention | undefined, second: DateMention | undefined): boolean {
  if (!first || !second || second.start - first.end > LONGEST_TO || first.day === undefined || second.day === undefined) return false;
  const [from, to] = [first, second].map(dayOf);
  return from !== undefined && to !== undefined && from < to && TO.test(folded.slice(first.end, second.start));
}

function dayOf({ year, month, day }: DateMention): number | undefined {
  return year === undefined || month === undefined || day === undefined ? undefined : dayNumber({ year, month, day });
}

/** (2015年7月19日发布 2022年9月8日修订): of several in one pair of brackets, the last. */
function laterInBrackets({ lines }: Page, a: PrintedDate, b: PrintedDate): number {
  const apart = Math.abs(lineAt(lines, a.mention.start) - lineAt(lines, b.mention.start));
  return apart <= 1 && /^(?:issued|bracket)-line$/.test(a.rule) ? b.mention.start - a.mention.start : 0;
}

/** What sites print beside the day of the visit, never beside that of an article. */
const LINKS = /首页|设为主页|加入收藏|收藏本站|登录|注册|无障碍|长者|网站地图|网站支持|english|繁体|邮箱|客户端|天气/g;
const FEWEST_LINKS = 2;
const OF_ARTICLE = /来源|稿源|发布|作者|编辑|浏览|阅读/;

/** How many such each line above the running text has; counted once, as a line may have many dates. */
const linksOfHead = oncePerPage(({ lines, bodyLine }) =>
  lines.slice(0, bodyLine).map(({ text }) => (OF_ARTICLE.test(text) ? 0 : (text.match(LINKS)?.length ?? 0))),
);

/** 2024年11月3日 星期日 首页 新闻 公开: the line of a site above the title. */
function isAmongLinks({ page, line, mention }: Setting): boolean {
  const links = linksOfHead(page)[line] ?? 0;
  return links >= FEWEST_LINKS || (links > 0 && mention.weekday !== undefined);
}

function classify(at: Setting): PrintedDate | undefined {
  if (LUNAR.test(at.before) || DAY_OF_VISIT.test(at.before) || isAmongLinks(at)) return undefined;
  const rank = RULES.findIndex(({ applies }) => applies(at));
  const rule = RULES[rank];
  if (!rule) return undefined;
  return { mention: at.mention, rank, rule: rule.rule, kind: typeof rule.kind === 'function' ? rule.kind(at) : rule.kind };
}
