// `npm run data`: the tables of src/core/{analysis,dates,declared,places}/data as tables.generated.ts beside them. Sources stay in the tables, where they are reviewed.
import { readdirSync, writeFileSync } from 'node:fs';
import { readTsv } from './tsv.mjs';

const CORE = new URL('../src/core/', import.meta.url);
/** Columns for the reviewer alone. */
const REVIEWED = ['source', 'hides'];
const NUMBERS = new Set(['year', 'month', 'perYear']);
/** build/gazetteer.mjs reads these. */
const OF_GAZETTEER = new Set(['former-divisions.tsv', 'later-divisions.tsv']);

writeTables('analysis', '');
writeTables('dates', "import type { EventRow, YearRow } from './table-row.ts';\n");
writeTables('declared', '');
writeTables('places', '');

function writeTables(folder, imports) {
  const data = new URL(`${folder}/data/`, CORE);
  const files = readdirSync(data).filter((file) => !OF_GAZETTEER.has(file));
  const declarations = files.sort().map((file) => declarationOf(file, readTsv(new URL(file, data))));
  const head = '// Made by build/tables.mjs from the tables in data/: not edited by hand.\n';
  writeFileSync(new URL(`${folder}/tables.generated.ts`, CORE), `${head}${imports}${declarations.join('')}`);
}

/** `study-sessions.tsv` is STUDY_SESSIONS. */
function declarationOf(file, rows) {
  const name = file.replace('.tsv', '').replaceAll('-', '_').toUpperCase();
  const lines = rows.map((row) => `  ${JSON.stringify(compiled(row))},\n`);
  return `export const ${name}: readonly ${typeOf(rows[0])}[] = [\n${lines.join('')}];\n`;
}

function typeOf(row) {
  if ('start' in row) return 'EventRow';
  if ('year' in row) return 'YearRow';
  return `Readonly<Record<${Object.keys(compiled(row))
    .map((column) => `'${column}'`)
    .join(' | ')}, string>>`;
}

/** Without what the reader does not ask for, and without what is empty. */
function compiled({ certainty, ...cells }) {
  const given = Object.entries(cells).filter(([column, cell]) => cell !== '' && !REVIEWED.includes(column));
  const values = given.map(([column, cell]) => [column, NUMBERS.has(column) ? Number(cell) : cell]);
  return { ...Object.fromEntries(values), ...(certainty === 'unsure' && cells.names && { unsure: true }) };
}
