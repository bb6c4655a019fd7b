import assert from 'node:assert/strict';
import { discover } from '../../../src/core/phrases/discover.ts';
import { displayPhrase, hasPhraseShape } from '../../../src/core/phrases/phrase-shape.ts';
import { foldText } from '../../../src/core/text/fold.ts';

function phrasesOf(texts: readonly string[], minDocuments = 2): string[] {
  const steps = discover(texts.map(foldText), { minDocuments });
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value.map((phrase) => phrase.text);
}

describe('discover', () => {
  it('sees one phrase in Simplified, Traditional and with inline pinyin', () => {
    assert.deepEqual(phrasesOf(['要优化营商环境。', '着力改善營商環境,', '打造營商環(huán)境']), ['营商环境']);
  });

  it('keeps quotes that belong to a phrase', () => {
    assert.deepEqual(phrasesOf(['全面做到“四个到位”。', '继续抓好「四個到位」要求']), ['“四个到位”']);
  });

  it('drops the fragment of a longer phrase that is no more frequent', () => {
    assert.deepEqual(phrasesOf(['甲农业农村现代化乙', '丙农业农村现代化丁', '戊农业农村现代化己']), ['农业农村现代化']);
  });

  it('keeps a short phrase that lives outside the longer one', () => {
    const found = phrasesOf(['甲社会治理体系乙', '丙社会治理体系丁', '戊社会治理己', '庚社会治理辛', '壬社会治理癸']);
    assert.deepEqual(found, ['社会治理', '社会治理体系']);
  });

  it('does not cut a word at either end', () => {
    const texts = [
      '开创县域经济新局面',
      '打开县域经济新局面',
      '谱写县域经济新篇章',
      '奏响县域经济新篇章',
      '壮大县域经济',
      '发展县域经济',
      '新局面、新篇章、新气象',
      '新局面、新篇章',
    ];
    const found = phrasesOf(texts);
    assert.ok(found.includes('县域经济'), `found ${found.join()}`);
    assert.ok(!found.includes('县域经济新'), `found ${found.join()}`);
  });

  it('yields before it is done, so that the caller can stop it', () => {
    assert.equal(discover(['营商环境', '营商环境'], { minDocuments: 2 }).next().done, false);
  });
});

describe('hasPhraseShape', () => {
  const cases: [name: string, text: string, expected: boolean][] = [
    ['four characters', '营商环境', true],
    ['too few Han characters', 'abc治理', false],
    ['starts with a suffix', '的营商环境', false],
    ['ends with a word that binds on', '优化环境和', false],
    ['an opened quote', '"两个维护', false],
    ['a closed quote', '"两个维护"', true],
    ['clauses of one length', '获得感、幸福感、安全感', true],
    ['clauses of four characters and more', '踔厉奋发、勇毅前行', true],
    ['a clause that is a fragment', '精神,认真落实', false],
    ['a date', '截至3月14日召开会议', false],
    ['what is to be done', '要深化改革', false],
    ['a word that only begins like that', '要素市场化', true],
    ['a bracket that closes nothing', '高新区)召开', false],
  ];
  for (const [name, text, expected] of cases) {
    it(`${name}: ${text}`, () => assert.equal(hasPhraseShape(text), expected));
  }
});

describe('displayPhrase', () => {
  it('restores quotes in pairs', () => assert.equal(displayPhrase('"三农"和"双碳"'), '“三农”和“双碳”'));
});
