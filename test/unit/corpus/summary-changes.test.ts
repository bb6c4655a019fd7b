import assert from 'node:assert/strict';
import { Corpus } from '../../../src/core/corpus/corpus.ts';
import { readFile } from '../../../src/core/corpus/read-file.ts';

const ARTICLE =
  '全区上下要把优化营商环境摆在突出位置,全力以赴抓好各项任务落实,推动各项工作再上新台阶。各部门要各司其职、密切配合,确保年度目标如期完成。';

function set(corpus: Corpus, path: string, text: string): void {
  corpus.set(readFile({ uri: path, path }, new TextEncoder().encode(text)));
}

function library(texts: Readonly<Record<string, string>>): Corpus {
  const corpus = new Corpus([]);
  for (const [path, text] of Object.entries(texts)) set(corpus, path, text);
  return corpus;
}

/** The paths that are told of; those that are gone with a minus. */
function changes(corpus: Corpus, most = 100, anew = false): string[] {
  const { changed, removed } = corpus.summaryChanges(most, anew);
  return [...changed.map(({ path }) => path), ...removed.map((uri) => `-${uri}`)];
}

describe('Corpus: changes of summaries', () => {
  it('are everything at first, and nothing when nothing has changed', () => {
    const corpus = library({ a: '甲', b: '乙' });
    assert.deepEqual(changes(corpus), ['a', 'b']);
    assert.deepEqual(changes(corpus), []);
  });

  it('are a changed, a new and a removed document', () => {
    const corpus = library({ a: '甲', b: '乙', c: '丙' });
    changes(corpus);
    set(corpus, 'b', '乙改');
    set(corpus, 'd', '丁');
    corpus.remove('a');
    assert.deepEqual(changes(corpus), ['b', 'd', '-a']);
  });

  it('come part by part', () => {
    const corpus = library({ a: '甲', b: '乙', c: '丙' });
    const first = corpus.summaryChanges(2, false);
    assert.deepEqual([first.changed.length, first.isPartial], [2, true]);
    const second = corpus.summaryChanges(2, false);
    assert.deepEqual([second.changed.length, second.isPartial], [1, false]);
  });

  it('are everything anew for who asks so', () => {
    const corpus = library({ a: '甲', b: '乙' });
    changes(corpus);
    assert.deepEqual(changes(corpus, 100, true), ['a', 'b']);
  });

  it('are a copy that is none any more', () => {
    const corpus = library({ a: ARTICLE, b: ARTICLE, c: '丙' });
    changes(corpus);
    corpus.remove('a');
    assert.deepEqual(changes(corpus), ['b', '-a']);
  });

  it('are a document whose year follows from its neighbours now', () => {
    const stated = (day: number) => `2022年5月${day}日\n\n某市召开会议,部署${day}项工作。`;
    const corpus = library({ open: '5月18日,某市召开会议。', 1: stated(3), 2: stated(9), 3: stated(12), 4: stated(17) });
    changes(corpus);
    set(corpus, '5', stated(20));
    assert.deepEqual(changes(corpus), ['5']);
    for (const _ of corpus.settle());
    assert.deepEqual(changes(corpus), ['open']);
  });
});
