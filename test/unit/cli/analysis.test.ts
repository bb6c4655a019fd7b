import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { displayWidth } from '../../../src/core/text/display-width.ts';
import { objects, tifa } from './run.ts';

/** Reports of cities by year, some of which say 新质生产力. */
const REPORTS: Readonly<Record<string, string>> = {
  '2022-广州市.txt': '',
  '2023-广州市.txt': '加快发展新质生产力。',
  '2024-广州市.txt': '加快发展新質(zhì)生产力，培育新质生产力。',
  '2022-杭州市.txt': '',
  '2024-杭州市.txt': '',
};

describe('tifa', function () {
  this.timeout(30_000);
  let folder: string;

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'tifa-analysis-'));
    mkdirSync(join(folder, 'reports'));
    for (const [name, sentence] of Object.entries(REPORTS)) {
      const [year = '', city = ''] = name.replace('.txt', '').split('-');
      writeFileSync(
        join(folder, 'reports', name),
        `${city}人民政府工作报告\n——${year}年1月10日在${city}第十六届人民代表大会第三次会议上\n各位代表：\n现在，我代表${city}人民政府向大会报告工作。${sentence}${year}年${city}各项工作取得新成绩。`,
      );
    }
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('trend --json: one object for each phrase, a year without documents is no zero', () => {
    const run = tifa('trend', folder, '新质生产力', '--json');
    const [found] = objects(run) as { phrase: string; by: string; cells: Record<string, unknown>[]; without: number }[];
    assert.equal(run.status, 0);
    assert.deepEqual([found?.phrase, found?.by, found?.without], ['新质生产力', 'year', 0]);
    assert.deepEqual(
      found?.cells.map(({ key, documents, of, occurrences, share }) => [key, documents, of, occurrences, share]),
      [
        ['2022', 0, 2, 0, 0],
        ['2023', 1, 1, 1, 1],
        ['2024', 1, 2, 2, 0.5],
      ],
    );
  });

  it('trend: by province, of the documents that a query finds', () => {
    const [found] = objects(tifa('trend', folder, '新质生产力', '--by', 'province', '--where', 'date:2024', '--json')) as {
      cells: { key: string; documents: number; of: number }[];
    }[];
    assert.deepEqual(
      found?.cells.map(({ key, documents, of }) => [key, documents, of]),
      [
        ['330000', 0, 1],
        ['440000', 1, 1],
      ],
    );
  });

  it('trend --csv: a table with a heading, nothing where there is no data', () => {
    const run = tifa('trend', folder, '新质生产力', '--by', 'month', '--csv');
    assert.equal(run.lines[0]?.trim(), 'phrase,key,name,documents,of,occurrences,characters,share,low,high,rate');
    assert.ok(run.lines.some((line) => line.trim() === '新质生产力,2022-02,2022-02,0,0,0,0,,,,'));
  });

  it('trend: a phrase that stands nowhere is told, and the exit status is 1', () => {
    const run = tifa('trend', folder, '共同富裕', '--json');
    assert.equal(run.status, 1);
    assert.match(run.errors, /“共同富裕”/);
  });

  it('adoption --json: a line for each place, and a summary', () => {
    const run = tifa('adoption', folder, '新质生产力', '--json');
    const found = objects(run);
    assert.equal(run.status, 0);
    assert.deepEqual(
      found.slice(0, -1).map(({ place, lastWithout, firstWith, censored, of }) => [place, lastWithout, firstWith, censored, of]),
      [
        ['440000', '2022-01-10', '2023-01-10', 'none', 3],
        ['330000', '2024-01-10', null, 'right', 2],
      ],
    );
    const { summary } = found.at(-1) as { summary: Record<string, unknown> };
    assert.deepEqual([summary.places, summary.adopted, summary.right], [2, 1, 1]);
  });

  it('compare: a long sentence does not move the columns behind the short ones', () => {
    const own = mkdtempSync(join(tmpdir(), 'tifa-compare-'));
    const [short, long] = ['坚持稳字当头。', `统筹${'各方面的工作、'.repeat(30)}不松劲。`].map((sentence, index) => {
      const file = join(own, `${index}.txt`);
      writeFileSync(file, `工作报告\n\n${sentence}\n`);
      return file;
    }) as [string, string];
    const { lines } = tifa('compare', short, long);
    rmSync(own, { recursive: true });
    assert.ok(lines.some((line) => line.includes('不松劲')));
    assert.ok(lines.filter((line) => !line.includes('不松劲')).every((line) => displayWidth(line) < 200));
  });

  it('compare --json: each sentence, and a summary', () => {
    const file = (name: string) => join(folder, 'reports', name);
    const run = tifa('compare', file('2023-广州市.txt'), file('2024-广州市.txt'), '--json');
    const found = objects(run);
    assert.equal(run.status, 0);
    assert.ok(found.some(({ kind, second }) => kind === 'reworded' && String(second).includes('新質')));
    assert.deepEqual((found.at(-1) as { summary: { dropped: number } }).summary.dropped, 0);
  });

  it('changes --json: what became of each phrase', () => {
    const run = tifa('changes', folder, '--where', 'date:2024', '--against', 'date:2022', '--min-documents', '2', '--json');
    const change = objects(run).find(({ phrase }) => phrase === '新质生产力');
    assert.equal(run.status, 0);
    assert.deepEqual([change?.kind, change?.grade, change?.documents, change?.of], ['new', 'C', [1, 0], [2, 2]]);
  });

  it('keyness --json: with counts of both sets', () => {
    const run = tifa('keyness', folder, '--where', 'place:广东', '--json');
    const found = objects(run).find(({ phrase }) => phrase === '新质生产力');
    assert.equal(run.status, 0);
    assert.deepEqual(
      [found?.documents, found?.occurrences],
      [
        [2, 0],
        [3, 0],
      ],
    );
  });

  for (const args of [
    ['changes', '--where', 'date:2050', '--against', 'date:2022'],
    ['changes', '--where', 'date:2022', '--against', 'date:2050'],
    ['keyness', '--where', 'date:2050'],
  ] as const)
    it(`${args.join(' ')}: tells nothing of a set without documents, and says so`, () => {
      const [command, ...sets] = args;
      const run = tifa(command, folder, ...sets, '--json');
      assert.deepEqual([run.status, objects(run)], [1, []]);
      assert.match(run.errors, /“date:2050” finds no documents/);
    });

  it('overview --json: what the library holds', () => {
    const run = tifa('overview', folder, '--json');
    const [found] = objects(run) as {
      documents: number;
      copies: number;
      byYear: unknown;
      byProvince: unknown;
      changes: { year: string };
    }[];
    assert.equal(run.status, 0);
    assert.deepEqual([found?.documents, found?.copies, found?.changes.year], [5, 0, '2024']);
    assert.deepEqual(found?.byYear, {
      groups: [
        { key: '2022', documents: 2 },
        { key: '2023', documents: 1 },
        { key: '2024', documents: 2 },
      ],
      without: 0,
    });
    assert.deepEqual(found?.byProvince, {
      groups: [
        { key: '330000', documents: 2 },
        { key: '440000', documents: 3 },
      ],
      without: 0,
    });
  });

  it('--help: is what the guide says', () => {
    const guide = readFileSync(new URL('../../../GUIDE.md', import.meta.url), 'utf8').split('\n');
    const usage = tifa('--help').lines.flatMap((line) => line.split('\n'));
    assert.deepEqual(
      usage.filter((line) => line !== '' && !guide.includes(line)),
      [],
    );
  });

  it('--help: has each command', () => {
    const { lines } = tifa('--help');
    for (const name of 'documents phrases search overview trend changes keyness matrix adoption dispersion dataset compare convert clean'.split(
      ' ',
    ))
      assert.ok(
        lines.some((line) => line.startsWith(`tifa ${name} `)),
        name,
      );
  });

  it('--svg: a drawing where there is one, else wrong use', () => {
    for (const args of [
      ['trend', folder, '新质生产力'],
      ...['province', 'city', 'level', 'outlet'].map((by) => ['trend', folder, '新质生产力', '--by', by]),
      ['changes', folder, '--where', 'date:2024', '--against', 'date:2023'],
      ['keyness', folder, '--where', 'date:2024'],
      ['adoption', folder, '新质生产力'],
      ['matrix', folder, '新质生产力', '--by', 'city'],
      ['dispersion', join(folder, 'reports', '2024-广州市.txt'), '新质生产力'],
      ['overview', folder],
      ...['year', 'province', 'level', 'outlet'].map((by) => ['overview', folder, '--by', by]),
    ]) {
      const svg = tifa(...args, '--svg').lines.join('');
      assert.match(svg, /^<svg .*<\/svg>$/, args.join(' '));
      assert.doesNotMatch(svg, /var\(|currentColor/, 'it has its own colours, as programs other than browsers need');
    }
    assert.equal(
      tifa('compare', join(folder, 'reports', '2023-广州市.txt'), join(folder, 'reports', '2024-广州市.txt'), '--svg').status,
      2,
    );
    assert.equal(tifa('trend', folder, '新质生产力', '--svg', '--csv').status, 2);
  });

  it('--svg: a mark for each share behind its rows', () => {
    for (const args of [
      ['trend', folder, '新质生产力', '高质量发展', '--by', 'province'],
      ['trend', folder, '新质生产力', '高质量发展', '--by', 'city'],
    ]) {
      const rows = objects(tifa(...args, '--json')) as { cells: { of: number }[] }[];
      const shares = rows.flatMap(({ cells }) => cells.filter(({ of }) => of > 0));
      assert.equal(
        tifa(...args, '--svg')
          .lines.join('')
          .match(/data-mark="/g)?.length,
        shares.length,
      );
    }
  });

  it('matrix --json: a line for each place, a cell for each year, and a summary', () => {
    const run = tifa('matrix', folder, '新质生产力', '--by', 'city', '--json');
    const found = objects(run) as { key: string; cells: { key: string; documents: number; of: number }[] }[];
    assert.equal(run.status, 0);
    assert.deepEqual(
      found.slice(0, -1).map(({ key, cells }) => [key, cells.map(({ documents, of }) => `${documents}/${of}`).join(' ')]),
      [
        ['330100', '0/1 0/0 0/1'],
        ['440100', '0/1 1/1 1/1'],
      ],
    );
    assert.deepEqual(found.at(-1), {
      summary: { phrase: '新质生产力', by: 'city', years: ['2022', '2023', '2024'], documents: 5, without: 0 },
    });
  });

  it('matrix: its drawing has a mark for each cell', () => {
    const [svg = ''] = tifa('matrix', folder, '新质生产力', '--by', 'city', '--svg').lines;
    assert.equal(svg.match(/data-mark="/g)?.length, 6);
    assert.match(svg, /广州市, 2023: 1\/1, 100 %/);
  });

  it('matrix: of a phrase that stands nowhere the cells are zero, it is told, and the exit status is 1', () => {
    const run = tifa('matrix', folder, '共同富裕', '--csv');
    const withDocuments = run.lines.map((line) => line.split(',')).filter(([, , , , , of = '0']) => Number(of) > 0);
    assert.deepEqual([run.status, withDocuments.length], [1, 5]);
    assert.ok(withDocuments.every(([, , , , documents]) => documents === '0'));
    assert.match(run.errors, /“共同富裕”/);
  });

  it('dispersion: every place with how far into the document it is; a phrase without one is told', () => {
    const file = join(folder, 'reports', '2024-广州市.txt');
    const run = tifa('dispersion', file, '新质生产力', '共同富裕', '--json');
    const [found, missing] = objects(run) as { extent: { end: number }; places: { start: number; end: number }[] }[];
    const text = readFileSync(file, 'utf8');
    assert.deepEqual(
      found?.places.map(({ start, end }) => text.slice(start, end)),
      ['新質(zhì)生产力', '新质生产力'],
    );
    assert.deepEqual([found?.extent.end, missing?.places, run.status], [text.length, [], 1]);
    assert.match(run.errors, /“共同富裕”/);
  });

  it('dispersion: a folder of several documents is wrong use', () =>
    assert.equal(tifa('dispersion', folder, '新质生产力', '--csv').status, 2));

  it('overview --where: of the documents of a query', () => {
    const [found] = objects(tifa('overview', folder, '--where', 'date:2024', '--json')) as {
      documents: number;
      byYear: { groups: unknown };
    }[];
    assert.deepEqual([found?.documents, found?.byYear.groups], [2, [{ key: '2024', documents: 2 }]]);
    assert.equal(tifa('overview', folder, '--where', 'date:sometime').status, 2);
  });

  it('overview --by: the table of one alone', () => {
    const { lines } = tifa('overview', folder, '--by', 'province', '--csv');
    assert.deepEqual(
      lines.map((line) => line.trim()),
      ['by,key,name,documents', 'province,330000,浙江省,2', 'province,440000,广东省,3'],
    );
    assert.equal(tifa('overview', folder, '--by', 'month').status, 2);
  });

  for (const [name, args] of [
    ['trend', ['trend', '新质生产力', '--by', 'outlet']],
    ['adoption', ['adoption', '新质生产力', '--by', 'outlet']],
    ['matrix', ['matrix', '新质生产力', '--by', 'outlet']],
    ['overview', ['overview', '--by', 'outlet']],
  ] as const)
    it(`${name}: where no document says what it would be grouped by, a sentence says so instead of an empty table`, () => {
      const [command, ...rest] = args;
      const [table, csv] = [tifa(command, folder, ...rest), tifa(command, folder, ...rest, '--csv')];
      assert.deepEqual([table.lines, csv.lines], [[], []]);
      assert.match(table.errors, /No document says .*\(outlet\)\./);
    });

  it('trend --frame: each way in which it stands for itself', () => {
    const found = objects(tifa('trend', folder, '新质生产力', '--frame', '--json')) as {
      frame: string;
      cells: { occurrences: number }[];
    }[];
    const total = found.flatMap(({ cells }) => cells).reduce((sum, { occurrences }) => sum + occurrences, 0);
    assert.deepEqual([found.length, total], [5, 3]);
  });

  it('trend --together: a family of phrases is one line, a document with two of them counts once', () => {
    const [found, ...others] = objects(tifa('trend', folder, '新质生产力', '新成绩', '--together', '--json')) as {
      phrase: string;
      cells: Record<string, unknown>[];
    }[];
    assert.deepEqual([found?.phrase, others.length], ['新质生产力 | 新成绩', 0]);
    assert.deepEqual(
      found?.cells.map(({ documents, occurrences }) => [documents, occurrences]),
      [
        [2, 2],
        [1, 2],
        [2, 4],
      ],
    );
  });

  it('trend --temper: each strength of the words before a phrase for itself', () => {
    const found = objects(tifa('trend', folder, '新质生产力', '--temper', '--json')) as {
      temper: number;
      cells: Record<string, unknown>[];
    }[];
    assert.deepEqual(
      found.map(({ temper, cells }) => [temper, cells.map(({ occurrences }) => occurrences)]),
      [
        [0, [0, 0, 1]],
        [1, [0, 0, 0]],
        [2, [0, 0, 0]],
        [3, [0, 0, 0]],
        [4, [0, 1, 1]],
        [5, [0, 0, 0]],
      ],
    );
  });

  it('wrong use: two ways to split', () => {
    assert.equal(tifa('trend', folder, '新质生产力', '--temper', '--frame').status, 2);
  });

  it('dataset: tables with a heading, and a codebook of every column; nothing is overwritten unasked', () => {
    const output = join(folder, '..', `${basename(folder)}-dataset`);
    try {
      assert.equal(tifa('dataset', folder, '新质生产力', '--output', output).status, 0);
      const read = (name: string) => readFileSync(join(output, name), 'utf8').replace('\ufeff', '').trim().split('\r\n');
      assert.equal(read('documents.csv').length, 6);
      assert.deepEqual(read('cells.csv'), ['phrase,place,year,documents,of,occurrences,characters', ...read('cells.csv').slice(1)]);
      assert.deepEqual(
        read('cells.csv')
          .slice(1)
          .map((line) => line.split(',').slice(1, 6).join()),
        ['330000,2022,0,1,0', '330000,2024,0,1,0', '440000,2022,0,1,0', '440000,2023,1,1,1', '440000,2024,1,1,2'],
      );
      assert.deepEqual(read('adoption.csv').slice(1), [
        '新质生产力,440000,2022-01-10,2022-01-10,2023-01-10,none,3',
        '新质生产力,330000,2022-01-10,2024-01-10,,right,2',
      ]);
      const codebook = readFileSync(join(output, 'codebook.md'), 'utf8');
      for (const name of ['documents.csv', 'occurrences.csv', 'cells.csv', 'adoption.csv'])
        for (const column of (read(name)[0] ?? '').split(',')) assert.match(codebook, new RegExp(`\`${column}\`: \\S`), column);
      assert.equal(tifa('dataset', folder, '新质生产力', '--output', output).status, 2);
      assert.equal(tifa('dataset', folder, '新质生产力', '--output', output, '--overwrite').status, 0);
    } finally {
      rmSync(output, { recursive: true, force: true });
    }
  });

  for (const [name, args] of [
    ['a grouping that there is not', ['trend', '.', '提法', '--by', 'decade']],
    ['two formats', ['trend', '.', '提法', '--json', '--csv']],
    ['a query that is not understood', ['trend', '.', '提法', '--where', 'date:someday']],
    ['one set alone', ['changes', '.', '--where', 'date:2024']],
    ['no set', ['keyness', '.']],
    ['two folders', ['changes', '.', '.']],
    ['an empty phrase', ['trend', '.', '']],
    ['a phrase of blanks', ['adoption', '.', ' ']],
  ] as const)
    it(`wrong use: ${name}`, () => assert.equal(tifa(...args.map((arg) => (arg === '.' ? folder : arg))).status, 2));
});
