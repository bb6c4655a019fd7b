import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import { Corpus } from '../../../src/core/corpus/corpus.ts';
import { FirstAnswers } from '../../../src/worker/first-answers.ts';
import { readDocumentOf } from '../corpus/read-document.ts';

const PHRASE = { key: '高质量发展', text: '高质量发展', source: 'pack' as const };

describe('what the first question of a session would wait for', () => {
  it('is made ready once nobody has asked for a while, and once only, however often a library was opened by then', async () => {
    const corpus = new Corpus(() => [PHRASE]);
    corpus.set({ uri: 'file:///a', parts: [readDocumentOf('a', '2024年1月3日\n\n推动高质量发展。')] });
    let runs = 0;
    const library = {
      corpus,
      get today() {
        runs++;
        return '2026-11-30';
      },
    };
    const first = new FirstAnswers(library, { at: () => {} }, 5);
    first.schedule();
    first.schedule();
    assert.equal(runs, 0);
    while (runs === 0) await delay(1);
    await delay(20);
    assert.equal(runs, 1);
  });
});
