import type { Range } from '../evidence.ts';
import { matchesOf } from '../text/matches.ts';
import { CREDIT_LABEL, HEADER_LABEL, WIDGET_LABEL } from './labels.ts';
import type { RoledLine } from './line-role.ts';

/** The words of a page's buttons, a size of the font, a mark beside them, or any other unit. */
const PIECE = /(?<button>打印(?:本页)?|关闭(?:窗口|本页)?|收藏|字体|字号|分享|朗读|纠错)|(?<size>[大中小])|(?<mark>[[\](|/) ])|./gs;

/**
 * Where the row of buttons starts that ends a folded line (`[打印] [关闭]`, `字体 大 中 小`), with the marks before it; the length of the line where there is none.
 * It is read piece by piece: one pattern for the whole row would divide the blanks between its buttons in exponentially many ways.
 */
function buttonRowStart(folded: string): number {
  const pieces = [...folded.matchAll(PIECE)];
  const last = pieces.findLastIndex(({ groups }) => !groups?.size && !groups?.mark);
  if (!pieces[last]?.groups?.button) return folded.length;
  const before = pieces.findLastIndex(({ groups }, at) => at < last && !groups?.button && !groups?.mark);
  return pieces.find(({ 0: piece }, at) => at > before && !/^[\])]/.test(piece))?.index ?? folded.length;
}

/** One `label: value` of a line. Ranges are offsets into the folded text of the document. */
export interface HeaderField {
  readonly label: string;
  readonly whole: Range;
  readonly value: Range;
}

const FIELD = new RegExp(`[[(]?(${HEADER_LABEL}|${CREDIT_LABEL})[\\])]?[:/]`, 'g');
const WIDGET = new RegExp(`^(?:${WIDGET_LABEL})$`);

/** The fields of a header or credit line, in order; a value ends where the next label starts. */
export function headerFields({ line }: RoledLine): HeaderField[] {
  const labels = matchesOf(line.folded, FIELD);
  return labels.map((match, index) => {
    const valueStart = match.index + match[0].length;
    const end = labels[index + 1]?.index ?? line.folded.length;
    const length = buttonRowStart(line.folded.slice(valueStart, end));
    return {
      label: match[1] ?? '',
      whole: trimmed(line.folded, line.foldedStart, match.index, end),
      value: trimmed(line.folded, line.foldedStart, valueStart, valueStart + length),
    };
  });
}

/** The parts of a header line that serve the reader of the page: counters, font sizes, buttons. */
export function widgetsOf(line: RoledLine): Range[] {
  const widgets = headerFields(line)
    .filter(({ label }) => WIDGET.test(label))
    .map(({ whole }) => whole);
  const { folded, foldedStart } = line.line;
  const from = buttonRowStart(folded);
  const buttons = from === folded.length ? [] : [trimmed(folded, foldedStart, from, folded.length)];
  return [...widgets, ...buttons.filter(({ start }) => widgets.every((widget) => start >= widget.end))];
}

function trimmed(folded: string, offset: number, start: number, end: number): Range {
  const text = folded.slice(start, end);
  const from = start + text.length - text.trimStart().length;
  return { start: offset + from, end: Math.max(offset + from, offset + start + text.trimEnd().length) };
}
