import type { Range } from '../evidence.ts';
import { matchesOf } from '../text/matches.ts';
import { CREDIT_LABEL, HEADER_LABEL, WIDGET_LABEL } from './labels.ts';
import type { RoledLine } from './line-role.ts';

/** One `label: value` of a line. Ranges are offsets into the folded text of the document. */
export interface HeaderField {
  readonly label: string;
  readonly whole: Range;
  readonly value: Range;
}

const FIELD = new RegExp(`[[(]?(${HEADER_LABEL}|${CREDIT_LABEL})[\\])]?[:/]`, 'g');
const WIDGET = new RegExp(`^(?:${WIDGET_LABEL})$`);
/** Buttons after the last field, without a colon: `[打印] [关闭]`, `字体 大 中 小`. */
const BUTTONS = /(?:[[(|/ ]*(?:打印(?:本页)?|关闭(?:窗口|本页)?|收藏|字体|字号|分享|朗读|纠错)[\])|/ ]*)+(?:[[(| ]*[大中小][\])| ]*)*$/;

/** The fields of a header or credit line, in order; a value ends where the next label starts. */
export function fieldsOf({ line }: RoledLine): HeaderField[] {
  const labels = matchesOf(line.folded, FIELD);
  return labels.map((match, index) => {
    const valueStart = match.index + match[0].length;
    const end = labels[index + 1]?.index ?? line.folded.length;
    const value = line.folded.slice(valueStart, end).replace(BUTTONS, '');
    return {
      label: match[1] ?? '',
      whole: trimmed(line.folded, line.foldedStart, match.index, end),
      value: trimmed(line.folded, line.foldedStart, valueStart, valueStart + value.length),
    };
  });
}

/** The parts of a header line that serve the reader of the page: counters, font sizes, buttons. */
export function widgetsOf(line: RoledLine): Range[] {
  const widgets = fieldsOf(line)
    .filter(({ label }) => WIDGET.test(label))
    .map(({ whole }) => whole);
  const from = line.line.folded.search(BUTTONS);
  const buttons = from < 0 ? [] : [trimmed(line.line.folded, line.line.foldedStart, from, line.line.folded.length)];
  return [...widgets, ...buttons.filter(({ start }) => widgets.every((widget) => start >= widget.end))];
}

function trimmed(folded: string, offset: number, start: number, end: number): Range {
  const text = folded.slice(start, end);
  const from = start + text.length - text.trimStart().length;
  return { start: offset + from, end: Math.max(offset + from, offset + start + text.trimEnd().length) };
}
