import assert from 'node:assert/strict';
import { Corpus } from '../../../src/core/corpus/corpus.ts';
import type { LibraryDocument } from '../../../src/core/corpus/library-document.ts';
import { minedBodies } from '../../../src/core/corpus/mined-bodies.ts';
import { readFile } from '../../../src/core/corpus/read-file.ts';
import { resultOf } from '../generator-result.ts';

const TEXTS: readonly (readonly [path: string, text: string])[] = [
  ['a.txt', '首页 > 要闻 > 正文\n\n全市推動高質量發展。\n\n【打印】 【关闭】\n\n會議“強調”落實。'],
  ['b.txt', '2024-03-19 来源：某网 点击：20\n\n落实河(hé)湖长制。'],
  ['c.txt', ''],
];

/** A library as it is after it was opened: it holds no text. */
function opened(): Corpus {
  const corpus = new Corpus([]);
  for (const [path, text] of [...TEXTS].reverse()) corpus.set(readFile({ uri: path, path }, new TextEncoder().encode(text)));
  const { segments, numbers, phraseCounts } = corpus.snapshot();
  const again = new Corpus([], ({ path }) => assert.fail(`${path} is read`));
  const documents = new Map(Array.from(numbers, ([entry, number]) => [number, entry]));
  const counts = new Map(TEXTS.map(([path]) => [path, phraseCounts.countsOf(path) ?? '']));
  const phrases = { phrases: phraseCounts.phrases, ignored: [], established: 0, counts };
  function* load() {
    yield undefined;
    return phrases;
  }
  again.restore({
    segments: segments.map(({ segment }) => segment),
    documents,
    phrases: { packPhrases: () => 0, load },
    discoveredWith: 0,
    givenUp: [],
    duplicates: undefined,
  });
  return again;
}

function bodiesOf(corpus: Corpus, documents: readonly LibraryDocument[]): string[] {
  const { units, starts } = resultOf(minedBodies(corpus, documents));
  const texts = documents.map((_, number) => units.subarray(starts[number], (starts[number + 1] ?? 0) - 1));
  return texts.map((text) => String.fromCharCode(...text).replaceAll('\u0000', '␀'));
}

describe('minedBodies', () => {
  it('have what the authors wrote, folded, without reading a file', () => {
    const corpus = opened();
    assert.deepEqual(bodiesOf(corpus, corpus.documents()), ['全市推动高质量发展␀␀␀会议“强调”落实␀', '落实河湖长制␀', '']);
  });

  it('stand in the order that is asked for, without other documents', () => {
    const corpus = opened();
    const [first, second] = corpus.documents();
    assert.ok(first && second);
    assert.deepEqual(bodiesOf(corpus, [second]), ['落实河湖长制␀']);
    assert.deepEqual(bodiesOf(corpus, [second, first])[1]?.slice(0, 4), '全市推动');
  });

  it('are all that finding recurring phrases needs', () => {
    for (const _pause of opened().phraseBook.rediscover(2));
  });
});
