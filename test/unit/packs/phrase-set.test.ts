import assert from 'node:assert/strict';
import { Corpus } from '../../../src/core/corpus/corpus.ts';
import { readFile } from '../../../src/core/corpus/read-file.ts';
import { phraseSet, withDiscovered } from '../../../src/core/packs/phrase-set.ts';
import { readPacks } from '../../../src/core/packs/read-pack.ts';
import { builtInPhrases } from '../../../src/core/phrases/pack/index.ts';
import type { Phrase } from '../../../src/core/phrases/phrase.ts';
import { SourceText } from '../../../src/core/text/source-text.ts';
import { resultOf } from '../generator-result.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

function setOf(files: Readonly<Record<string, string>>) {
  return phraseSet(
    builtInPhrases(),
    readPacks(Object.entries(files).map(([name, text]) => ({ uri: `file:///w/${name}`, bytes: bytes(text) }))),
  );
}

function find(files: Readonly<Record<string, string>>, text: string): Phrase | undefined {
  return setOf(files).established.find((phrase) => phrase.text === text);
}

describe('phraseSet', () => {
  it('lets a phrase of the workspace take the place of the built-in one', () => {
    const phrase = find({ 'phrases.txt': '高質量發展\tquality growth\n' }, '高質量發展');
    assert.deepEqual([phrase?.english, phrase?.group, phrase?.key], ['quality growth', 'economy', '高质量发展']);
    assert.equal(setOf({ 'phrases.txt': '高質量發展\n' }).established.length, builtInPhrases().length);
  });

  it('takes a phrase with and without quotation marks for one', () => {
    const phrase = find({ 'phrases.txt': '十四五规划\tplan\n' }, '十四五规划');
    assert.deepEqual([phrase?.key, phrase?.english], ['十四五规划', 'plan']);
    assert.equal(setOf({ 'phrases.txt': '十四五规划\tplan\n' }).established.length, builtInPhrases().length);
  });

  const groups: [name: string, line: string, group: string][] = [
    ['a built-in group by its key, however it is written', '河湖警长制\t\t\tEnvironment', 'environment'],
    ['a group of its own', '河湖警长制\t\t\t治水', '治水'],
    ['the name of the pack where no group is named', '河湖警长制', 'water'],
  ];
  for (const [name, line, group] of groups) {
    it(`gives a phrase ${name}`, () => assert.equal(find({ 'water.txt': line }, '河湖警长制')?.group, group));
  }

  it('leaves out what is ignored: established or discovered, in either script, quoted or not', () => {
    const set = setOf({ 'ignored.txt': '高質量發展\n十四五规划\n河湖警长制\n' });
    assert.ok(!set.established.some(({ text }) => text === '高质量发展' || text === '“十四五”规划'));
    const discovered: Phrase[] = ['河湖警长制', '梧桐叶式巡访'].map((text) => ({ key: text, text, source: 'discovered' }));
    assert.deepEqual(withDiscovered(set, discovered).slice(set.established.length), [discovered[1]]);
  });

  it('discovers nothing that a pack has', () => {
    const set = setOf({ 'phrases.txt': '“河湖警长制”工作\n' });
    assert.deepEqual(withDiscovered(set, [{ key: '河湖警长制工作', text: '河湖警长制工作', source: 'discovered' }]), set.established);
  });
});

describe('a library with packs', () => {
  const library = () => {
    const corpus = new Corpus(builtInPhrases());
    const texts = ['会议强调，要推行河湖警长制，推动高质量发展。', '全市推行河湖警長制度，实现高质量发展目标。'];
    for (const [index, text] of texts.entries()) corpus.set(readFile({ uri: `file:///${index}.txt`, path: `${index}.txt` }, bytes(text)));
    return corpus;
  };
  const recount = (corpus: Corpus) => [...corpus.phraseBook.recount()].length;
  const count = (corpus: Corpus, key: string) => corpus.phraseBook.phrases(1).find((phrase) => phrase.key === key)?.documents;

  it('counts a phrase of a pack in the documents that are there', () => {
    const corpus = library();
    corpus.phraseBook.setPhrases(setOf({ 'phrases.txt': '河湖警长制\triver police chiefs\n' }));
    recount(corpus);
    assert.deepEqual([count(corpus, '河湖警长制'), resultOf(corpus.phraseBook.phrase('河湖警长制'))?.english], [2, 'river police chiefs']);
  });

  it('neither lists nor highlights nor counts an ignored phrase, until it is not ignored any more', () => {
    const corpus = library();
    const highlighted = () => corpus.phraseBook.highlights(new SourceText('高质量发展')).length;
    corpus.phraseBook.setPhrases(setOf({ 'ignored.txt': '高质量发展\n' }));
    recount(corpus);
    assert.deepEqual(
      [count(corpus, '高质量发展'), resultOf(corpus.phraseBook.phrase('高质量发展')), highlighted()],
      [undefined, undefined, 0],
    );
    corpus.phraseBook.setPhrases(setOf({}));
    recount(corpus);
    assert.deepEqual([count(corpus, '高质量发展'), highlighted()], [2, 1]);
  });

  it('keeps what was discovered over a change of the packs, less what is ignored', () => {
    const corpus = library();
    for (const _ of corpus.phraseBook.rediscover(2));
    const discovered = corpus.phraseBook.phrases(1).filter(({ source }) => source === 'discovered');
    assert.ok(discovered.length > 0);
    const { key = '', text = '' } = discovered[0] ?? {};
    corpus.phraseBook.setPhrases(setOf({ 'ignored.txt': `${text}\n` }));
    recount(corpus);
    assert.equal(count(corpus, key), undefined);
    corpus.phraseBook.setPhrases(setOf({}));
    recount(corpus);
    assert.equal(count(corpus, key), 2);
  });

  it('has every occurrence that the counts are about, by date', () => {
    const corpus = library();
    const occurrences = corpus.phraseBook.occurrences('高质量发展');
    const all = occurrences.documents.flatMap((entry) => occurrences.in(entry));
    assert.deepEqual(
      all.map(({ path, text }) => [path, text]),
      [
        ['0.txt', '高质量发展'],
        ['1.txt', '高质量发展'],
      ],
    );
    assert.equal(resultOf(corpus.phraseBook.phrase('高质量发展'))?.occurrences, all.length);
  });

  it('finds phrases by a part in either script, by pinyin initials and by English', () => {
    const corpus = library();
    for (const query of ['質量發展', 'gzlfz', 'high-quality']) {
      assert.ok(
        corpus.phraseBook.phrases(1, query).some(({ key }) => key === '高质量发展'),
        query,
      );
    }
    assert.deepEqual(corpus.phraseBook.phrases(1, '扶贫'), []);
  });
});
