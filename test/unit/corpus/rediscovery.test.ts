import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { Corpus } from '../../../src/core/corpus/corpus.ts';
import { readFile } from '../../../src/core/corpus/read-file.ts';
import type { Miner } from '../../../src/core/phrases/mining.ts';
import { mineHere } from '../../../src/core/phrases/mining.ts';

const SENTENCES = [
  '推动高质量发展',
  '全面优化营商环境',
  '推动高质量发展和优化营商环境',
  '落实河湖长制',
  '“放管服”改革要深化',
  '深化“放管服”改革',
];
const SETTINGS = { place: '某市', year: '2023' };

/** What is in a file: sentences of its body, and what stands above them. */
interface Content {
  readonly sentences: readonly string[];
  readonly year: string;
}

/** A library that keeps count of what is in its files. */
class ChangingLibrary {
  readonly corpus = new Corpus([]);
  private readonly files = new Map<string, Content>();

  change(path: string, content: Content | null): void {
    if (content) {
      put(this.corpus, path, content);
      this.files.set(path, content);
    } else {
      this.corpus.remove(path);
      this.files.delete(path);
    }
  }

  /** The same read afresh. */
  afresh(): Corpus {
    const corpus = new Corpus([]);
    for (const [path, content] of this.files) put(corpus, path, content);
    return corpus;
  }
}

function put(corpus: Corpus, path: string, { sentences, year }: Content): void {
  const text = `---\ntitle: ${SETTINGS.place}${year}年文件\ndate: ${year}-04-18\n---\n${sentences.join('。\n')}。\n`;
  corpus.set(readFile({ uri: path, path }, new TextEncoder().encode(text)));
}

/** Finds the phrases; answers how many searches that took. */
function rediscover(corpus: Corpus): number {
  let searches = 0;
  const counted: Miner = (task, ranges) => {
    searches++;
    return mineHere(task, ranges);
  };
  for (const _ of corpus.phraseBook.rediscover(2, () => counted));
  return searches;
}

/** All that is told of phrases and where they stand. */
function told(corpus: Corpus): unknown {
  const { phraseCounts, discoveredWith } = corpus.phraseBook;
  const documents = corpus.documents().map(({ uri }) => [uri, phraseCounts.countsOf(uri)]);
  return { discoveredWith, phrases: phraseCounts.phrases, documents, statistics: corpus.phraseBook.phrases(1) };
}

describe('phrases that are found again after a change', function () {
  this.timeout(120_000);
  const content = fc.record({
    sentences: fc.array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 4 }),
    year: fc.constantFrom('2021', '2022'),
  });
  const change = fc.record({ path: fc.constantFrom('a', 'b', 'c', 'd'), content: fc.option(content) });

  it('are those of a library in which nothing was found before, whatever came, changed and went', () => {
    fc.assert(
      fc.property(fc.array(fc.array(change, { maxLength: 3 }), { minLength: 1, maxLength: 5 }), (rounds) => {
        const library = new ChangingLibrary();
        for (const changes of rounds) {
          for (const { path, content: now } of changes) library.change(path, now);
          rediscover(library.corpus);
          const afresh = library.afresh();
          rediscover(afresh);
          assert.deepEqual(told(library.corpus), told(afresh));
        }
      }),
      { numRuns: 30 },
    );
  });

  const of = (year: string, ...sentences: string[]): Content => ({ sentences, year });
  const cases: readonly [name: string, path: string, content: Content | undefined, searches: number][] = [
    ['another date', 'a', of('2021', ...SENTENCES.slice(0, 3)), 0],
    ['nothing but the time of a file', 'a', of('2022', ...SENTENCES.slice(0, 3)), 0],
    ['a copy', 'z', of('2022', ...SENTENCES.slice(0, 3)), 0],
    ['another sentence', 'a', of('2022', ...SENTENCES.slice(1, 4)), 1],
    ['the same sentences in another order', 'a', of('2022', ...SENTENCES.slice(0, 3).reverse()), 1],
    ['a document more', 'z', of('2022', ...SENTENCES.slice(3)), 1],
    ['a document less', 'a', undefined, 1],
  ];
  for (const [name, path, now, searches] of cases) {
    it(`${searches > 0 ? 'need a' : 'need no'} search after ${name}`, () => {
      const corpus = new Corpus([]);
      put(corpus, 'a', of('2022', ...SENTENCES.slice(0, 3)));
      put(corpus, 'b', of('2022', ...SENTENCES.slice(2)));
      assert.equal(rediscover(corpus), 1);
      if (now) put(corpus, path, now);
      else corpus.remove(path);
      assert.equal(corpus.phraseBook.discoveredWith, 0);
      assert.equal(rediscover(corpus), searches);
      assert.equal(corpus.phraseBook.discoveredWith, 2);
    });
  }

  it('need a search where they are to stand in more documents', () => {
    const corpus = new Corpus([]);
    put(corpus, 'a', of('2022', ...SENTENCES));
    rediscover(corpus);
    let searches = 0;
    for (const _ of corpus.phraseBook.rediscover(3, () => (task, ranges) => {
      searches++;
      return mineHere(task, ranges);
    }));
    assert.equal(searches, 1);
  });
});
