import assert from 'node:assert/strict';
import { highlights } from '../../../src/core/corpus/highlight.ts';
import { SourceText } from '../../../src/core/text/source-text.ts';
import { resultOf } from '../generator-result.ts';
import { phraseLibrary } from './phrase-library.ts';

const TEXTS = { a: '当好“龙头”，带动产业。龙头企业很多。', b: '发挥「龍頭」作用，《龙头》一书。', c: '龙头企业，“龙头企业”。' };
const corpus = phraseLibrary([{ text: '龙头', quotedOnly: true }], TEXTS);

describe('a phrase that stands only in quotation marks', () => {
  it('is counted where both marks are, in either script', () => {
    const [found] = corpus.phraseBook.phrases(1);
    assert.deepEqual([found?.documents, found?.occurrences], [2, 2]);
  });

  it('has as many places as are counted', () => {
    const { places } = resultOf(corpus.phraseBook.places('龙头', 100));
    assert.deepEqual(
      places.map(({ uri, column }) => [uri, column]),
      [
        ['file:///a', 3],
        ['file:///b', 3],
      ],
    );
  });

  it('is drawn nowhere else', () => {
    const drawn = highlights(new SourceText(TEXTS.a), corpus.phraseBook.phraseCounts.matcher);
    assert.deepEqual(
      drawn.map(({ start, end }) => TEXTS.a.slice(start, end)),
      ['龙头'],
    );
  });
});
