import assert from 'node:assert/strict';
import type { PhraseForm } from '../../../src/core/phrases/phrase.ts';
import { termhood } from '../../../src/core/phrases/termhood.ts';

const FORM: PhraseForm = { cohesion: 0.5, edges: 0.5, alone: 0.5, quoted: 0, named: 0.5, contexts: 1 };
const SPREAD = { documents: 20, regions: 5 };

function scoreOf(form: Partial<PhraseForm> = {}, spread = SPREAD, key = '深化放管服改革'): number {
  return termhood({ key, form: { ...FORM, ...form } }, spread).score;
}

describe('termhood', () => {
  const better: [name: string, score: number][] = [
    ['more documents', scoreOf({}, { documents: 40, regions: 5 })],
    ['more places', scoreOf({}, { documents: 20, regions: 15 })],
    ['holding together', scoreOf({ cohesion: 0.8 })],
    ['freer sides', scoreOf({ edges: 0.9 })],
    ['standing by itself more often', scoreOf({ alone: 0.9 })],
    ['quoted', scoreOf({ quoted: 0.5 })],
    ['a longer text', scoreOf({}, SPREAD, '持续深化放管服改革')],
  ];
  for (const [name, score] of better) {
    it(`${name} counts for it`, () => assert.ok(score > scoreOf(), `${score} and ${scoreOf()}`));
  }

  it('counts copies of one text once', () => assert.ok(scoreOf({ contexts: 0.1 }) < scoreOf()));

  it('explains itself: the parts multiply to the score', () => {
    const { score, parts } = termhood({ key: '两个维护' }, SPREAD);
    assert.deepEqual(Object.keys(parts), ['spread', 'cohesion', 'edges', 'quotes', 'length']);
    assert.ok(Math.abs(Object.values(parts).reduce((product, part) => product * part, 1) - score) < 1e-9);
  });

  it('knows an established phrase that nothing was measured of', () => {
    assert.ok(termhood({ key: '两个维护' }, { documents: 1, regions: 0 }).score > 0);
  });
});
