import type { DateMention } from './mention.ts';
import type { Page } from './page.ts';
import { lineAt } from './page.ts';

/** Where a mention stands: its line's place among the lines that are not blank, and the rest of the line on either side. */
export interface Setting {
  readonly page: Page;
  readonly mention: DateMention;
  readonly line: number;
  readonly text: string;
  /** Without marks of lists and quotations; no more than `WINDOW` units of a long line, which is longer than any rule looks. */
  readonly before: string;
  readonly after: string;
}

/** A reason to take a mention for a date of the document. */
export interface PrintedRule {
  readonly rule: string;
  readonly kind: 'published' | 'event' | ((at: Setting) => 'published' | 'event');
  readonly applies: (at: Setting) => boolean;
}

/** Markdown and list marks, as the fold writes them (> becomes 》), and those of a forum: [bgcolor=beige]. */
const MARKS = /^(?:\[[a-z]{1,10}(?:=[^\]\n]{1,20})?\]|[\s》*#|\-·[\]])+/;
const SHORTEST_HEAD = 4;
const LONGEST_HEAD = 40;
const TAIL = 12;
const LONGEST_HEADER = 160;
const WINDOW = 240;

/** What stands around a mention: its line, and what is before and behind it there. */
export function settingOf(page: Page, mention: DateMention): Setting {
  const line = lineAt(page.lines, mention.start);
  const { text, start } = page.lines[line] ?? { text: '', start: 0 };
  const from = mention.start - start;
  const before = text.slice(Math.max(0, from - WINDOW), from).replace(MARKS, '');
  const last = page.lines[lineAt(page.lines, mention.end - 1)] ?? { text: '', start: 0 };
  const to = mention.end - last.start;
  const opens = page.folded.slice(mention.start, mention.end).includes(')');
  return { page, mention, line, text, before: opens ? before.replace(/\($/, '') : before, after: last.text.slice(to, to + WINDOW) };
}

/** A year and a month at least. */
export function isFull({ mention }: Setting): boolean {
  return mention.year !== undefined && mention.month !== undefined;
}

/** In a line above the running text that is short enough for a header; a title may look like running text itself, so that the next lines count too. */
export function isInHead({ page, line, text }: Setting): boolean {
  if (line >= LONGEST_HEAD || text.length > LONGEST_HEADER) return false;
  return line <= page.bodyLine || (line < SHORTEST_HEAD && page.lines.length > line + SHORTEST_HEAD);
}

/** Among the last lines. */
export function isInTail({ page, line, text }: Setting): boolean {
  return line >= page.lines.length - TAIL && text.length <= LONGEST_HEADER;
}

/** A line in brackets as it stands under a title: (1999年5月14日中共中央批准), (2006年2月6日); it may run over some lines. */
export function isBracketLine({ page, line, text, before, after }: Setting): boolean {
  if (line >= LONGEST_HEAD || text.length > LONGEST_HEADER) return false;
  const opens = /^\((?:[^()]|\([^()]*\))*$/.test(before) || opensAbove(page, line);
  return opens && (/\)[\s。*]*$/.test(after) || (!/\)/.test(withoutPairs(after)) && closesBelow(page, line)));
}

/** The lines over which one pair of brackets may run. */
const LONGEST_BRACKET = 8;

function opensAbove({ lines }: Page, line: number): boolean {
  for (let above = line - 1; above >= Math.max(0, line - LONGEST_BRACKET); above--) {
    const text = withoutPairs(lines[above]?.text ?? '');
    if (/^[\s》*#|-]*\([^)]*$/.test(text)) return true;
    if (/[()]/.test(text)) return false;
  }
  return false;
}

function closesBelow({ lines }: Page, line: number): boolean {
  for (const { text } of lines.slice(line + 1, line + 1 + LONGEST_BRACKET)) {
    const bare = withoutPairs(text);
    if (/^[^(]*\)[\s。*]*$/.test(bare)) return true;
    if (/[()]/.test(bare) || text.length > LONGEST_HEADER) return false;
  }
  return false;
}

/** (第二次修正) inside longer brackets says nothing of these. */
function withoutPairs(text: string): string {
  return text.replace(/\([^()]{0,40}\)/g, '');
}

/** 时间:1月15日 地点:三楼会议室: the label is of a meeting. */
export function isMeetingTime({ page, line, before }: Setting): boolean {
  const around = page.lines.slice(line, line + 2).some(({ text }) => /地点[::]/.test(text));
  return around && /(?:时间|日期)[::]? ?$/.test(before);
}

const SPEECH_TITLE = /(?:会议?|大会|全会)上的(?:报告|讲话|发言|致辞)/;
const SPEECH_OPENING = /^(?:尊敬的)?(?:各位|同志们|女士们|主席、各位)|^.{0,12}我(?:代表|受).{2,60}(?:报告|汇报)/;

/** Reports and speeches are dated by the day on which they were given. */
export function isSpeech({ lines, bodyLine }: Page): boolean {
  const head = lines.slice(0, bodyLine);
  const body = lines.slice(bodyLine, bodyLine + 2);
  return head.some(({ text }) => SPEECH_TITLE.test(text)) || body.some(({ text }) => SPEECH_OPENING.test(text));
}

/** When something happened on a day: 上午, 当晚; optional. */
export const PERIOD = '(?:凌晨|清晨|早上|上午|中午|下午|傍晚|晚上|晚间|晚|夜间|夜|晨|起|当天|当晚)?';
/** The time of day behind a date. */
export const CLOCK = /^[ t日,]*(?:\d{1,2}:\d{2}(?::\d{2})?|(?:[上下]午|凌晨|晚)?\d{1,2}时\d{0,2}分?)/;
/** (補登) behind a date says that the page was put up later, (12/8 20:01 更新) when it was changed. */
const REMARK = /^[ (]*(?:(?:\d{4}[/-])?\d{1,2}[/-]\d{1,2} )?(?:\d{1,2}:\d{2}(?::\d{2})? ?)?(?:补登|补发|补录|更新|更正|转载)[ )]*$/;
/** Of the page, before its date. */
const ADDRESS = /^https?:\/\/[\w./-]{4,60} $/;
/** Of a paper's page, whose day of the week may be missing: 星期 放大 缩小 默认. */
const BUTTONS = /^ ?(?:星期)?(?: ?(?:放大|缩小|默认)){1,3}$/;

/** What stands in the line beside the date, its time and what sites print around both. */
export function restOfLine({ before, after }: Setting): string {
  return (before.replace(ADDRESS, '') + after.replace(CLOCK, '').replace(REMARK, '').replace(BUTTONS, '')).replace(
    /[\s()[\]:,。*_|《》/完-]/g,
    '',
  );
}
