import assert from 'node:assert/strict';
import { convert } from '../../../src/core/conversion/convert.ts';
import type { KnownForms, LibraryEvidence } from '../../../src/core/conversion/library-evidence.ts';
import { LibraryForms } from '../../../src/core/conversion/library-forms.ts';
import type { Region } from '../../../src/core/conversion/regional-forms.ts';
import { resultOf } from '../generator-result.ts';

/** What a library of these texts tells. */
function evidenceOf(texts: readonly string[], forms?: KnownForms): LibraryEvidence {
  const whole = texts.join('\n');
  const count = (text: string) => whole.split(text).length - 1;
  return {
    counts: {
      single: (unit) => count(String.fromCharCode(unit)),
      pair: (first, second) => count(String.fromCharCode(first, second)),
    },
    forms,
  };
}

function formsOf(texts: readonly string[], region: Region = 'tw'): KnownForms {
  return resultOf(LibraryForms.learn(texts, region));
}

const written = (text: string, library?: LibraryEvidence) => convert(text, { from: 's', to: 'tw' }, library).text;

describe('what holds together in a library', () => {
  const cases: readonly (readonly [what: string, text: string, library: string, alone: string, helped: string])[] = [
    ['木兰 before 兰溪', '木兰溪下游水质', '保护木兰，治理小溪。', '木蘭谿下游水質', '木蘭溪下游水質'],
    ['并举 behind 购并', '购多购并举消费', '购买。城乡并举。', '購多購併舉消費', '購多購並舉消費'],
  ];
  for (const [what, text, library, alone, helped] of cases)
    it(`takes back an entry that cuts through it: ${what}`, () => {
      assert.equal(written(text), alone);
      assert.equal(written(text, evidenceOf(Array(10).fill(library))), helped);
    });

  it('is not known from a few places', () =>
    assert.equal(written('木兰溪下游', evidenceOf(Array(4).fill('保护木兰，治理小溪。'))), '木蘭谿下游'));

  it('leaves a word of characters that the library hardly has', () =>
    assert.equal(written('木兰溪下游', evidenceOf(Array(10).fill('保护木兰。'))), '木蘭谿下游'));

  it('leaves a word that this project or official texts attest', () =>
    assert.equal(written('会后发展中国家', evidenceOf(Array(10).fill('后发'))), '會後發展中國家'));
});

describe('how a library writes', () => {
  const helped = (text: string, texts: readonly string[]) => convert(text, { from: 's', to: 'tw' }, evidenceOf([], formsOf(texts)));

  it('counts where conversion alone writes otherwise', () => {
    assert.equal(written('陈恒镔议员'), '陳恆鑌議員');
    assert.equal(helped('听取陈恒镔议员意见', Array(6).fill('多謝陳恒鑌議員。')).text, '聽取陳恒鑌議員意見');
  });

  it('leaves what documents write as conversion does, where most of them have another word around the same neighbour', () => {
    const texts = [...Array(130).fill('員額編制表另定之。'), ...Array(4).fill('統計製表事項。')];
    assert.equal(helped('建档及制表作业', texts).text, '建檔及製表作業');
  });

  it('counts for the whole word only, not for what begins like it', () => {
    const texts = Array(30).fill('研訂轉訂價查核準則，報請核准。');
    assert.equal(helped('审查准则后批准', texts).text, '審查準則後批准');
  });

  const unchanged: readonly (readonly [what: string, texts: readonly string[]])[] = [
    ['of a few places', Array(2).fill('多謝陳恒鑌議員。')],
    ['of documents that disagree', [...Array(6).fill('多謝陳恒鑌議員。'), ...Array(6).fill('多謝陳恆鑌議員。')]],
    ['of Simplified sentences between Traditional', Array(6).fill('我們開會。多谢陈恒镔议员。')],
    ['of other surroundings', Array(6).fill('永恒。')],
    ['of one document, however often it says so', ['多謝陳恒鑌議員。\n'.repeat(60)]],
    [
      'where something else around it is written otherwise',
      [...Array(30).fill('多謝陳恒鑌議員。'), ...Array(6).fill('聽取陳恒明。'), ...Array(20).fill('聽取陳恆明。')],
    ],
  ];
  for (const [what, texts] of unchanged)
    it(`does not count ${what}`, () => assert.equal(helped('听取陈恒镔议员意见', texts).text, '聽取陳恆鑌議員意見'));

  it('overrides a word that tells its form only where many documents write otherwise', () => {
    assert.equal(helped('各种游说活动', Array(8).fill('各種游說活動。')).text, '各種遊說活動');
    assert.equal(helped('各种游说活动', Array(20).fill('各種游說活動。')).text, '各種游說活動');
  });

  it('is a doubtful choice while few places tell, with the library as what speaks for it', () => {
    const [place] = helped('听取陈恒镔议员意见', Array(6).fill('多謝陳恒鑌議員。')).doubtful;
    assert.deepEqual(
      place?.readings.map(({ text, reasons }) => [text, reasons.map(({ rule }) => rule)]),
      [
        ['恒', ['library']],
        ['恆', []],
      ],
    );
    assert.deepEqual(helped('听取陈恒镔议员意见', Array(60).fill('多謝陳恒鑌議員。')).doubtful, []);
  });

  it('answers a doubt of conversion alone', () => {
    const doubts = (library?: LibraryEvidence) => convert('很有中国范', { from: 's', to: 'tw' }, library).doubtful.length;
    assert.equal(doubts(), 1);
    assert.equal(doubts(evidenceOf([], formsOf(Array(60).fill('這是中國范。')))), 0);
  });
});
