import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Corpus } from '../../../src/core/corpus/corpus.ts';
import { readFile } from '../../../src/core/corpus/read-file.ts';
import { LibraryTally } from '../../../src/features/library-report/library-tally.ts';
import { ReportLines } from '../../../src/features/library-report/report-lines.ts';

const SEEDS = join(import.meta.dirname, '../../../seeds');

function tallyOf(texts: Readonly<Record<string, string | Uint8Array>>): LibraryTally {
  const corpus = new Corpus([]);
  for (const [path, text] of Object.entries(texts)) {
    corpus.set(readFile({ uri: path, path }, typeof text === 'string' ? new TextEncoder().encode(text) : text));
  }
  const tally = new LibraryTally();
  for (const summary of corpus.summaries()) tally.add(summary);
  return tally;
}

describe('the tally of a library report', () => {
  const seeds = tallyOf(Object.fromEntries(readdirSync(SEEDS).map((name) => [name, readFileSync(join(SEEDS, name))])));
  const LONG = '会议听取了工作汇报，研究部署下一步工作，要求各地各部门抓好落实，确保各项任务按期完成。'.repeat(5);

  it('counts the seeds', () => {
    assert.deepEqual([seeds.files, seeds.copies, seeds.earliest, seeds.latest], [5, 0, '2022-10-26', '2025-03-14']);
    assert.deepEqual(
      [...seeds.scripts],
      [
        ['Hant', 3],
        ['Hans', 2],
      ],
    );
    assert.deepEqual(
      [...seeds.levels],
      [
        ['county', 3],
        ['prefecture', 2],
      ],
    );
    assert.deepEqual([...seeds.precisions], [['day', 5]]);
    assert.deepEqual([...seeds.encodings], [['utf8', 5]]);
    assert.equal(seeds.zones, 1);
  });

  it('tells documents without date and place apart', () => {
    const tally = tallyOf({ a: '甲', b: '2023年4月18日,四川省绵阳市召开会议。' });
    assert.equal(new Map(tally.precisions).get('unknown'), 1);
    assert.equal(new Map(tally.levels).get('unknown'), 1);
  });

  it('counts a copy among the files, and says that it is one', () => {
    const tally = tallyOf({ a: LONG, b: LONG });
    assert.deepEqual([tally.files, tally.copies], [2, 1]);
  });

  it('counts encodings that are in doubt', () => {
    const tally = tallyOf({ a: new Uint8Array([...new TextEncoder().encode(LONG), 0xff, 0xfe, 0x41]) });
    assert.equal(tally.doubtfulEncodings, 1);
  });

  it('counts each kind of noise once in each document', () => {
    const noise = new Map(seeds.noise);
    assert.ok([...noise.values()].every((count) => count <= seeds.files));
    assert.equal(noise.get('inline-pinyin'), 2);
  });
});

describe('the lines of a library report', () => {
  it('have an empty line above each heading', () => {
    const lines = new ReportLines();
    lines.title('T');
    lines.item('a');
    lines.heading('H');
    lines.item('b');
    assert.equal(lines.text, '# T\n- a\n\n## H\n- b\n');
  });

  it('link the path of a file, and nothing else', () => {
    const lines = new ReportLines();
    lines.title('T');
    lines.file('文件/甲.txt', 'file:///a', (name) => `${name}: why`);
    const [link] = lines.links;
    assert.equal(lines.text.split('\n')[link?.line ?? 0]?.slice(link?.start, link?.end), '`文件/甲.txt`');
    assert.equal(link?.uri, 'file:///a');
  });

  it('stay one line each, whatever a file is called', () => {
    const lines = new ReportLines();
    lines.file('a\nb', 'file:///a', (name) => `${name}: why`);
    assert.equal(lines.text, '- `a b`: why\n');
  });
});
