import type { Range } from '../evidence.ts';
import { matchesOf } from '../text/matches.ts';
import { BARE_MEDIUM, BARE_SOURCE, CREDIT_LABEL, HEADER_LABEL, WIDGET_LABEL } from './labels.ts';
import type { LineRole, RoledLine } from './line-role.ts';

/** The words of a page's buttons, a size of the font, a mark beside them, or any other unit. */
const PIECE =
  /(?<button>打印(?:本页)?|关闭(?:窗口|本页)?|收藏|字体|字号|分享|朗读|纠错|我要(?:评论|分享|纠错)|我来说两句|发表评论)|(?<size>[大中小])|(?<mark>[[\](|/) ])|./gs;
/** Most lines have no button, and need not be cut into pieces. */
const BUTTON = /打印|关闭|收藏|字体|字号|分享|朗读|纠错|评论|我来说两句/;

/**
 * Where the row of buttons starts that ends a folded line (`[打印] [关闭]`, `字体 大 中 小`), with the marks before it; the length of the line where there is none.
 * It is read piece by piece: one pattern for the whole row would divide the blanks between its buttons in exponentially many ways.
 */
function buttonRowStart(folded: string): number {
  if (!BUTTON.test(folded)) return folded.length;
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

const FIELD = new RegExp(
  `[[(]?(${HEADER_LABEL}|${CREDIT_LABEL})[\\])]?(?:[:/丨]| :|(?<=${BARE_SOURCE})${BARE_MEDIUM}|(?<=^[^|]{2,8}) ?\\|(?=[^|]{1,40}$))`,
  'g',
);
const LABEL_ALONE = /^(?:[·•] ?)?[\u4e00-\u9fff]{2,8}(?:\([^()]{1,8}\))?:$/;
const SALUTATION = /各位|同志|朋友|代表|委员|女士|先生|同学|老师|领导|来宾|记者|全文|如下|[说道]:$/;
const WIDGET = new RegExp(`^(?:${WIDGET_LABEL})$`);

/** The fields of all lines of a role, in order. The value of a label that has its line for itself is the next such line, if that one has no label. */
export function fieldsOf(lines: readonly RoledLine[], role: LineRole): HeaderField[] {
  const ofRole = lines.filter((line) => line.role === role);
  return ofRole.flatMap((line, index) => {
    const fields = fieldsOnLine(line);
    const below = ofRole[index + 1];
    const last = fields.at(-1);
    if (!below || !last || last.value.end > last.value.start || fieldsOnLine(below).length > 0 || isLabel(below)) return fields;
    const { folded, foldedStart } = below.line;
    return [...fields.slice(0, -1), { ...last, value: trimmed(folded, foldedStart, 0, folded.length) }];
  });
}

/** Whether a line is a label and nothing else, also one that no list has: 公开时限：. */
export function isLabel({ folded }: RoledLine): boolean {
  return LABEL_ALONE.test(folded) && !SALUTATION.test(folded);
}

/** The fields of a header or credit line, in order; a value ends where the next label starts. */
export function fieldsOnLine({ line }: RoledLine): HeaderField[] {
  const labels = matchesOf(line.folded, FIELD);
  return labels.map((match, index) => {
    const valueStart = match.index + match[0].length;
    const end = labels[index + 1]?.index ?? line.folded.length;
    const length = buttonRowStart(line.folded.slice(valueStart, end));
    return {
      label: match[1] ?? '',
      whole: trimmed(line.folded, line.foldedStart, match.index, end),
      value: withoutBars(line.folded, trimmed(line.folded, line.foldedStart, valueStart, valueStart + length), line.foldedStart),
    };
  });
}

/** A row of a table begins with a bar or ends in one. */
const ROW = /^ ?\||\| ?$/;
/** The bar before another label, or a day, whose cell is no part of a value. */
const BEFORE_LABEL = / ?\|[ |]{0,4}(?:$|\d{4}[-年/.]|[\u4e00-\u9fff]{2,8}:)/;

/** A value up to the bar that ends its cell of a table, without those before it; nothing where the next cell that says something is a label. Bars inside a title end no cell. */
function withoutBars(folded: string, { start, end }: Range, offset: number): Range {
  const text = folded.slice(start - offset, end - offset);
  const from = start + (/^[ |]*/.exec(text)?.[0].length ?? 0);
  const next = folded.slice(from - offset, end - offset).search(ROW.test(folded) ? / ?\|/ : BEFORE_LABEL);
  const stop = next < 0 ? Math.max(from, end) : from + next;
  return {
    start: from,
    end: folded
      .slice(from - offset, stop - offset)
      .trimEnd()
      .endsWith(':')
      ? from
      : stop,
  };
}

/** The parts of a header line that serve the reader of the page: counters, font sizes, buttons. */
export function widgetsOf(line: RoledLine): Range[] {
  const widgets = fieldsOnLine(line)
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
