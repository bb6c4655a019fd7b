import { displayWidth } from '../core/text/display-width.ts';
import { LINE_BREAK } from '../core/text/line-break.ts';
import { escapeControlsInJson, plainText } from '../core/text/plain-text.ts';

/** Where commands print to. */
export interface Streams {
  /** Of a terminal it says so. */
  readonly stdout: { readonly isTTY?: boolean; write(text: string): unknown };
  readonly stderr: { write(text: string): unknown };
}

let streams: Streams = process;

/** Everything that is printed goes there from now on; before the first call, to the streams of the process. */
export function printTo(others: Streams): void {
  streams = others;
}

/** A text on standard output, just as it is. */
export function print(text: string): void {
  streams.stdout.write(text);
}

/** A text on standard error, just as it is. */
export function printError(text: string): void {
  streams.stderr.write(text);
}

/** One JSON object per line, on standard output: whoever parses it gets every text as it is. */
export function printJson(value: unknown): void {
  print(`${escapeControlsInJson(JSON.stringify(value))}\n`);
}

/** One line on standard output, whatever the texts in it: no escape sequence reaches the terminal. */
export function printLine(line: string): void {
  print(`${plainText(line, 'line')}\n`);
}

/** The text of a file, on standard output: as it is for a file or another program, without what commands a terminal for that. */
export function printText(text: string): void {
  const lines = streams.stdout.isTTY ? text.split(LINE_BREAK).map((line) => plainText(line, 'line')) : [text];
  print(lines.join('\n'));
}

/** One line on standard error, so that standard output holds the answer alone. */
export function printWarning(message: string): void {
  printError(`${plainText(message, 'line')}\n`);
}

/** Rows under a heading, columns padded to the width they take in a terminal, where a Chinese character takes two cells. */
export function printTable(heading: readonly string[], rows: readonly (readonly string[])[]): void {
  const plain = [heading, ...rows].map((row) => row.map((cell) => plainText(cell, 'line')));
  const widths = heading.map((_, column) => widthOf(plain.map((row) => row[column] ?? '')));
  const [first = [], ...others] = plain;
  for (const row of [first, widths.map((width) => '─'.repeat(width)), ...others]) printLine(padded(row, widths).trimEnd());
}

/** Longer cells reach out of their column, so that a sentence does not move what stands behind the short ones. */
const WIDEST = 60;

function widthOf(cells: readonly string[]): number {
  return cells.reduce((most, cell) => Math.max(most, Math.min(WIDEST, displayWidth(cell))), 0);
}

function padded(row: readonly string[], widths: readonly number[]): string {
  return row.map((cell, column) => cell + ' '.repeat(Math.max(0, (widths[column] ?? 0) - displayWidth(cell)))).join('  ');
}
