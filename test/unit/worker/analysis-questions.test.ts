import assert from 'node:assert/strict';
import type { FileInput, Method, Params, Result } from '../../../src/worker/protocol.ts';
import { RpcClient } from '../../../src/worker/rpc.ts';
import { InProcessWorker } from '../../integration/support/in-process-worker.ts';

/** Reports of two cities by year: the first says 新质生产力 from 2023 on, and is copied once. */
const REPORTS: readonly (readonly [string, string, string])[] = [
  ['2022', '广州市', '坚持稳字当头。'],
  ['2023', '广州市', '加快发展新质生产力。'],
  ['2024', '广州市', '加快发展新质生产力，培育新质生产力。'],
  ['2022', '杭州市', '坚持创新驱动。'],
  ['2024', '杭州市', '坚决守住底线。'],
];

function report([year, city, sentence]: (typeof REPORTS)[number], name = `${year}-${city}.txt`): FileInput {
  const text = `${city}人民政府工作报告\n——${year}年1月10日在${city}第十六届人民代表大会第三次会议上\n各位代表：\n现在，我代表${city}人民政府向大会报告工作。${sentence}${year}年${city}各项工作取得新成绩。`;
  return { uri: `file:///${name}`, path: name, bytes: new TextEncoder().encode(text) };
}

const [, , copied] = REPORTS;
const FILES = [...REPORTS.map((one) => report(one)), ...(copied ? [report(copied, 'copy.txt')] : [])];

describe('questions of an analyst to the worker', () => {
  let client: RpcClient;
  const ask = <M extends Method>(method: M, params: Params<M>): Promise<Result<M>> => client.call(method, params);

  before(async () => {
    client = new RpcClient(new InProcessWorker('test').port, () => {});
    await ask('update', { files: FILES });
  });

  it('overview: each text once, with the names of provinces', async () => {
    const { documents, copies, byYear, names, changes } = await ask('overview', { today: '2026-11-30', most: 10 });
    assert.deepEqual([documents, copies], [5, 1]);
    assert.deepEqual(
      byYear.groups.map(({ key, documents }) => [key, documents]),
      [
        ['2022', 2],
        ['2023', 1],
        ['2024', 2],
      ],
    );
    assert.deepEqual(names, { 330000: '浙江省', 440000: '广东省' });
    assert.equal(changes?.year, '2024');
  });

  it('overview: of the documents of a query', async () => {
    const { documents, copies, byYear } = await ask('overview', { today: '2026-11-30', most: 10, where: 'place:广东' });
    assert.deepEqual([documents, copies, byYear.groups.length], [3, 1, 3]);
  });

  it('trend: a line for each phrase, of the documents of a query', async () => {
    const { lines, documents } = await ask('trend', { phrases: ['新质生产力', '共同富裕'], by: 'year', where: 'place:广东' });
    assert.equal(documents, 3);
    assert.deepEqual(
      lines.map(({ phrase, isFound, cells }) => [phrase, isFound, cells.map((cell) => cell.documents)]),
      [
        ['新质生产力', true, [0, 1, 1]],
        ['共同富裕', false, [0, 0, 0]],
      ],
    );
  });

  it('matrix: a cell without documents has no share, one without the phrase 0', async () => {
    const { years, rows, names } = await ask('matrix', { phrase: '新质生产力', by: 'province' });
    assert.deepEqual(years, ['2022', '2023', '2024']);
    assert.deepEqual(
      rows.map(({ key, cells }) => [names[key], cells.map(({ share }) => share)]),
      [
        ['浙江省', [0, null, 0]],
        ['广东省', [0, 1, 1]],
      ],
    );
  });

  it('adoption: since when each place says it', async () => {
    const { places, first } = await ask('adoption', { phrase: '新质生产力', by: 'province' });
    assert.equal(first?.date, '2023-01-10');
    assert.deepEqual(
      places.map(({ place, lastWithout, firstWith }) => [place, lastWithout, firstWith]),
      [
        ['440000', '2022-01-10', '2023-01-10'],
        ['330000', '2024-01-10', null],
      ],
    );
  });

  it('dispersion: where phrases stand in a document, in its offsets', async () => {
    const uri = 'file:///2024-广州市.txt';
    const found = await ask('dispersion', { uri, phrases: ['新质生产力', '共同富裕'] });
    const text = new TextDecoder().decode(FILES.find((file) => file.uri === uri)?.bytes);
    assert.deepEqual(found?.extent, { start: 0, end: text.length });
    assert.deepEqual(
      found?.lines.map(({ phrase, places }) => [phrase, places.map(({ start, end }) => text.slice(start, end))]),
      [
        ['新质生产力', ['新质生产力', '新质生产力']],
        ['共同富裕', []],
      ],
    );
    assert.equal(await ask('dispersion', { uri: 'file:///gone.txt', phrases: ['新质生产力'] }), null);
  });

  it('changes: the newest full year against those before, with the queries of both', async () => {
    const found = await ask('changes', { today: '2026-11-30', most: 1 });
    assert.deepEqual([found?.where, found?.against, found?.of, found?.phrases.length], ['date:2024', 'date:2021..2023', [2, 3], 1]);
  });

  it('changes: nothing where there are no two years', async () => {
    assert.equal(await ask('changes', { today: '2022-11-30', most: 1 }), null);
  });

  it('keyness: of a query against all others', async () => {
    const found = await ask('keyness', { where: 'place:广东', most: 50 });
    assert.deepEqual(
      [found.of, found.phrases.find(({ text }) => text === '新质生产力')?.documents],
      [
        [3, 2],
        [2, 0],
      ],
    );
  });

  it('compareReports: each sentence with its words', async () => {
    const texts = ['我们要积极推进改革。各项工作取得新成绩。', '我们要加快推进改革。'];
    const [first = '', second = ''] = texts;
    const { revisions, counts } = await ask('compareReports', {
      first: { uri: 'file:///1', text: first },
      second: { uri: 'file:///2', text: second },
    });
    assert.deepEqual(
      revisions.map(({ kind, texts }) => [kind, texts.first, texts.second]),
      [
        ['reworded', '我们要积极推进改革。', '我们要加快推进改革。'],
        ['dropped', '各项工作取得新成绩。', undefined],
      ],
    );
    assert.deepEqual([counts.reworded, counts.dropped], [1, 1]);
  });

  it('names divisions in the script of the reader', async () => {
    await ask('configure', { minDocuments: 0, maxFileBytes: 1_000_000, placeScript: 't' });
    const { names } = await ask('matrix', { phrase: '新质生产力', by: 'province' });
    assert.equal(names['440000'], '廣東省');
  });

  it('tells what of a query is not understood', async () => {
    const { problems } = await ask('trend', { phrases: ['新质生产力'], by: 'year', where: 'date:gestern' });
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['no-date'],
    );
  });
});
