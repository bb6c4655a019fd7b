import { expect } from 'chai';
import { cleanDocument } from '../../../src/core/document/clean-document.ts';
import { readDocument } from '../../../src/core/document/read-document.ts';
import { withListed, withPhrase } from '../../../src/core/packs/pack-writing.ts';
import { textRows } from '../../../src/core/packs/text-rows.ts';
import { unframed } from '../../../src/core/packs/unframed.ts';
import { writtenPhrase } from '../../../src/core/packs/written-phrase.ts';
import { isLight } from '../../../src/core/phrases/light-words.ts';
import { matchesStopPattern } from '../../../src/core/phrases/stop-pattern.ts';
import { SourceText } from '../../../src/core/text/source-text.ts';

// Each text stopped a pattern for seconds to days with a tenth of its repetitions. A pattern that divides it in many ways again never gets to the end of the test.
describe('texts that repeat themselves are read at once', () => {
  const steps = ['申请', '受理', '审核', '审批', '制证', '公示', '归档', '告知', '反馈', '发证'];
  const lines: readonly (readonly [name: string, line: string])[] = [
    ['buttons between bars', `来源:新华社 ${'打印 | '.repeat(130)}x`],
    ['buttons with two bars', `来源：${'收藏||'.repeat(300)}x`],
    ['a button and sizes of the font', `来源:朗读 ${'中 ('.repeat(290)}打字号`],
    ['buttons in brackets', `来源：新华社 ${'[打印] [关闭] '.repeat(100)}。`],
    ['a flow chart with arrows', `${Array.from({ length: 10 }, () => steps.join('　　　　→　　　　')).join('　　→　　')}，免费`],
    ['a short flow chart that ends in a sentence', `${steps.join('　　　　　　　　→　　　　　　　　')}，免费`],
    ['a trail of sections', `新闻 ${`>${' '.repeat(100)}`.repeat(5)}《`],
    ['a trail of sections with wide gaps', `${`中${' '.repeat(120)}>${' '.repeat(120)}`.repeat(60)}中，`],
    ['a trail with entities', `新闻&gt;${'&gt;g\t'.repeat(280)}，`],
    ['committees that issue together', `${'某市教育委员会、'.repeat(300)}某市常务委员会`],
    ['committees in brackets', `(${'2018年1月6日中共中央办公厅、国务院办公厅、'.repeat(20)}某局)`],
    ['governments that issue together', `关于${'某县人民政府办公室、'.repeat(55)}的通知`],
    ['links of a menu', `${'[首页](a) | '.repeat(100)}[`],
    ['marks before a date', `关于某事的通知${'-('.repeat(5000)}2022年`],
    ['channels behind a title', `某某会议在京召开${'-要闻'.repeat(20_000)}-新华网`],
    ['separators behind a title', `某某会议在京召开${' _|-'.repeat(20_000)}`],
    ['open brackets', `${'('.repeat(50_000)}2022年3月5日`],
    ['credits that are never closed', `今天。${' [记者'.repeat(20_000)}`],
  ];
  for (const [name, line] of lines) {
    it(name, () => {
      const text = `关于会议的通知\n${line}\n正文在这里，这是一个很长的句子，讲的是高质量发展。\n`;
      expect(readDocument(new SourceText(text), {}).body).to.not.be.empty;
      expect(readDocument(new SourceText(`${line}\n正文在这里。`), {})).to.have.property('characters');
    });
  }

  it('a line of buttons is still cleaned', () => {
    expect(
      cleanDocument('关于会议的通知\n来源：新华社　[打印] [关闭]\n正文在这里，这是一个很长的句子，讲的是高质量发展。\n', 'a.txt'),
    ).to.not.include('打印');
  });
});

describe('a flow of steps and a trail of sections are told apart', () => {
  const trails: readonly (readonly [name: string, line: string, isTrail: boolean])[] = [
    ['two steps', '新闻中心 > 头条新闻 > 正文', true],
    ['steps with wide gaps', `新闻${' '.repeat(40)}>${' '.repeat(40)}时政${' '.repeat(40)}>${' '.repeat(40)}正文`, true],
    ['one step to the text', '政务公开 » 详情', true],
    ['a step at the end', '首页 &gt; 新闻 &gt; 时政 &gt;', true],
    ['doubled marks', '新闻>>时政>>国内', true],
    ['one step to something else', '增长 > 预期', false],
    ['a comma in a step', '申请 → 受理 → 发证，免费', false],
    ['a name that is a sentence', `新闻 > ${'时政'.repeat(13)} > 正文`, false],
  ];
  for (const [name, line, isTrail] of trails) {
    it(name, () => {
      const { noise } = readDocument(new SourceText(`某某会议在京召开\n${line}\n会议强调，要坚持高质量发展，不断提高人民生活水平。\n`), {});
      expect(noise.some(({ kind }) => kind === 'navigation')).to.equal(isTrail);
    });
  }
});

describe('words of any length are written into packs at once', () => {
  const long = 200_000;

  it('a text of Han characters alone', () => expect(unframed('发'.repeat(long))).to.have.length(long));
  it('blanks inside', () => expect(unframed(`发${' '.repeat(long)}展`)).to.have.length(long + 2));
  it('quotation marks that are never closed', () => expect(unframed(`“${'“发'.repeat(long)}`)).to.have.length(2 * long + 1));
  it('a selection with blanks', () => expect(writtenPhrase(`发展${' \n'.repeat(long)}.发展`).fault).to.equal('several-sentences'));
  it('blank lines between brackets', () => expect(textRows(`${' '.repeat(long)}[${' '.repeat(long)}x`).rows).to.have.length(1));
  it('a pack that is mostly blank', () => expect(withListed(`甲${'\n'.repeat(long)}乙`, '丙')).to.match(/乙\n丙\n$/));
  it('a pack of headings that are none', () => {
    expect(withPhrase(`${' '.repeat(long)}\n[x${' '.repeat(long)}`, 'txt', { phrase: '丙', group: '甲' })).to.include('丙');
  });
});

describe('a phrase of any length is judged at once', () => {
  it('adverbs and verbs that can be divided in two ways', () => expect(isLight(`${'统筹推动坚持'.repeat(5_000)}展`)).to.equal(false));
  it('digits', () => expect(matchesStopPattern('1'.repeat(200_000))).to.equal(true));
  it('digits behind a letter', () => expect(matchesStopPattern(`a${'1'.repeat(200_000)}`)).to.equal(false));
  it('numerals', () => expect(matchesStopPattern(`甲${'一'.repeat(200_000)}`)).to.equal(false));
});
