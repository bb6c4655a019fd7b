import { partitionPoint } from '../ascending-ranges.ts';
import type { Range } from '../evidence.ts';
import { withCharset } from '../text/charset-declaration.ts';
import { isLineBreakAt } from '../text/line-break.ts';
import type { Conversion } from './conversion.ts';

/** A stretch of a text, with what comes into its place. Never a part of a surrogate pair. */
export interface TextChange extends Range {
  readonly text: string;
}

/** Where a conversion makes another text of a source, in ascending order and apart from each other. Offsets are of the source. */
export function conversionChanges(source: string, { text: result, runs }: Pick<Conversion, 'text' | 'runs'>): TextChange[] {
  const changes: TextChange[] = [];
  let from = { source: 0, result: 0 };
  for (const run of runs) {
    addDifferences(changes, source, result, { ...from, end: run.source.start });
    add(changes, { ...run.source, text: result.slice(run.result.start, run.result.end) });
    from = { source: run.source.end, result: run.result.end };
  }
  addDifferences(changes, source, result, { ...from, end: source.length });
  return changes.filter(({ start, end, text }) => source.slice(start, end) !== text);
}

/** What of the changes is within some ranges of the source: of a change that crosses a border what stands one to one, and nothing of another one. */
export function changesWithin(changes: readonly TextChange[], ranges: readonly Range[]): TextChange[] {
  return ranges.flatMap((range) => touching(changes, range).flatMap((change) => clipped(change, range) ?? []));
}

function touching(changes: readonly TextChange[], { start, end }: Range): readonly TextChange[] {
  const first = partitionPoint(changes, (change) => change.end <= start);
  const after = partitionPoint(changes, (change) => change.start < end);
  return changes.slice(first, after);
}

/** One change for each line, from its first difference to its last. */
export function changesByLine(source: string, changes: readonly TextChange[]): TextChange[] {
  const lines: TextChange[] = [];
  for (const change of changes) {
    const before = lines.at(-1);
    const between = before && source.slice(before.end, change.start);
    if (before && between !== undefined && !hasLineBreak(between)) {
      lines[lines.length - 1] = { start: before.start, end: change.end, text: before.text + between + change.text };
    } else lines.push(change);
  }
  return lines;
}

interface Stretch {
  /** Where it begins in the source and in the result; both stand one to one from there. */
  readonly source: number;
  readonly result: number;
  /** Where it ends in the source. */
  readonly end: number;
}

function addDifferences(changes: TextChange[], source: string, result: string, stretch: Stretch): void {
  const shift = stretch.result - stretch.source;
  for (let at = stretch.source; at < stretch.end; at++) {
    if (source.charCodeAt(at) === result.charCodeAt(at + shift)) continue;
    const start = at;
    while (at < stretch.end && source.charCodeAt(at) !== result.charCodeAt(at + shift)) at++;
    const whole = wholeCharacters(source, result, { start, end: at }, shift);
    add(changes, { ...whole, text: result.slice(whole.start + shift, whole.end + shift) });
    at = whole.end - 1;
  }
}

/** Two characters beyond the basic plane may share one half of them. */
function wholeCharacters(source: string, result: string, { start, end }: Range, shift: number): Range {
  const cuts = (at: number) => isWithinPair(source, at) || isWithinPair(result, at + shift);
  return { start: cuts(start) ? start - 1 : start, end: cuts(end) ? end + 1 : end };
}

function isWithinPair(text: string, at: number): boolean {
  return at > 0 && isHigh(text.charCodeAt(at - 1)) && isLow(text.charCodeAt(at));
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000;
}

/** Those that touch are one. */
function add(changes: TextChange[], change: TextChange): void {
  const before = changes.at(-1);
  if (before?.end === change.start) changes[changes.length - 1] = { start: before.start, end: change.end, text: before.text + change.text };
  else changes.push(change);
}

function clipped(change: TextChange, range: Range): TextChange | undefined {
  const start = Math.max(change.start, range.start);
  const end = Math.min(change.end, range.end);
  if (start >= end) return undefined;
  if (start === change.start && end === change.end) return change;
  const isOneToOne = change.text.length === change.end - change.start;
  return isOneToOne ? { start, end, text: change.text.slice(start - change.start, end - change.start) } : undefined;
}

function hasLineBreak(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (isLineBreakAt(text, at)) return true;
  return false;
}

/** What makes a page declare the encoding that it is written in; `undefined` where it does, or declares none. */
export function charsetChange(text: string, encoding: string): TextChange | undefined {
  const declared = withCharset(text, encoding);
  if (declared === text) return undefined;
  let start = 0;
  while (text[start] === declared[start]) start++;
  let tail = 0;
  const most = Math.min(text.length, declared.length) - start;
  while (tail < most && text[text.length - 1 - tail] === declared[declared.length - 1 - tail]) tail++;
  return { start, end: text.length - tail, text: declared.slice(start, declared.length - tail) };
}
