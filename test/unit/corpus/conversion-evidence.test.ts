import assert from 'node:assert/strict';
import { convert } from '../../../src/core/conversion/convert.ts';
import { ConversionEvidence } from '../../../src/core/corpus/conversion-evidence.ts';
import { Corpus } from '../../../src/core/corpus/corpus.ts';
import { readFile } from '../../../src/core/corpus/read-file.ts';
import { resultOf } from '../generator-result.ts';

const TRADITIONAL = '會議聽取了陳恒鑌議員的意見，並感謝各位與會者。';
const SIMPLIFIED = '感谢陈恒镔议员';

function corpusOf(texts: readonly string[]): Corpus {
  const corpus = new Corpus([]);
  for (const [at, text] of texts.entries()) add(corpus, `${at}.txt`, text);
  return corpus;
}

function add(corpus: Corpus, path: string, text: string): void {
  corpus.set(readFile({ uri: path, path }, new TextEncoder().encode(text)));
}

/** Texts that no other repeats, with the same sentence in each. */
function documents(count: number, sentence: string): string[] {
  return Array.from({ length: count }, (_, at) => `${sentence}${'甲乙丙丁戊己庚辛'.slice(at)}第${at}次會議紀錄。`);
}

describe('evidence of a library for conversion', () => {
  const written = (evidence: ConversionEvidence, to: 'tw' | 'hk') => convert(SIMPLIFIED, { from: 's', to }, resultOf(evidence.of(to))).text;

  it('is how its Traditional documents write', () =>
    assert.equal(written(new ConversionEvidence(corpusOf(documents(6, TRADITIONAL))), 'tw'), '感謝陳恒鑌議員'));

  it('is not taken from documents of another region', () => {
    const corpus = corpusOf(documents(6, `${TRADITIONAL}我們説過，這裏衞生。`));
    assert.equal(written(new ConversionEvidence(corpus), 'tw'), '感謝陳恆鑌議員');
    assert.equal(written(new ConversionEvidence(corpus), 'hk'), '感謝陳恒鑌議員');
  });

  it('is learned anew when the documents are others', () => {
    const corpus = corpusOf(documents(2, TRADITIONAL));
    const evidence = new ConversionEvidence(corpus);
    assert.equal(written(evidence, 'tw'), '感謝陳恆鑌議員');
    for (const [at, text] of documents(6, TRADITIONAL).entries()) add(corpus, `${at}.txt`, text);
    assert.equal(written(evidence, 'tw'), '感謝陳恒鑌議員');
    for (const { uri } of corpus.documents()) corpus.remove(uri);
    assert.equal(written(evidence, 'tw'), '感謝陳恆鑌議員');
  });

  const cohesion: readonly (readonly [what: string, texts: readonly string[], written: string])[] = [
    ['is what holds together in its texts', documents(8, '我们保护木兰，治理小溪。'), '木蘭溪下游'],
    ['is not that where most of it is Traditional', documents(8, '我們保護木蘭，治理小溪。'), '木蘭谿下游'],
  ];
  for (const [what, texts, written] of cohesion)
    it(what, () => {
      const evidence = new ConversionEvidence(corpusOf(texts));
      assert.equal(convert('木兰溪下游', { from: 's', to: 'tw' }, resultOf(evidence.of('tw'))).text, written);
    });

  it('is none for other targets', () => assert.equal(resultOf(new ConversionEvidence(corpusOf([])).of('s')), undefined));
});
