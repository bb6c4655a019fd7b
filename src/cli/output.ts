import { displayWidth } from '../core/text/display-width.ts';
import { escapeControlsInJson, plainText } from '../core/text/plain-text.ts';

// Whoever reads the output may have enough before its end (`| head`).
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

/** One JSON object per line, on standard output: whoever parses it gets every text as it is. */
export function printJson(value: unknown): void {
  process.stdout.write(`${escapeControlsInJson(JSON.stringify(value))}\n`);
}

/** One line on standard output, whatever the texts in it: no escape sequence reaches the terminal. */
export function printLine(line: string): void {
  process.stdout.write(`${plainText(line, 'line')}\n`);
}

/** The text of a file, on standard output: as it is for a file or another program, without what commands a terminal for that. */
export function printText(text: string, isTerminal: boolean = process.stdout.isTTY): void {
  const lines = isTerminal ? text.split(/\r?\n/).map((line) => plainText(line, 'line')) : [text];
  process.stdout.write(lines.join('\n'));
}

/** One line on standard error, so that standard output holds the answer alone. */
export function warn(message: string): void {
  process.stderr.write(`${plainText(message, 'line')}\n`);
}

/** Rows under a heading, columns padded to the width they take in a terminal, where a Chinese character takes two cells. */
export function printTable(heading: readonly string[], rows: readonly (readonly string[])[]): void {
  const plain = [heading, ...rows].map((row) => row.map((cell) => plainText(cell, 'line')));
  const widths = heading.map((_, column) => plain.reduce((most, row) => Math.max(most, displayWidth(row[column] ?? '')), 0));
  const [first = [], ...others] = plain;
  for (const row of [first, widths.map((width) => '─'.repeat(width)), ...others]) printLine(padded(row, widths).trimEnd());
}

function padded(row: readonly string[], widths: readonly number[]): string {
  return row.map((cell, column) => cell + ' '.repeat(Math.max(0, (widths[column] ?? 0) - displayWidth(cell)))).join('  ');
}
