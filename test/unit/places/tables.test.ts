import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { gazetteer } from '../../../src/core/places/gazetteer.ts';
import { foldText } from '../../../src/core/text/fold.ts';

const DATA = new URL('../../../src/core/places/data/', import.meta.url);
/** By file, the columns and those that tell one row from another. */
const TABLES: Readonly<Record<string, readonly [head: string, key: readonly string[]]>> = {
  'abbreviations.tsv': ['short code source', ['short']],
  'common-names.tsv': ['name source', ['name']],
  'daily-names.tsv': ['name short source', ['name']],
  'english-names.tsv': ['english code certainty source', ['english']],
  'former-divisions.tsv': ['name from until successor renamed certainty source', ['name', 'from', 'successor']],
  'later-divisions.tsv': ['code name certainty source', ['code']],
  'trap-words.tsv': ['word hides source', ['word']],
  'zones.tsv': ['zone division certainty source', ['zone']],
};

type Cells = Readonly<Record<string, string>>;

function rowsOf(file: string): Cells[] {
  const [head = '', ...lines] = readFileSync(new URL(file, DATA), 'utf8').trimEnd().split('\n');
  return lines.map((line) => Object.fromEntries(line.split('\t').map((cell, at) => [head.split('\t')[at] ?? '?', cell])));
}

describe('tables of places', () => {
  it('are all known here', () => assert.deepEqual(readdirSync(DATA).sort(), Object.keys(TABLES)));

  for (const [file, [columns, key]] of Object.entries(TABLES)) {
    it(`${file}: every row has its cells and a source, and no fact is told twice`, () => {
      const text = readFileSync(new URL(file, DATA), 'utf8');
      assert.equal(text.split('\n', 1)[0], columns.replaceAll(' ', '\t'));
      assert.ok(text.endsWith('\n') && !text.includes('\r') && !text.includes('\n\n'), 'lines end in one line feed');
      const rows = rowsOf(file);
      for (const row of rows) assertWhole(row, columns.split(' '));
      const facts = rows.map((row) => key.map((column) => row[column]).join(' '));
      assert.deepEqual(
        facts.filter((fact, at) => facts.indexOf(fact) !== at),
        [],
      );
    });
  }

  it('a trap word holds the names that it hides, or begins one that goes on behind it', () => {
    for (const { word = '', hides = '' } of rowsOf('trap-words.tsv')) {
      for (const name of hides.split('|')) {
        assert.notDeepEqual(gazetteer().named(name), [], `${word}: ${name} is no name`);
        assert.ok(holds(foldText(word), foldText(name)), `${word} does not hide ${name}`);
      }
    }
  });

  it('a common name is the name of a division', () => {
    for (const { name = '' } of rowsOf('common-names.tsv')) assert.notDeepEqual(gazetteer().named(name), [], name);
  });

  it('a zone, a daily name, an abbreviation and an English name lead to a division', () => {
    for (const { zone, division = '' } of rowsOf('zones.tsv')) assert.ok(gazetteer().at(division.split('/')), zone);
    for (const { name = '' } of rowsOf('daily-names.tsv')) assert.notDeepEqual(gazetteer().named(name), [], name);
    for (const { short, code = '' } of rowsOf('abbreviations.tsv')) assert.ok(gazetteer().division(code), short);
    for (const { english, code = '' } of rowsOf('english-names.tsv')) assert.ok(gazetteer().division(code), english);
  });

  it('a former division has years in order', () => {
    for (const { name, from = '', until = '' } of rowsOf('former-divisions.tsv')) {
      assert.match(`${from} ${until}`, /^(?:19[89]|20[0-2])\d (?:19[89]|20[0-2])\d$/, name);
      assert.ok(from <= until, `${name} ends before it begins`);
    }
  });
});

/** Only `renamed` may be empty. */
function assertWhole(row: Cells, columns: readonly string[]): void {
  const name = Object.values(row)[0];
  assert.deepEqual(Object.keys(row), columns, name);
  for (const [column, cell] of Object.entries(row)) {
    assert.equal(cell, cell.trim(), name);
    assert.ok(cell !== '' || column === 'renamed', `${name}: no ${column}`);
  }
  const { certainty = 'sure', renamed = '', source = '' } = row;
  assert.match(certainty, /^(?:sure|unsure)$/, name);
  assert.match(renamed, /^(?:renamed)?$/, name);
  assert.ok(source.length >= 8, `${name}: what is the source?`);
  assert.ok(certainty === 'unsure' || !source.includes('general knowledge'), `${name}: general knowledge is not sure`);
}

function holds(word: string, name: string): boolean {
  if (word.includes(name)) return true;
  return [...word].some((_, at) => at > 0 && name.startsWith(word.slice(at)));
}
