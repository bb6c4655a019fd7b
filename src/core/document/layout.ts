import type { SourceText } from '../text/source-text.ts';
import { quote } from '../text/source-text.ts';
import type { LineRole, RoledLine } from './line-role.ts';
import { EDITOR, isCredit, isParagraph, roleOfLine } from './line-role.ts';
import { markedRole } from './marked-role.ts';

/** The lines of a document with their roles, and where its running text stands. */
export interface Layout {
  readonly lines: readonly RoledLine[];
  /** Index of the first line that is a paragraph; the number of lines where none is. */
  readonly firstParagraph: number;
  /** Index of the last line that is a paragraph; -1 where none is. */
  readonly lastParagraph: number;
}

const LONGEST_RELATED = 60;
/** The name of the site above everything else. */
const SITE_LINE = /^[\u4e00-\u9fff]{0,16}(?:门户网站|政府网站?|政务网|新闻网|新华网|人民网|央视网|中国网|光明网|信息网)$/;

/** The role of every line: first from the line alone, then from where it stands: before, between or after the paragraphs. */
export function layoutOf(source: SourceText): Layout {
  const alone = source.lines.map((line): RoledLine => {
    const folded = line.folded.trim();
    return { line, folded, role: markedRole(source, line, roleOfLine(quote(source, line), folded)) };
  });
  const first = alone.findIndex(isParagraph);
  const firstParagraph = first < 0 ? alone.length : first;
  const lastParagraph = alone.findLastIndex(isParagraph);
  const siteLine = siteLineOf(alone.slice(0, firstParagraph));
  const placed = alone.map((line, index) =>
    withRole(line, index === siteLine ? 'navigation' : placedRole(line, index, firstParagraph, lastParagraph)),
  );
  return { lines: withFooter(withoutRelated(placed), lastParagraph), firstParagraph, lastParagraph };
}

function withRole(line: RoledLine, role: LineRole): RoledLine {
  return line.role === role ? line : { ...line, role };
}

/** Index of a first line that only names the site, with another line of text below it that can be the title; else -1. */
function siteLineOf(head: readonly RoledLine[]): number {
  const first = head.findIndex(({ role }) => role === 'text');
  const hasNext = head.slice(first + 1).some(({ role }) => role === 'text');
  return hasNext && SITE_LINE.test(head[first]?.folded ?? '') ? first : -1;
}

function placedRole({ role, folded }: RoledLine, index: number, first: number, last: number): LineRole {
  if (index < first) return role === 'credit' ? 'header' : role === 'related' ? 'text' : role;
  if (index > last) return role === 'header' && isCredit(folded) ? 'credit' : role;
  return roleInside(role, folded);
}

/** Between paragraphs a label such as 时间: belongs to the text; only what no author writes stays what it is. */
function roleInside(role: LineRole, folded: string): LineRole {
  if (role === 'credit') return EDITOR.test(folded) ? role : 'text';
  if (role === 'copyright') return /©|icp备|公网安备|版权所有/.test(folded) ? role : 'text';
  return role === 'header' || role === 'related' ? 'text' : role;
}

/** What follows 相关阅读 is a list of other articles, as long as no line of it is a sentence. */
function withoutRelated(lines: readonly RoledLine[]): readonly RoledLine[] {
  const from = lines.findIndex(({ role }) => role === 'related');
  if (from < 0) return lines;
  const isList = lines.slice(from).every(({ folded }) => folded.length <= LONGEST_RELATED && !folded.includes('。'));
  return lines.map((line, index) => {
    if (index < from || (line.role !== 'text' && line.role !== 'related')) return line;
    return withRole(line, isList ? 'navigation' : 'text');
  });
}

/** Below a copyright line at the end stand addresses and telephone numbers of the site. */
function withFooter(lines: readonly RoledLine[], lastParagraph: number): readonly RoledLine[] {
  const from = lines.findIndex(({ role }, index) => role === 'copyright' && index > lastParagraph);
  return from < 0 ? lines : lines.map((line, index) => (index > from && line.role === 'text' ? withRole(line, 'copyright') : line));
}
