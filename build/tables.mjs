// `npm run data`: the tables of src/core/{analysis,conversion,dates,declared,places}/data as tables.generated.ts beside them, and the model of
// src/core/conversion as model.generated.ts. Sources stay in the tables, where they are reviewed.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readTsv } from './tsv.mjs';

const CORE = new URL('../src/core/', import.meta.url);
/** Columns for the reviewer alone. */
const REVIEWED = ['source', 'hides'];
const NUMBERS = new Set(['year', 'month', 'perYear', 'weight']);
/** build/gazetteer.mjs reads these. */
const OF_GAZETTEER = new Set(['former-divisions.tsv', 'later-divisions.tsv']);

/** The names and times of all packed tables, which compress better each by itself. */
const PACKED = { names: [], times: [] };

writeTables('analysis', '');
writeTables('dates', "import { eventRows, yearRows } from './packed-rows.ts';\nimport type { EventRow, YearRow } from './table-row.ts';\n");
writeTables('declared', '');
writeTables('places', '');
writeTables('conversion', '');
writeModel();

/** Made by build/conversion-model.mjs and kept, as not everybody has the texts that it is made from. */
function writeModel() {
  const model = new URL('conversion/model/', CORE);
  const [contexts, doubts, learned, words] = ['contexts.txt', 'doubts.txt', 'learned.txt', 'words.txt'].map((file) =>
    readFileSync(new URL(file, model), 'utf8').trimEnd(),
  );
  const declarations = Object.entries({ CONTEXTS: contexts, DOUBTS: doubts, LEARNED_WORDS: learned, WORD_COUNTS: words }).map(
    ([name, text]) => `export const ${name} = ${JSON.stringify(text)};\n`,
  );
  writeFileSync(
    new URL('conversion/model.generated.ts', CORE),
    `// Made by build/tables.mjs from the files in model/: not edited by hand.\n${declarations.join('')}`,
  );
}

function writeTables(folder, imports) {
  const data = new URL(`${folder}/data/`, CORE);
  const files = readdirSync(data).filter((file) => !OF_GAZETTEER.has(file));
  for (const tables of Object.values(PACKED)) tables.length = 0;
  const declarations = files.sort().map((file) => declarationOf(file, readTsv(new URL(file, data))));
  const head = '// Made by build/tables.mjs from the tables in data/: not edited by hand.\n';
  writeFileSync(new URL(`${folder}/tables.generated.ts`, CORE), `${head}${imports}${packedTexts()}${declarations.join('')}`);
}

/** `study-sessions.tsv` is STUDY_SESSIONS. */
function declarationOf(file, rows) {
  const name = file.replace('.tsv', '').replaceAll('-', '_').toUpperCase();
  const type = typeOf(rows);
  const pack = { EventRow: ['eventRows', timeOfEvent], YearRow: ['yearRows', timeOfYear] }[type];
  if (pack) return `export const ${name}: readonly ${type}[] = ${pack[0]}(${packed(rows, pack[1])});\n`;
  const lines = rows.map((row) => `  ${JSON.stringify(compiled(row))},\n`);
  return `export const ${name}: readonly ${type}[] = [\n${lines.join('')}];\n`;
}

/** Where the names and the times of these rows will stand, as src/core/dates/packed-rows.ts reads them. */
function packed(rows, timeOf) {
  const times = rows.map((row, index) => (row.certainty === 'unsure' ? '?' : '') + timeOf(row, rows[index - 1]).trimEnd());
  const at = PACKED.names.push(rows.map(({ names }) => names).join('\n')) - 1;
  PACKED.times.push(times.join('\n'));
  return `NAMES[${at}], TIMES[${at}]`;
}

/** Empty where no table is packed. */
function packedTexts() {
  const texts = Object.entries(PACKED).filter(([, tables]) => tables.length > 0);
  return texts.map(([name, tables]) => `const ${name.toUpperCase()} = ${JSON.stringify(tables.join('\n\n'))}.split('\\n\\n');\n`).join('');
}

/** Days since the first day of the row before, or since 1970, and days to the last one: small numbers compress best. */
function timeOfEvent({ start, end }, before) {
  const since = daysBetween(before?.start ?? '1970-01-01', start);
  return end === '' ? String(since) : `${since} ${daysBetween(start, end)}`;
}

function daysBetween(from, to) {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

function timeOfYear({ year, month = '', perYear = '' }) {
  return `${year} ${month} ${perYear}`;
}

/** A column that is empty in some rows is optional. */
function typeOf(rows) {
  if ('start' in rows[0]) return 'EventRow';
  if ('year' in rows[0]) return 'YearRow';
  const given = rows.map(compiled);
  const columns = new Map(given.flatMap((row) => Object.entries(row)));
  const members = [...columns].map(([column, value]) => `${column}${given.every((row) => column in row) ? '' : '?'}: ${typeof value}`);
  return `{ readonly ${members.join('; readonly ')} }`;
}

/** Without what the reader does not ask for, and without what is empty. */
function compiled({ certainty, ...cells }) {
  const given = Object.entries(cells).filter(([column, cell]) => cell !== '' && !REVIEWED.includes(column));
  const values = given.map(([column, cell]) => [column, NUMBERS.has(column) ? Number(cell) : cell]);
  return { ...Object.fromEntries(values), ...(certainty === 'unsure' && cells.names && { unsure: true }) };
}
