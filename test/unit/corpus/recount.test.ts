import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { Corpus } from '../../../src/core/corpus/corpus.ts';
import { readFile } from '../../../src/core/corpus/read-file.ts';
import type { PhraseSet } from '../../../src/core/packs/phrase-set.ts';
import type { Phrase } from '../../../src/core/phrases/phrase.ts';

const CHARACTERS = '高质量发展改革';

function setOf(texts: readonly string[]): PhraseSet {
  const established = [...new Set(texts)].map((text): Phrase => ({ key: text, text, source: 'pack' }));
  return { established, isIgnored: () => false };
}

function libraryOf(documents: readonly string[], phrases: PhraseSet): Corpus {
  const corpus = new Corpus([]);
  corpus.phraseBook.setPhrases(phrases);
  for (const [index, text] of documents.entries()) {
    corpus.set(readFile({ uri: `file:///${index}`, path: `${index}` }, new TextEncoder().encode(`会议要求${text}。`)));
  }
  return corpus;
}

function counts(corpus: Corpus): unknown[] {
  return corpus.phraseBook.phrases(1).map(({ key, documents, occurrences }) => [key, documents, occurrences]);
}

describe('recount', () => {
  it('gives what counting everything anew gives, whatever phrases come, go or change their order', () => {
    const han = fc.string({ unit: fc.constantFrom(...CHARACTERS), minLength: 2, maxLength: 4 });
    const phrases = fc.array(han, { maxLength: 6 });
    const documents = fc.array(fc.string({ unit: fc.constantFrom(...CHARACTERS), maxLength: 20 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(documents, phrases, phrases, (texts, before, after) => {
        const corpus = libraryOf(texts, setOf(before));
        corpus.phraseBook.setPhrases(setOf(after));
        for (const _ of corpus.phraseBook.recount());
        assert.deepEqual(counts(corpus), counts(libraryOf(texts, setOf(after))));
      }),
      { numRuns: 60 },
    );
  });

  it('counts a phrase again that gets another spelling', () => {
    const phrase: Phrase = { key: '"十四五"规划', text: '“十四五”规划', source: 'pack' };
    const corpus = libraryOf(['编制十四五规划'], { established: [phrase], isIgnored: () => false });
    assert.deepEqual(counts(corpus), []);
    corpus.phraseBook.setPhrases({ established: [{ ...phrase, aliases: ['十四五规划'] }], isIgnored: () => false });
    for (const _ of corpus.phraseBook.recount());
    assert.deepEqual(counts(corpus), [[phrase.key, 1, 1]]);
  });

  it('reads no document where phrases only go, and none without the phrase where one comes', () => {
    const corpus = libraryOf(['推动高质量发展', '深化改革开放'], setOf(['高质量', '改革']));
    const read: string[] = [];
    const { textOf } = corpus;
    corpus.textOf = (entry) => {
      read.push(entry.uri);
      return textOf.call(corpus, entry);
    };
    corpus.phraseBook.setPhrases(setOf(['改革']));
    for (const _ of corpus.phraseBook.recount());
    assert.deepEqual(read, []);
    corpus.phraseBook.setPhrases(setOf(['改革', '发展']));
    for (const _ of corpus.phraseBook.recount());
    assert.deepEqual(read, ['file:///0']);
  });
});
