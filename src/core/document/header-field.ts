import type { Range } from '../evidence.ts';
import { matchesOf } from '../text/matches.ts';
import { buttonRowStart } from './button-row.ts';
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
