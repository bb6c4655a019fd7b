import { displayWidth } from '../core/text/display-width.ts';

// Whoever reads the output may have enough before its end (`| head`).
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

/** One JSON object per line, on standard output. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

export function printLine(line = ''): void {
  process.stdout.write(`${line}\n`);
}

/** Progress and warnings go to standard error, so that standard output holds the answer alone. */
export function warn(message: string): void {
  process.stderr.write(`${message}\n`);
}

/** Rows under a heading, columns padded to the width they take in a terminal, where a Chinese character takes two cells. */
export function printTable(heading: readonly string[], rows: readonly (readonly string[])[]): void {
  const all = [heading, ...rows];
  const widths = heading.map((_, column) => Math.max(...all.map((row) => displayWidth(row[column] ?? ''))));
  for (const row of [heading, widths.map((width) => '─'.repeat(width)), ...rows]) printLine(padded(row, widths).trimEnd());
}

function padded(row: readonly string[], widths: readonly number[]): string {
  return row.map((cell, column) => cell + ' '.repeat(Math.max(0, (widths[column] ?? 0) - displayWidth(cell)))).join('  ');
}
