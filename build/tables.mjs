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

writeTables('analysis', '');
writeTables('dates', "import type { EventRow, YearRow } from './table-row.ts';\n");
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
  const declarations = files.sort().map((file) => declarationOf(file, readTsv(new URL(file, data))));
  const head = '// Made by build/tables.mjs from the tables in data/: not edited by hand.\n';
  writeFileSync(new URL(`${folder}/tables.generated.ts`, CORE), `${head}${imports}${declarations.join('')}`);
}

/** `study-sessions.tsv` is STUDY_SESSIONS. */
function declarationOf(file, rows) {
  const name = file.replace('.tsv', '').replaceAll('-', '_').toUpperCase();
  const lines = rows.map((row) => `  ${JSON.stringify(compiled(row))},\n`);
  return `export const ${name}: readonly ${typeOf(rows)}[] = [\n${lines.join('')}];\n`;
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
