import assert from 'node:assert/strict';
import type { Frame } from '../../../src/core/analysis/frame-kind.ts';
import type { TrendQuestion } from '../../../src/features/trend/trend-question.ts';
import { firstQuestion } from '../../../src/features/trend/trend-question.ts';
import type { FullChart, FullContent, PageMark } from '../../../src/host/full-content.ts';
import type { Target } from '../../../src/pages/contract.ts';
import type { FileInput, Method, Params, Result } from '../../../src/worker/protocol.ts';
import { RpcClient } from '../../../src/worker/rpc.ts';
import { InProcessWorker } from '../../integration/support/in-process-worker.ts';
import { withFakeEditor } from '../host/fake-editor.ts';

const PLACES = ['广州市', '深圳市', '杭州市', '吉林市', '长春市', '成都市'];
const YEARS = ['2019', '2021', '2022', '2023', '2024'];
const SAID = ['加快发展新质生产力，出台新质生产力行动计划。', '坚持稳字当头。', '优化营商环境，新质生产力加快形成。'];
const SIGNAL = new AbortController().signal;
const WORDS = { unknownDate: '', unknownPlace: '', national: '', noContext: '' };

function report(place: string, year: string, sentence: string, name = `${year}-${place}.txt`): FileInput {
  const text = `${place}人民政府工作报告\n——${year}年1月10日在${place}第十六届人民代表大会第三次会议上\n各位代表：\n现在，我代表${place}人民政府向大会报告工作。${sentence}${year}年${place}各项工作取得新成绩，${place}经济运行平稳。`;
  return { uri: `file:///${name}`, path: name, bytes: new TextEncoder().encode(text) };
}

/** Reports of six cities over five years, 2020 missing; a copy, navigation with the phrase, and a text of which nothing is known. */
const FILES: readonly FileInput[] = [
  ...PLACES.flatMap((place, row) => YEARS.map((year, column) => report(place, year, SAID[(row + column) % SAID.length] ?? ''))),
  report('广州市', '2019', SAID[0] ?? '', 'copy.txt'),
  { uri: 'file:///note.txt', path: 'note.txt', bytes: new TextEncoder().encode('首页 > 新质生产力 > 正文\n\n新质生产力是什么。\n') },
];

function charts(content: FullContent): FullChart[] {
  return content.sections.flatMap(({ parts }) => parts.flatMap((part) => (part.kind === 'chart' ? part : [])));
}

function drawnMarks(svg: string): (string | undefined)[][] {
  return [...svg.matchAll(/data-mark="([^"]*)"[^>]*><title>([^<]*)<\/title>/g)].map(([, id, label]) => [id, label]);
}

describe('the marks of pages', () => {
  let modules: Awaited<ReturnType<typeof withFakeEditor>>;
  let client: RpcClient;
  const ask = <M extends Method>(method: M, params: Params<M>): Promise<Result<M>> => client.call(method, params);
  const asker = { library: { ask }, signal: SIGNAL };

  before(async function () {
    this.timeout(60_000);
    modules = await withFakeEditor();
    client = new RpcClient(new InProcessWorker('test').port, () => {});
    await ask('update', { files: FILES });
  });

  /** How many documents are listed when a target is opened. */
  async function listed(target: Target): Promise<number> {
    if (target.kind === 'search') {
      const page = { order: 'path', limit: 0, offset: 0, occurrences: 0, whole: [] } as const;
      const { totalDocuments, problems } = await ask('search', { query: target.query, ...page });
      assert.deepEqual(problems, [], target.query);
      return totalDocuments;
    }
    assert.equal(target.kind, 'concordance');
    if (target.kind !== 'concordance') return 0;
    const query = target.groups ? await ask('groupQuery', { query: target.query, groups: target.groups }) : target.query;
    const request = { sort: 'date', grouping: 'none', most: 1000, words: WORDS } as const;
    const { documents, problems } = await ask('concordance', {
      ...request,
      query,
      ...(target.phrase !== undefined && { phrase: target.phrase }),
      ...(target.frame !== undefined && { frame: target.frame as Frame }),
    });
    assert.deepEqual(problems, [], query);
    return documents;
  }

  /** The number of documents that a mark says: *2 documents*, *2 of 5 documents*. */
  function said({ label }: PageMark): number {
    return Number(/(\d+)(?: of \d+)? documents?/.exec(label)?.[1] ?? 0);
  }

  async function leadsToAsMany(content: FullContent): Promise<number> {
    let clicked = 0;
    for (const { id, svg, marks } of charts(content)) {
      // The page knows a mark by its drawing alone: what it says, and which one comes next.
      assert.deepEqual(
        drawnMarks(svg),
        marks.map(({ id: mark, label }) => [mark, label]),
        id,
      );
      for (const mark of marks) {
        if (!mark.target) assert.equal(said(mark), 0, `${id}: ${mark.label}`);
        else if (id !== 'adoption')
          assert.equal(await listed(mark.target), said(mark), `${id}: ${mark.label}: ${JSON.stringify(mark.target)}`);
        clicked++;
      }
    }
    return clicked;
  }

  it('of Overview list as many documents as they say', async () => {
    const content = modules.overviewContent(await modules.askOverview('2026-11-30', asker));
    assert.ok((await leadsToAsMany(content)) > 10);
    for (const figure of content.figures) {
      if (figure.target) assert.equal(await listed(figure.target), Number(figure.value), figure.label);
    }
  });

  it('of its lists of phrases too', async () => {
    const { sections } = modules.overviewContent(await modules.askOverview('2026-11-30', asker));
    const items = sections.flatMap(({ parts }) => parts.flatMap((part) => (part.kind === 'list' ? part.items : [])));
    const phrases = items.filter(({ target }) => target?.kind === 'concordance');
    assert.ok(phrases.length > 0);
    for (const { text, detail = '', target } of phrases) {
      const number = /(\d+) of \d+ documents/.exec(detail)?.[1];
      if (target) assert.equal(await listed(target), Number(number), `${text}: ${detail}`);
    }
  });

  const asked: readonly [name: string, changed: Partial<TrendQuestion>][] = [
    ['by year', {}],
    ['by quarter, of one level', { period: 'quarter', level: 'city' }],
    ['by month and level, with cities as rows', { period: 'month', split: 'level', rows: 'city' }],
    ['with levels as rows', { rows: 'level' }],
    ['by how it stands', { split: 'frame' }],
  ];
  for (const [name, changed] of asked) {
    it(`of Trend ${name} list as many documents as they say`, async () => {
      const question = { ...(firstQuestion(['新质生产力']) as TrendQuestion), ...changed };
      assert.ok((await leadsToAsMany(modules.trendContent(await modules.askTrend(question, asker)))) > 40);
    });
  }

  it('of Trend are told for each of several phrases', async () => {
    const question = firstQuestion(['新质生产力', '营商环境', '无此提法']) as TrendQuestion;
    const content = modules.trendContent(await modules.askTrend(question, asker));
    await leadsToAsMany(content);
    assert.deepEqual(content.sections[0]?.parts, [{ kind: 'text', text: 'In no document of this library: 无此提法' }]);
  });

  it('have a row with the same numbers in the table', async () => {
    const content = modules.overviewContent(await modules.askOverview('2026-11-30', asker));
    const [years] = charts(content);
    assert.deepEqual(
      years?.tableOf().rows.map((cells) => cells.map((cell) => (typeof cell === 'string' ? cell : cell.text))),
      [
        ['2019', '6'],
        ['2020', '0'],
        ['2021', '6'],
        ['2022', '6'],
        ['2023', '6'],
        ['2024', '6'],
      ],
    );
  });
});
