import assert from 'node:assert/strict';
import fc from 'fast-check';
import { discover } from '../../../src/core/phrases/discover.ts';
import type { Phrase } from '../../../src/core/phrases/phrase.ts';
import { foldText } from '../../../src/core/text/fold.ts';
import { matchText } from '../../../src/core/text/matching-fold.ts';
import { resultOf } from '../generator-result.ts';
import { mined } from './mined.ts';

function discovered(texts: readonly string[], minDocuments = 2): Phrase[] {
  return resultOf(discover(mined(texts.map(foldText)), minDocuments));
}

function phrasesOf(texts: readonly string[], minDocuments = 2): string[] {
  return discovered(texts, minDocuments).map((phrase) => phrase.text);
}

/** A library of more documents than one can say anything of: each text stands in it with another beginning and end. */
function inManyDocuments(texts: readonly string[]): string[] {
  const fillers = [...'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往'];
  return fillers.map((filler, index) => `${filler}。${texts[index % texts.length]}。${filler}${filler}`);
}

describe('discover', () => {
  it('sees one phrase in Simplified, Traditional and with inline pinyin', () => {
    assert.deepEqual(phrasesOf(['要优化营商环境。', '着力改善營商環境,', '打造營商環(huán)境']), ['营商环境']);
  });

  it('names a quoted phrase without its quotation marks, so that both are found', () => {
    assert.deepEqual(phrasesOf(['全面做到“四个到位”。', '继续抓好「四個到位」要求']), ['四个到位']);
  });

  it('leaves a quotation of three characters or less between its quotation marks', () => {
    assert.deepEqual(phrasesOf(['整治“小金库”问题', '清理“小金库”资金']), ['“小金库”']);
  });

  it('takes two spellings with and without quotation marks inside for one', () => {
    const texts = ['甲深化“放管服”改革。', '乙深化“放管服”改革,', '丙深化放管服改革。', '丁深化放管服改革,'];
    const found = discovered(texts).filter(({ text }) => text.includes('深化'));
    assert.deepEqual(
      found.map(({ text, key }) => [text, key]),
      [['深化“放管服”改革', '深化放管服改革']],
    );
  });

  it('crosses commas, but no sentence and no blank line', () => {
    assert.deepEqual(phrasesOf(['踔厉奋发、勇毅前行。乡村面貌', '要踔厉奋发、勇毅前行。乡村面貌。']), ['踔厉奋发、勇毅前行', '乡村面貌']);
    assert.deepEqual(phrasesOf(['美丽城镇\n\n美丽河湖', '建设美丽城镇\n\n美丽河湖治理']), ['美丽城镇', '美丽河湖']);
  });

  it('takes the name of an era in front of its years for a part of dates', () => {
    assert.deepEqual(phrasesOf(['甲大中华历九十八年订定', '乙大中华历一百零三年公布', '丙大中华历一百一十年修正']), []);
    assert.deepEqual(phrasesOf(['甲国企深改三年行动', '乙国企深改见效', '丙国企深改提速']), ['国企深改']);
  });

  it('takes what texts say a figure of for a measure, not for a phrase', () => {
    const texts = ['甲县域水产加工值增长8%', '乙县域水产加工值达到90亿元。', '丙县域水产加工值约为7亿元。', '丁提高县域水产加工值'];
    assert.deepEqual(phrasesOf(texts), []);
    assert.deepEqual(phrasesOf(['甲县域水产加工。', '乙县域水产加工,共9家', '丙县域水产加工']), ['县域水产加工']);
  });

  it('takes the middle of an enumeration for chance', () => {
    const texts = ['甲、文物地质、渔业侨务、乙', '丙、文物地质、渔业侨务、丁', '戊、文物地质、渔业侨务、己', '庚文物地质、渔业侨务辛'];
    assert.ok(!phrasesOf(texts).includes('文物地质、渔业侨务'), phrasesOf(texts).join());
    const alone = ['甲文物地质、渔业侨务乙', '丙文物地质、渔业侨务丁', '戊文物地质、渔业侨务己'];
    assert.ok(phrasesOf(alone).includes('文物地质、渔业侨务'), phrasesOf(alone).join());
  });

  it('drops the fragment of a longer phrase that is no more frequent', () => {
    assert.deepEqual(phrasesOf(['甲农业农村现代化乙', '丙农业农村现代化丁', '戊农业农村现代化己']), ['农业农村现代化']);
  });

  it('keeps a short phrase that lives outside the longer one', () => {
    const found = phrasesOf(['甲社会治理体系乙', '丙社会治理体系丁', '戊社会治理己', '庚社会治理辛', '壬社会治理癸']);
    assert.deepEqual(found.sort(), ['社会治理', '社会治理体系']);
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

  it('reports no sentence of an article that was copied', () => {
    const article = '会场里座无虚席气氛热烈。老区面貌日新月异焕发生机。群众脸上洋溢幸福笑容';
    assert.deepEqual(phrasesOf([article, article, article]), []);
  });

  it('leaves out what stands at the top of every document', () => {
    const texts = inManyDocuments(['产业兴旺']).map((text, index) => `某某融媒客户端首页\n\n${text}${text.charAt(0).repeat(400 + index)}`);
    assert.ok(!phrasesOf(texts).some((phrase) => phrase.includes('客户端')));
  });

  it('in many documents wants a phrase to stand by itself somewhere', () => {
    const texts = inManyDocuments(['稳步增加城乡低保补助', '再次增加城乡低保资金', '着力用心用情办事', '用心用情']);
    const found = phrasesOf(texts);
    assert.ok(found.includes('用心用情'), `found ${found.join()}`);
    assert.ok(!found.includes('增加城乡低保'), `found ${found.join()}`);
  });

  it('ranks what stands by itself in many documents before what stands in few', () => {
    const found = phrasesOf([
      ...inManyDocuments(['推窗见绿、出门见园', '某地推窗见绿、出门见园多年']),
      '甲。大棚蔬菜。甲',
      '乙。大棚蔬菜。乙',
      '丙。大棚蔬菜。丙',
    ]);
    assert.deepEqual(found, ['推窗见绿、出门见园', '大棚蔬菜']);
  });

  describe('says in how many of its documents a phrase is named', () => {
    /** In how many documents, one more being there that does not. */
    const namedIn = (texts: readonly string[]) => {
      const library = [...texts, '某地推窗见绿多年'];
      const phrase = discovered(library).find(({ key }) => key === '推窗见绿');
      return Math.round((phrase?.form?.named ?? Number.NaN) * library.filter((text) => text.includes('推窗见绿')).length);
    };
    const cases: readonly [string, readonly string[], number][] = [
      ['a clause between commas', ['甲,推窗见绿,乙', '丙,推窗见绿。丁'], 2],
      ['within quotation marks', ['甲“推窗见绿”乙', '丙,推窗见绿。丁'], 2],
      ['a word of a sentence', ['甲推窗见绿乙', '丙推窗见绿丁'], 0],
      ['an item of a list', ['甲、推窗见绿、乙', '丙、推窗见绿、丁'], 0],
      ['the beginning of a list', ['甲,推窗见绿、乙', '丙,推窗见绿、丁'], 0],
      ['the end of a list', ['甲、推窗见绿,乙', '丙、推窗见绿。丁'], 0],
      ['a clause here, a word there', ['甲,推窗见绿,乙', '丙推窗见绿丁'], 1],
    ];
    for (const [name, texts, expected] of cases) it(name, () => assert.equal(namedIn(texts), expected));

    it('in a large library one document may be chance, two are none', () => {
      const others = inManyDocuments(['城乡面貌']);
      assert.equal(namedIn(['甲,推窗见绿,乙', '丙、推窗见绿、丁', ...others]), 0);
      assert.equal(namedIn(['甲,推窗见绿,乙', '丙,推窗见绿。丁', ...others]), 2);
    });
  });

  it('yields before it is done, so that the caller can stop it', () => {
    assert.equal(discover(mined(['营商环境', '营商环境']), 2).next().done, false);
  });

  it('finds phrases that stand in enough documents, on any library', () => {
    const word = fc.constantFrom('乡村振兴', '绿色低碳', '“双减”', '营商环境', '，', '。', '甲', '和', '的', '改革', '\n\n');
    const library = fc.array(fc.array(word, { maxLength: 12 }), { maxLength: 6 });
    fc.assert(
      fc.property(library, fc.integer({ min: 2, max: 3 }), (documents, minDocuments) => {
        const texts = documents.map((words) => foldText(words.join('')));
        for (const { key, aliases = [] } of resultOf(discover(mined(texts), minDocuments))) {
          const having = texts.filter((text) => [key, ...aliases].some((spelling) => matchText(text).includes(spelling)));
          assert.ok(having.length >= minDocuments, `${key} in ${having.length}`);
        }
      }),
    );
  });

  it('finds the same whatever the order of the documents', () => {
    const texts = inManyDocuments(['推窗见绿、出门见园', '做好“双减”工作', '抓好“双减”落实']);
    assert.deepEqual(new Set(phrasesOf([...texts].reverse())), new Set(phrasesOf(texts)));
  });
});
