import { FULL_LINES } from '../text/line-break.ts';
import type { PackProblem, PackRow, PackRows } from './pack-row.ts';
import { filledFields, PACK_FIELDS } from './pack-row.ts';

/** A line of a text file; the range is that of the text without white space around it. */
interface TextLine {
  readonly text: string;
  readonly start: number;
}

/** The group that the lines below a heading belong to. */
const HEADING = /^\[(.+)\]$/;
const ESCAPED = /^\\(?=[#[\\])/;
const TO_ESCAPE = /^(?=[#[\\])/;

/**
 * A pack as plain text: a phrase on each line, with English, note and group behind it between tabs; `[group]` on a line of its own is the group of the lines
 * below it; `#` begins a comment. A backslash in front takes their meaning from `#`, `[` and itself.
 */
export function textRows(text: string): PackRows {
  const rows: PackRow[] = [];
  const problems: PackProblem[] = [];
  let group: string | undefined;
  for (const line of linesOf(text)) {
    const heading = HEADING.exec(line.text);
    if (heading) group = heading[1]?.trim();
    else rows.push(rowOf(line, group, problems));
  }
  return { rows, problems };
}

/** A phrase as a line begins with it. */
export function escaped(phrase: string): string {
  return phrase.replace(TO_ESCAPE, '\\');
}

function rowOf({ text, start }: TextLine, group: string | undefined, problems: PackProblem[]): PackRow {
  const cells = text.replace(ESCAPED, '').split('\t');
  const extra = cells[PACK_FIELDS.length];
  const end = start + text.length;
  if (extra !== undefined) problems.push({ code: 'unknown-column', name: extra.trim(), start, end });
  const fields = filledFields(PACK_FIELDS.map((field, column) => [field, cells[column]]));
  return { fields: { ...(group !== undefined && { group }), ...fields }, start, end };
}

/** The lines that say something. A tab at the start is kept: the phrase before it is missing. */
function linesOf(text: string): TextLine[] {
  const lines: TextLine[] = [];
  for (const { 0: line, index } of text.matchAll(FULL_LINES)) {
    const trimmed = line.trimEnd().replace(/^ +/, '');
    if (trimmed !== '' && !trimmed.startsWith('#')) lines.push({ text: trimmed, start: index + line.indexOf(trimmed) });
  }
  return lines;
}
