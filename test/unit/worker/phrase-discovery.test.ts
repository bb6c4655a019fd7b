import assert from 'node:assert/strict';
import { Corpus } from '../../../src/core/corpus/corpus.ts';
import { readFile } from '../../../src/core/corpus/read-file.ts';
import { PhraseDiscovery } from '../../../src/worker/phrase-discovery.ts';
import { DISCOVERY, NO_STEP } from '../../../src/worker/worker-step.ts';

/** For what code runs, as it was told. */
let steps: number[] = [];
/** What was told beside what comes first. */
let events: string[] = [];

function set(corpus: Corpus, path: string, text: string): void {
  corpus.set(readFile({ uri: path, path }, new TextEncoder().encode(text)));
}

/** A library of one document more whose phrases are to be found, and what comes of that first. */
function discoveryIn(corpus: Corpus): { discovery: PhraseDiscovery; outcome: Promise<unknown> } {
  set(corpus, 'a', '2023年4月18日,甲地召开会议。');
  let discovery: PhraseDiscovery | undefined;
  const outcome = new Promise((resolve) => {
    const listener = {
      settled: () => events.push('settled'),
      found: () => resolve('found'),
      failed: resolve,
      nothingFound: () => events.push('nothing more'),
    };
    discovery = new PhraseDiscovery(corpus, listener, { at: ({ call }) => steps.push(call) });
  });
  return { discovery: discovery as PhraseDiscovery, outcome };
}

describe('the search for phrases in the background', () => {
  beforeEach(() => {
    steps = [];
    events = [];
  });

  it('says when its code runs', async () => {
    const { discovery, outcome } = discoveryIn(new Corpus([]));
    discovery.schedule();
    await outcome;
    assert.deepEqual([steps[0], steps.at(-1)], [DISCOVERY, NO_STEP.call]);
  });

  it('does nothing once it was given up, until it is to be tried again', async () => {
    const { discovery, outcome } = discoveryIn(new Corpus([]));
    discovery.schedule();
    discovery.giveUp();
    discovery.schedule();
    assert.equal(discovery.isUnderWay, false);
    discovery.tryAgain();
    assert.equal(await outcome, 'found');
  });

  it('tells whoever waits that it was given up, and nobody where nothing was to come', async () => {
    const { discovery, outcome } = discoveryIn(new Corpus([]));
    discovery.hold();
    discovery.giveUp();
    assert.deepEqual(events, ['nothing more']);
    discovery.giveUp();
    discovery.goOn();
    discovery.tryAgain();
    assert.equal(await outcome, 'found');
    discovery.giveUp();
    assert.deepEqual(events, ['nothing more']);
  });

  it('tells when it has come to its end', async () => {
    const { discovery, outcome } = discoveryIn(new Corpus([]));
    discovery.schedule();
    assert.equal(await outcome, 'found');
    assert.equal(discovery.report().isDue, false);
  });

  it('tells that years were settled before phrases are found', async () => {
    const corpus = new Corpus([]);
    for (const day of [3, 9, 12, 17, 20]) set(corpus, `${day}`, `2022年5月${day}日\n\n某市召开会议,部署${day}项工作。`);
    set(corpus, 'open', '5月18日,某市召开会议。');
    const { discovery, outcome } = discoveryIn(corpus);
    discovery.schedule();
    const isTold = async () => [await outcome, [...events]];
    assert.deepEqual(await isTold(), ['found', ['settled']]);
    discovery.schedule();
    assert.equal(discovery.isUnderWay, false);
  });

  it('tidies the index before it rests for as long as the last search took: somebody may edit without a rest', async () => {
    const corpus = new Corpus([]);
    const rediscover = corpus.phraseBook.rediscover.bind(corpus.phraseBook);
    let searches = 0;
    corpus.phraseBook.rediscover = function* (minDocuments) {
      searches++;
      for (const end = performance.now() + 1_000; performance.now() < end; );
      yield* rediscover(minDocuments);
    };
    const { discovery, outcome } = discoveryIn(corpus);
    discovery.schedule();
    await outcome;
    const segments = () => corpus.snapshot().segments.length;
    for (let edit = 0; edit < 12; edit++) {
      set(corpus, 'a', `第${edit}次改动。`);
      segments();
      set(corpus, `${edit}`, `甲地召开第${edit}次会议。`);
      segments();
    }
    const before = segments();
    discovery.schedule();
    while (segments() === before) await new Promise((resume) => setTimeout(resume, 20));
    assert.deepEqual([searches, discovery.isUnderWay, discovery.report().isDue], [1, true, true]);
    discovery.stop();
  });

  it('says nothing of years where none was settled', async () => {
    const { discovery, outcome } = discoveryIn(new Corpus([]));
    discovery.schedule();
    await outcome;
    assert.deepEqual(events, []);
  });

  it('settles years alone where the phrases are known', async () => {
    const corpus = new Corpus([]);
    const { discovery } = discoveryIn(corpus);
    for (const _ of corpus.phraseBook.rediscover(2));
    discovery.schedule();
    assert.equal(discovery.isUnderWay, true);
    while (discovery.isUnderWay) await new Promise((resume) => setTimeout(resume, 5));
    assert.equal(corpus.isSettled, true);
    assert.deepEqual(events, []);
  });

  it('tells whoever asked meanwhile that nothing came of it', async () => {
    const corpus = new Corpus([]);
    const { discovery } = discoveryIn(corpus);
    for (const _ of corpus.phraseBook.rediscover(2));
    discovery.schedule();
    assert.equal(discovery.promise(), true);
    while (discovery.isUnderWay) await new Promise((resume) => setTimeout(resume, 5));
    assert.deepEqual([events, discovery.promise()], [['nothing more'], false]);
  });

  it('tells of a failure, as nobody waits for it', async () => {
    const failure = new Error('no memory');
    const corpus = new Corpus([]);
    corpus.tidy = () => {
      throw failure;
    };
    const { discovery, outcome } = discoveryIn(corpus);
    discovery.schedule();
    assert.equal(await outcome, failure);
  });

  it('only counts where other phrases are established now', async () => {
    const corpus = new Corpus([]);
    const { discovery, outcome } = discoveryIn(corpus);
    for (const _ of corpus.phraseBook.rediscover(2));
    corpus.phraseBook.setPhrases({ established: [{ key: '召开会议', text: '召开会议', source: 'pack' }], isIgnored: () => false });
    discovery.schedule();
    assert.equal(await outcome, 'found');
    assert.deepEqual(
      corpus.phraseBook.phrases(1).map(({ key }) => key),
      ['召开会议'],
    );
    assert.equal(corpus.phraseBook.isCountDue, false);
  });

  it('waits while another library is about to take the place of this one, whatever asks for it', async () => {
    const corpus = new Corpus([]);
    const { discovery, outcome } = discoveryIn(corpus);
    discovery.hold();
    discovery.schedule();
    assert.deepEqual([discovery.isUnderWay, discovery.promise()], [false, true]);
    discovery.goOn();
    assert.equal(discovery.isUnderWay, true);
    assert.equal(await outcome, 'found');
    assert.equal(discovery.isUnderWay, false);
  });

  it('commits nothing to another library than it has looked through', async () => {
    const corpus = new Corpus([]);
    const { discovery } = discoveryIn(corpus);
    const rediscover = corpus.phraseBook.rediscover.bind(corpus.phraseBook);
    corpus.phraseBook.rediscover = function* (minDocuments) {
      // As long as a slice: there is a pause after it.
      for (const end = performance.now() + 20; performance.now() < end; );
      corpus.clear();
      yield undefined;
      yield* rediscover(minDocuments);
    };
    discovery.schedule();
    await new Promise((resume) => setTimeout(resume, 300));
    assert.equal(corpus.phraseBook.discoveredWith, 0);
    assert.equal(discovery.isUnderWay, false);
  });
});
