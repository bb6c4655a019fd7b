import assert from 'node:assert/strict';
import { CountedPhrases } from '../../../src/core/corpus/counted-phrases.ts';
import type { CachedPhrases } from '../../../src/core/corpus/kept-phrases.ts';
import { packCounts } from '../../../src/core/corpus/packed-counts.ts';
import type { Phrase } from '../../../src/core/phrases/phrase.ts';

function phrase(text: string, source: Phrase['source']): Phrase {
  return { key: text, text, source };
}

const DISCOVERED = phrase('落实河湖长制', 'discovered');
/** Both stand once in the only document. */
const COUNTS = packCounts(
  new Map([
    [0, 1],
    [1, 1],
  ]),
);

class Watched {
  asked = 0;
  loaded = 0;
  counted = 0;
  readonly phrases: CountedPhrases;

  constructor(pack: readonly Phrase[]) {
    const made = () => {
      this.asked++;
      return pack;
    };
    this.phrases = new CountedPhrases(made, () => void this.counted++);
  }

  establish(established: readonly Phrase[]): void {
    this.phrases.establish({ established, isIgnored: () => false }, false);
  }

  /** Takes a cache of a library with one document that has an established phrase and a discovered one. */
  restore(cached: Partial<CachedPhrases> = {}): void {
    const phrases = {
      phrases: [phrase('营商环境', 'pack'), DISCOVERED],
      ignored: [],
      established: 0,
      counts: new Map([['a', COUNTS]]),
      ...cached,
    };
    const count = () => void this.loaded++;
    function* load() {
      count();
      yield undefined;
      return phrases;
    }
    this.phrases.restore({ packPhrases: () => 1, load }, ['a'], 2);
  }
}

describe('the phrases that a cache kept', () => {
  const established = [phrase('营商环境', 'pack')];

  it('are not read for how many established ones stand in a document', () => {
    const watched = new Watched(established);
    watched.restore();
    assert.equal(watched.phrases.packPhrases('a'), 1);
    assert.deepEqual([watched.loaded, watched.asked], [0, 0]);
  });

  it('are read once when somebody asks for more, and told no other number then', () => {
    const watched = new Watched(established);
    watched.restore();
    assert.equal(watched.phrases.discoveredWith, 2);
    assert.ok(watched.phrases.counts.occurs('落实河湖长制', 'a'));
    assert.deepEqual([watched.phrases.packPhrases('a'), watched.loaded, watched.counted], [1, 1, 0]);
    assert.equal(watched.asked, 0, 'nor is the pack of the program read');
  });

  it('are taken in slices, or at once where somebody asks meanwhile', () => {
    const stops: readonly number[] = [0, 1, 2, Number.POSITIVE_INFINITY];
    for (const stop of stops) {
      const watched = new Watched(established);
      watched.restore();
      const steps = watched.phrases.ready();
      for (let taken = 0; taken < stop && !steps.next().done; taken++);
      assert.ok(watched.phrases.counts.occurs('落实河湖长制', 'a'));
      const { counts } = watched.phrases;
      for (const _ of steps);
      assert.equal(watched.phrases.counts, counts, 'they are the same afterwards');
    }
  });

  it('are not taken where the library is forgotten meanwhile', () => {
    const watched = new Watched(established);
    watched.restore();
    const steps = watched.phrases.ready();
    steps.next();
    watched.phrases.clear();
    for (const _ of steps);
    assert.deepEqual([watched.phrases.discoveredWith, watched.phrases.counts.occurs('落实河湖长制', 'a')], [0, false]);
  });

  it('tell that documents have other numbers where a phrase that was discovered is established now', () => {
    const watched = new Watched(established);
    watched.establish([...established, phrase('落实河湖长制', 'pack')]);
    watched.restore();
    assert.equal(watched.phrases.isCountDue, false);
    assert.deepEqual([watched.phrases.packPhrases('a'), watched.counted], [2, 1]);
  });

  it('hold until others that are established now are counted', () => {
    const watched = new Watched(established);
    watched.establish([phrase('高质量发展', 'pack')]);
    watched.restore();
    assert.deepEqual([watched.phrases.isCountDue, watched.phrases.packPhrases('a')], [true, 1]);
  });

  it('are to be found anew where a document is not counted', () => {
    const watched = new Watched(established);
    watched.restore({ counts: new Map() });
    assert.deepEqual([watched.phrases.discoveredWith, watched.phrases.isCountDue], [0, false]);
  });

  it('are forgotten with the library, whether somebody has asked for them or not', () => {
    const watched = new Watched(established);
    watched.restore();
    watched.phrases.clear();
    assert.deepEqual([watched.phrases.discoveredWith, watched.phrases.packPhrases('a'), watched.loaded], [0, 0, 0]);
  });

  it('are none in a new library, of which nobody need make the established ones', () => {
    const watched = new Watched(established);
    assert.deepEqual([watched.phrases.discoveredWith, watched.phrases.isCountDue, watched.asked], [0, false, 0]);
    watched.establish([phrase('高质量发展', 'pack')]);
    assert.deepEqual([watched.phrases.counts.phrases.map(({ text }) => text), watched.asked], [['高质量发展'], 0]);
  });
});
