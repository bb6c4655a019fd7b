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

/** Markdown and list marks, as the fold writes them (> becomes 》). */
const MARKS = /^[\s》*#|\-·[\]]+/;

const SHORTEST_HEAD = 4;
const LONGEST_HEAD = 40;
const TAIL = 12;
const LONGEST_HEADER = 160;
const WINDOW = 240;

/** What stands around a mention: its line, and what is before and behind it there. */
export function settingOf(page: Page, mention: DateMention): Setting {
  const line = lineAt(page.lines, mention.start);
  const { text, start } = page.lines[line] ?? { text: '', start: 0 };
  const [from, to] = [mention.start - start, mention.end - start];
  const before = text.slice(Math.max(0, from - WINDOW), from).replace(MARKS, '');
  return { page, mention, line, text, before, after: text.slice(to, to + WINDOW) };
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

/** A line in brackets as it stands under a title: (1999年5月14日中共中央批准), (2006年2月6日); it may run over two lines. */
export function isBracketLine({ page, line, text, before, after }: Setting): boolean {
  if (line >= LONGEST_HEAD || text.length > LONGEST_HEADER) return false;
  const opens = /^\([^)]*$/.test(before) || /^[\s》*#|-]*\([^)]*$/.test(page.lines[line - 1]?.text ?? '');
  const closes = /\)[\s。*]*$/.test(after) || (!after.includes(')') && /^[^(]*\)[\s。*]*$/.test(page.lines[line + 1]?.text ?? ''));
  return opens && closes;
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
