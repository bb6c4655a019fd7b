import type { SourceText } from '../text/source-text.ts';
import { foundAt } from './found.ts';
import type { Layout } from './layout.ts';
import type { RoledLine } from './line-role.ts';
import type { Found } from './policy-document.ts';
import { isPaperName } from './site-suffix.ts';

/** `岭南学刊 2022年5期`: a journal with its issue. */
export const ISSUE = /^([\u4e00-\u9fff]{2,16}) ?\d{4}年第?\d{1,2}期$/;
/** `《人民日报》(2021年6月13日01版)` below the article. */
const EDITION = /^《 ?([\u4e00-\u9fff]{2,10}) ?》 ?\( ?\d{4}年\d{1,2}月\d{1,2}日[ ,]*第?[\d ]{0,4}版?[^()]{0,8}\)$/;
/** Lines, blank ones too, above which no masthead is looked for. */
const MASTHEAD_LINES = 10;

/** The site of an agency, which other sites name in their menus too: not above everything else. */
const AGENCY_SITE = /^(?:新华网|人民网|中新网|中国新闻网|央视网|光明网|中国网)$/;

function isFirst(head: readonly RoledLine[], index: number): boolean {
  return head.slice(0, index).every(({ role }) => role === 'blank');
}

/** The outlet of an edition that is printed above the text. */
export function edition(source: SourceText, { lines, lastParagraph }: Layout): Found | undefined {
  return firstNamed(source, lines.slice(lastParagraph + 1), EDITION, 'outlet-credit');
}

/** A paper's or an agency's name above everything else. */
export function masthead(source: SourceText, { lines, firstParagraph }: Layout): Found | undefined {
  const above = lines
    .slice(0, Math.min(firstParagraph, MASTHEAD_LINES))
    .find(({ folded }, index, head) => isPaperName(folded) || (AGENCY_SITE.test(folded) && isFirst(head, index)));
  if (!above) return undefined;
  const start = above.line.foldedStart + above.line.folded.indexOf(above.folded);
  return foundAt(source, { start, end: start + above.folded.replace(/ ?logo$/, '').length }, 'outlet-masthead');
}

/** The first line that a pattern over the folded line matches gives the name in its first group. */
export function firstNamed(source: SourceText, lines: readonly RoledLine[], pattern: RegExp, rule: string): Found | undefined {
  for (const { line, folded } of lines) {
    const match = pattern.exec(folded);
    const name = match?.slice(1).find((group) => group !== undefined);
    if (!match || name === undefined) continue;
    const start = line.foldedStart + line.folded.indexOf(match[0]) + match[0].indexOf(name);
    return foundAt(source, { start, end: start + name.length }, rule);
  }
  return undefined;
}
