import { isRunning } from './page.ts';
import type { Setting } from './setting.ts';
import { isFull, isInTail, restOfLine } from './setting.ts';

const ISSUER = /(?:政府|委员会|办公[室厅]|部|局|厅|委|院|会|处|中心|组|室|社|院长|主席|总理|长)$/;
const ISSUED = /^(?:(?:印发|制定|发布|公布)。?)?[ |]*$/;
const LONGEST_SIGNATURE = 60;

/** A line after the running text has begun with the date alone, or near the end with the issuer before it or 印发 after it; not the heading of a chronicle. */
export function isSignature(at: Setting): boolean {
  if (isPageRecord(at)) return true;
  if (!isFull(at) || at.mention.compact || at.line < at.page.bodyLine || at.text.length > LONGEST_SIGNATURE) return false;
  if (isOfAnnex(at)) return false;
  if (restOfLine(at) === '') return !isHeading(at);
  if (!isInTail(at)) return false;
  const before = at.before.trim();
  const isIssued = ISSUED.test(at.after.trim()) && (before === '' || (ISSUER.test(before) && !/[,。;:]/.test(before)));
  return isIssued || isEdition(at);
}

/** 2020-04-21 标题 2 2 江海晚报 content_15025.html: what the page of a paper leaves below its article. */
const PAGE_RECORD = /^[^。]{0,90} \d{1,3} \d{1,3} ?[\u4e00-\u9fff]{2,12} ?content_\d+\.html/;

function isPageRecord(at: Setting): boolean {
  return isFull(at) && at.before === '' && PAGE_RECORD.test(at.after) && isInTail(at);
}

/** 《人民日报》(2021年6月13日01版): the issue of a newspaper, as its site prints it below the article. */
function isEdition({ before, after }: Setting): boolean {
  return /^《? ?[\u4e00-\u9fff]{2,10} ?》 ?\( ?$/.test(before) && /^[ ,]*第?[\d ]{0,4}版?[^()]{0,8}\)$/.test(after);
}

function isHeading({ page, line }: Setting): boolean {
  const next = page.lines[line + 1]?.text ?? '';
  return next.length > LONGEST_SIGNATURE && !/^附/.test(next);
}

const ANNEX = /^附(?:件|录|表)? ?[\d一二三四五六七八九十]{0,3} ?:?$/;
/** So many lines above a signature are looked at. */
const LINES_ABOVE = 60;

/** Below 附件 on a line of its own and running text: the annex has a date of its own. The list of annexes above a signature has no text. */
function isOfAnnex({ page, line }: Setting): boolean {
  let text = false;
  for (let above = line - 1; above >= Math.max(page.bodyLine, line - LINES_ABOVE); above--) {
    const content = page.lines[above]?.text ?? '';
    if (text && ANNEX.test(content.trim())) return true;
    text ||= isRunning(content);
  }
  return false;
}

const QUOTES = /(?:信|电|函|词|批示)(?:的?(?:全文|内容))?(?:如下|写道|说|中写道)?:$/;

/** Below 贺信全文如下: the day on which that was written, not on which it is told of. */
export function isOfQuotedLetter({ page, line }: Setting): boolean {
  return page.lines.slice(Math.max(page.bodyLine, line - LINES_ABOVE), line).some(({ text }) => QUOTES.test(text));
}
