// `npm run data`: the tables of src/core/dates/data as src/core/dates/tables.generated.ts. Sources stay in the tables, where they are reviewed.
import { readdirSync, writeFileSync } from 'node:fs';
import { readTsv } from './tsv.mjs';

const DATES = new URL('../src/core/dates/', import.meta.url);
const DATA = new URL('data/', DATES);
const NUMBERS = new Set(['year', 'month', 'perYear']);

const tables = readdirSync(DATA).sort();
const source = [
  '// Made by build/tables.mjs from the tables in data/: not edited by hand.',
  "import type { EventRow, YearRow } from './table-row.ts';",
  ...tables.map(declarationOf),
];
writeFileSync(new URL('tables.generated.ts', DATES), `${source.join('\n')}\n`);

/** `study-sessions.tsv` is STUDY_SESSIONS: rows with a first day, or with a year. */
function declarationOf(file) {
  const rows = readTsv(new URL(file, DATA));
  const name = file.replace('.tsv', '').replaceAll('-', '_').toUpperCase();
  const type = rows.every(({ start }) => start) ? 'EventRow' : 'YearRow';
  return `export const ${name}: readonly ${type}[] = [\n${rows.map((row) => `  ${JSON.stringify(cellsOf(row))},\n`).join('')}];`;
}

/** Without what the reader does not ask for, and without what is empty. */
function cellsOf({ source: _, certainty, ...cells }) {
  const given = Object.entries(cells).filter(([, cell]) => cell !== '');
  const values = given.map(([column, cell]) => [column, NUMBERS.has(column) ? Number(cell) : cell]);
  return { ...Object.fromEntries(values), ...(certainty === 'unsure' && { unsure: true }) };
}
