import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dayNumber, isDayOfMonth } from '../../../src/core/dates/calendar.ts';
import { NAMED } from '../../../src/core/dates/named-tables.ts';
import { RowNames } from '../../../src/core/dates/row-names.ts';
import type { EventRow, TableRow, YearRow } from '../../../src/core/dates/table-row.ts';
import * as tables from '../../../src/core/dates/tables.generated.ts';
import { parseDay, voteFor } from '../../../src/core/dates/year-clue.ts';
import { foldText } from '../../../src/core/text/fold.ts';

const DATA = new URL('../../../src/core/dates/data/', import.meta.url);
const FILES = readdirSync(DATA);
/** Columns by what a table is of. */
const HEADS = [
  'names start end certainty source',
  'names year certainty source',
  'names year month certainty source',
  'names year month perYear certainty source',
].map((head) => head.replaceAll(' ', '\t'));

type Table = Parameters<RowNames['in']>[0];
type Cells = Readonly<Record<string, string>>;

function cellsOf(file: string): Cells[] {
  const [head = '', ...lines] = readFileSync(new URL(file, DATA), 'utf8').trimEnd().split('\n');
  return lines.map((line) => Object.fromEntries(line.split('\t').map((cell, at) => [head.split('\t')[at] ?? '?', cell])));
}

/** A text that has the name. */
function textWith(name: string): string {
  return foldText(name.replace('…', '县发生'));
}

describe('tables of datable events', () => {
  for (const file of FILES) {
    it(`${file}: is compiled row by row`, () => {
      const compiled: readonly (TableRow & Partial<EventRow & YearRow>)[] =
        Object.entries(tables).find(([name]) => name === file.replace('.tsv', '').replaceAll('-', '_').toUpperCase())?.[1] ?? [];
      const told = compiled.map(({ names, unsure, ...time }) => ({
        names,
        certainty: unsure ? 'unsure' : 'sure',
        ...Object.fromEntries(Object.entries(time).map(([column, value]) => [column, String(value)])),
      }));
      const written = cellsOf(file).map(({ source: _, ...cells }) =>
        Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell !== '')),
      );
      assert.deepEqual(told, written);
    });
  }

  for (const file of FILES) {
    it(`${file}: every row has its cells, a name, a source and how sure it is`, () => {
      const text = readFileSync(new URL(file, DATA), 'utf8');
      assert.ok(text.endsWith('\n') && !text.includes('\r') && !text.includes('\n\n'), 'lines end in one line feed');
      assert.ok(HEADS.includes(text.split('\n', 1)[0] ?? ''));
      const rows = cellsOf(file);
      assert.ok(rows.length > 0);
      for (const row of rows) {
        const { names = '', certainty = '', source = '' } = row;
        assert.deepEqual(
          Object.values(row),
          Object.values(row).map((cell) => cell.trim()),
          'no blanks around a cell',
        );
        const alternatives = names.split('|');
        assert.ok(!alternatives.includes('') && new Set(alternatives).size === alternatives.length, names);
        assert.match(certainty, /^(?:sure|unsure)$/, names);
        assert.ok(source.length >= 8, `${names}: what is the source?`);
        assert.ok(certainty === 'unsure' || !source.includes('general knowledge'), `${names}: general knowledge is not sure`);
      }
    });

    it(`${file}: names are in Simplified characters, and no fact is told twice`, () => {
      const rows = cellsOf(file);
      for (const { names = '' } of rows) {
        const printed = names.replace(/[^\u4e00-\u9fff]/g, '');
        assert.equal(foldText(names).replace(/[^\u4e00-\u9fff]/g, ''), printed);
      }
      const facts = rows.map(({ names, start, year }) => `${names} ${start ?? year}`);
      assert.deepEqual(
        facts.filter((fact, at) => facts.indexOf(fact) !== at),
        [],
      );
    });

    it(`${file}: days exist, and none ends before it begins`, () => cellsOf(file).forEach(assertDays));
  }

  for (const file of ['party-congresses', 'plenums', 'discipline-plenums', 'congress-sessions', 'standing-committee-sittings']) {
    it(`${file}: rows are in order, each named once, none before the last was over`, () => {
      const rows = cellsOf(`${file}.tsv`);
      for (const [at, { names, start = '' }] of rows.entries()) assert.ok(start > (rows[at - 1]?.end ?? ''), names);
      assert.equal(new Set(rows.map(({ names }) => names)).size, rows.length);
    });
  }

  it('are compiled to the last row', () => {
    const compiled = Object.values(tables as Readonly<Record<string, readonly (EventRow | YearRow)[]>>);
    assert.equal(compiled.flat().length, FILES.flatMap(cellsOf).length);
    assert.equal(
      compiled.flat().filter(({ unsure }) => unsure).length,
      FILES.flatMap(cellsOf).filter((row) => row.certainty === 'unsure').length,
    );
  });

  it('festivals of the lunar calendar fall on the days that its calendar gives', () => {
    const lunar = new Intl.DateTimeFormat('en-u-ca-chinese', { month: 'numeric', day: 'numeric', timeZone: 'UTC' });
    const expected: Readonly<Record<string, string>> = { 大年初一: '1/1', 元宵节: '1/15', 端午节: '5/5', 中秋节: '8/15', 重阳节: '9/9' };
    for (const { names, start } of tables.LUNAR_DAYS) {
      const following = new Date(Date.parse(start) + 86_400_000);
      assert.equal(lunar.format(names === '除夕' ? following : new Date(start)), expected[names] ?? '1/1', `${names} ${start}`);
    }
  });
});

function assertDays({ names = '', start, end, year, month }: Cells): void {
  if (start === undefined) {
    assert.match(`${year} ${month || 1}`, /^(?:1[89]|20)\d\d (?:[1-9]|1[0-2])$/, names);
    return;
  }
  const last = end || start;
  for (const day of [start, last]) assertDay(day, names);
  assert.ok(start <= last, `${names} ends before it begins`);
}

function assertDay(iso: string, names: string): void {
  assert.match(iso, /^\d{4}-\d\d-\d\d$/, names);
  const { year, month, day } = parseDay(iso);
  assert.ok(isDayOfMonth(month, day, year) && Number.isFinite(dayNumber({ year, month, day })), `${names}: ${iso} does not exist`);
}

describe('names of the tables in a text', () => {
  it('are found by every alternative, with its marks and without them', () => {
    for (const table of Object.values(NAMED)) {
      for (const names of table.byNames.keys()) {
        for (const name of names.split('|')) {
          for (const written of [name, name.replace(/[“”‘’《》]/g, '')]) {
            const text = `会议指出,${textWith(written)}。`;
            const rows = new RowNames(text).in<TableRow>(table).flatMap((named) => named.rows);
            assert.ok(
              rows.some((row) => row.names === names),
              text,
            );
          }
        }
      }
    }
  });

  const found = (text: string, table: Table) =>
    new RowNames(foldText(text))
      .in(table)
      .flatMap(({ rows, found: ranges }) => ranges.map(({ start, end }) => `${rows.length} ${start}-${end}`));

  const cases: readonly [what: string, text: string, table: Table, expected: string[]][] = [
    [
      'every place',
      '春运开始，春运第二天',
      NAMED.countedDays,
      [`${tables.COUNTED_DAYS.filter(({ names }) => names === '春运').length} 0-2`, '5-7'],
    ],
    ['the longest name alone', '中国加入世界贸易组织', NAMED.anniversaries, ['1 0-10']],
    ['a name inside another of the same row once', '中国共产党成立百年', NAMED.anniversaries, ['1 0-7']],
    ['the two parts of a name across a gap', '天津港瑞海公司发生爆炸', NAMED.occasions, ['1 0-11']],
    ['who heads a province, by its congress', '会上,省人大常委会主任楼阳生讲话', NAMED.officeHolders, ['2 3-14']],
    ['who heads a province, by name and title', '会上,省委楼阳生书记讲话', NAMED.officeHolders, ['2 3-10']],
    ['a governor whose title stands behind the name', '会上,楼继伟市长和许昆林省长讲话', NAMED.officeHolders, ['1 9-14']],
    ['a zone by its full name', '中国（广东）自由贸易试验区今天挂牌', NAMED.occasions, ['1 0-17']],
    ['not a zone of another place', '中国（江城）自由贸易试验区今天挂牌', NAMED.occasions, []],
    ['not another office of that name', '会上,省委副书记楼阳生讲话', NAMED.officeHolders, []],
    ['a fair by its number in figures', '第7届南博会开幕', NAMED.occasions, ['1 0-6']],
    ['three parts across two gaps', '里根国家机场附近一架客机与直升机相撞', NAMED.occasions, ['1 0-18']],
    ['not where the third part is missing', '里根国家机场附近一架客机与直升机相继降落', NAMED.occasions, []],
    ['not across a gap that is too wide', '天津港今年吞吐量创历史新高之后又传来了爆炸', NAMED.occasions, []],
    ['not across a blank line', '天津港\n\n爆炸', NAMED.occasions, []],
    ['not across the end of a sentence', '船到了天津港。爆炸声传来', NAMED.occasions, []],
    ['nothing in an empty text', '', NAMED.occasions, []],
  ];
  for (const [what, text, table, expected] of cases) {
    it(`are ${what}`, () => {
      const counts = expected.map((range) => (range.includes(' ') ? range : `${expected[0]?.split(' ')[0]} ${range}`));
      assert.deepEqual(found(text, table), counts);
    });
  }
});

describe('a row of which we are not sure', () => {
  it('never decides a year alone', () => {
    assert.equal(voteFor({ names: '甲' }, { start: 0, end: 1 }, 'visit', 2020, 3).weight, 3);
    assert.equal(voteFor({ names: '甲', unsure: true }, { start: 0, end: 1 }, 'visit', 2020, 3).weight, 2);
  });
});
