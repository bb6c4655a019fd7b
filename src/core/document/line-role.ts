import { isHan } from '../text/han.ts';
import type { Line } from '../text/line.ts';
import { isBoilerplate } from './boilerplate.ts';
import { isBreadcrumb } from './breadcrumb.ts';
import {
  BARE_SOURCE_LINE,
  BRACKETED_CREDIT,
  COLUMN_BEFORE,
  COPYRIGHT,
  CREDIT,
  DAY_OF_VISIT,
  EDITOR,
  HEADER,
  IMAGE_NAME,
  LINKS,
  NEIGHBOUR,
  NUMERIC_DATE,
  RELATED,
  SHARE,
  SOURCE_INSIDE,
} from './line-patterns.ts';
import { LineSign, signsIn } from './line-signs.ts';
import { isVisitLine } from './site-line.ts';

/**
 * What a line is for. `header` and `credit` say who published the text and when, before and after it; `related` heads a list of other articles;
 * `quoted` is a Markdown quotation; `text` is everything else that an author wrote.
 */
export type LineRole =
  | 'blank'
  | 'navigation'
  | 'image-name'
  | 'share-line'
  | 'copyright'
  | 'header'
  | 'credit'
  | 'related'
  | 'quoted'
  | 'text';

/** A line with what it is for. */
export interface RoledLine {
  readonly line: Line;
  readonly role: LineRole;
  /** The folded line without white space at its ends. */
  readonly folded: string;
}

/** Gives the line at an index another role. Written out, so that all lines are of one shape. */
export function setRole(lines: RoledLine[], index: number, role: LineRole): void {
  const { line, folded, role: before } = lines[index] as RoledLine;
  if (before !== role) lines[index] = { line, folded, role };
}

/** What a site says of the texts that it took from elsewhere, at any length: 凡本网注明"来源:…"的作品. */
const OF_SITE = /^凡(?:本(?:网站?|报|站)[^。,]{0,4}转载|[^。,]{0,12}注明[^。,]{0,12}(?:来源|转自|转载))/;
const RULE = /^[-*_=~·.:|#》\s★☆●◆◇■□▲△※]*$/;
const QUOTED = /^\s*>/;
const LONGEST_SOURCE_LINE = 100;
/** The longest line that can be anything but text, in folded units. */
const LONGEST = 160;
const LONGEST_SHARE = 48;

/** The role that a line has by itself; where it stands among the others may make text of it again. */
export function roleOfLine(raw: string, folded: string): LineRole {
  // Most lines begin with a character, of which the pattern's many signs are none.
  if (folded === '' || (!isHan(folded.charCodeAt(0)) && RULE.test(folded))) return 'blank';
  if (folded.startsWith('凡') && OF_SITE.test(folded)) return 'copyright';
  if (folded.length > LONGEST) return QUOTED.test(raw) ? 'quoted' : 'text';
  const has = signsIn(folded);
  return (
    boilerplateRole(raw, folded, has) ??
    (folded.includes('。') ? undefined : labelledRole(folded, has)) ??
    (QUOTED.test(raw) ? 'quoted' : 'text')
  );
}

function boilerplateRole(raw: string, folded: string, has: number): LineRole | undefined {
  if (isBreadcrumb(raw, folded) || isBoilerplate(folded) || (has & LineSign.list && NEIGHBOUR.test(folded))) return 'navigation';
  if (has & LineSign.label && LINKS.test(folded)) return 'navigation';
  if (has & LineSign.image && IMAGE_NAME.test(folded)) return 'image-name';
  if (has & LineSign.share && folded.length <= LONGEST_SHARE && SHARE.test(folded)) return 'share-line';
  if (has & LineSign.copyright && COPYRIGHT.test(folded)) return 'copyright';
  return has & LineSign.list && RELATED.test(folded) ? 'related' : undefined;
}

function labelledRole(folded: string, has: number): LineRole | undefined {
  if (has & LineSign.label && EDITOR.test(folded)) return 'credit';
  if (
    (has & LineSign.label && HEADER.test(folded)) ||
    BARE_SOURCE_LINE.test(folded) ||
    NUMERIC_DATE.test(folded) ||
    DAY_OF_VISIT.test(folded) ||
    isVisitLine(folded)
  )
    return 'header';
  if (has & LineSign.label && folded.length <= LONGEST_SOURCE_LINE && (SOURCE_INSIDE.test(folded) || COLUMN_BEFORE.test(folded)))
    return 'header';
  return has & LineSign.label && isCredit(folded) ? 'credit' : undefined;
}

/** Whether a line of Markdown, folded with its marks, is of a menu. */
export function isMenu(folded: string): boolean {
  return LINKS.test(folded);
}

/** Whether a folded line names who made the text: `编辑:…`, `[责任编辑:…]`, `(记者 … 摄影 …)`. */
export function isCredit(folded: string): boolean {
  return CREDIT.test(folded) || BRACKETED_CREDIT.test(folded);
}

/** Whether a line is what a site says of the texts that it took from elsewhere. */
export function isNoticeOfSources({ role, folded }: RoledLine): boolean {
  return role === 'copyright' && OF_SITE.test(folded);
}

/** A label of the site at the end of a line whose value is lost or a row of buttons: 召开会议分享到:. */
const OPEN_LABEL = /^[^。]{0,80}(?:分享到|分享至|来源|作者|编辑|字号|字体|时间|日期|次数|浏览量|请点击):$/;

/** What a picture shows, and whose it is. */
const CAPTION = /^▲[^▲]{2,80}(?:摄|供图)(?:[/)|].{0,12})?$/;

/** Whether a folded line is what a picture shows, with its mark. */
export function isPictureCaption(folded: string): boolean {
  return folded.startsWith('▲') && CAPTION.test(folded);
}

/** Whether a line is running text: long enough for a sentence, and with the end of one. */
export function isParagraph({ role, folded }: RoledLine): boolean {
  return (
    role === 'text' &&
    folded.length >= 8 &&
    !(folded.endsWith(':') && OPEN_LABEL.test(folded)) &&
    !isPictureCaption(folded) &&
    (folded.includes('。') || /[;:][")》]*$/.test(folded) || (folded.length >= 40 && /[!?…][")》]*$/.test(folded)))
  );
}
