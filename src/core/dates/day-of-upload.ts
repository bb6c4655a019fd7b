import { dayNumber } from './calendar.ts';
import type { Page } from './page.ts';
import { lineAt } from './page.ts';
import type { PrintedDate } from './printed-date.ts';

/** A site that collects documents puts them up years after they were signed; an office does so within some weeks. */
const LATEST_UPLOAD = 180;
/** Lines of the head that may say what kind of document it is. */
const HEAD_LINES = 8;
/** How the titles of documents end that are signed or promulgated. */
const KIND = /(?:通知|通告|公告|通报|决定|意见|办法|条例|规定|规则|细则|方案|批复|命令|令)(?:\([^()]{1,10}\))?$/;
const OWN_RULES = new Set(['signature', 'issued-line', 'bracket-line', 'header-line']);
/** 颁布日期 beside 时间. */
const PROMULGATED = /(?:颁布|发文|印发|签发)(?:日期|时间)[:|\s]{0,3}$/;
const LONGEST_LABEL = 8;

/**
 * The printed dates of an official document, where the day on which a site put it up stands behind the day on which it was signed or promulgated, if it is much
 * later; in the order given where nothing says so. The later day stays a rival.
 */
export function withUploadLast(page: Page, printed: readonly PrintedDate[]): readonly PrintedDate[] {
  if (!printed.some(({ rule }) => rule === 'label') || !isOfficial(page)) return printed;
  const own = printed.filter((one) => isOwn(page, one)).map(dayOf);
  const isUpload = (one: PrintedDate) => one.rule === 'label' && own.some((day) => dayOf(one) - day > LATEST_UPLOAD);
  return [...printed.filter((one) => !isUpload(one)), ...printed.filter(isUpload)];
}

function isOfficial({ lines }: Page): boolean {
  return lines.slice(0, HEAD_LINES).some(({ text }) => KIND.test(text));
}

function isOwn(page: Page, { kind, rule, mention: { start, year, month, day } }: PrintedDate): boolean {
  if (kind !== 'published' || year === undefined || month === undefined || day === undefined) return false;
  if (OWN_RULES.has(rule)) return !isOfAttachment(page, start);
  const isInHead = start < (page.lines[page.bodyLine]?.start ?? page.folded.length);
  return isInHead && PROMULGATED.test(page.folded.slice(Math.max(0, start - LONGEST_LABEL), start));
}

/** Whether a signature below the first attachment is that of the attachment, as the head does not name who signs. */
function isOfAttachment({ lines, bodyLine }: Page, start: number): boolean {
  const attachment = lines.slice(bodyLine).find(({ text }) => ATTACHMENT.test(text));
  if (!attachment || start < attachment.start) return false;
  const at = lineAt(lines, start);
  const line = lines[at];
  const signer = line?.text.slice(0, start - line.start).trim() || lines[at - 1]?.text.trim();
  return !signer || !lines.slice(0, bodyLine).some(({ text }) => text.includes(signer));
}

/** 附件:甲, 附件1. */
const ATTACHMENT = /^附(?:件|表|录)? ?(?:\d{1,2}|[一二三四五六七八九十]{1,3})?(?:[: .、]|$)/;

/** Days since 1970; `NaN` for a date that is not full, which is neither earlier nor later. */
function dayOf({ mention: { year, month, day } }: PrintedDate): number {
  return year === undefined || month === undefined || day === undefined ? Number.NaN : dayNumber({ year, month, day });
}
