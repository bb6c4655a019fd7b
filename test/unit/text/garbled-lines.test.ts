import assert from 'node:assert/strict';
import iconv from 'iconv-lite';
import { readDocument } from '../../../src/core/document/read-document.ts';
import { garbledLines } from '../../../src/core/text/garbled-lines.ts';
import { SourceText } from '../../../src/core/text/source-text.ts';

const HANS = '全市各级党组织要坚持稳中求进工作总基调，完整准确全面贯彻新发展理念，着力扩大内需，切实保障和改善民生，把各项任务落到实处。';
const HANT = '與會人員認為，應加強社會福利與長期照顧，改善交通建設，並請主管機關儘速研議具體辦法，以符民眾期待。';

/** A text with its right and a wrong encoding. */
const MISREAD: readonly (readonly [text: string, right: string, wrong: string])[] = [
  ...['macintosh', 'cp437', 'cp850', 'win1251', 'win1250', 'koi8r', 'cp866', 'shift_jis', 'euckr', 'big5'].map(
    (wrong) => [HANS, 'utf8', wrong] as const,
  ),
  ...['macintosh', 'cp437', 'win1251', 'koi8r', 'shift_jis', 'euckr'].map((wrong) => [HANS, 'gbk', wrong] as const),
  ...['cp437', 'koi8r'].map((wrong) => [HANT, 'big5', wrong] as const),
];

/** What scripts stand together in, and rare characters, with nothing wrong. */
const WELL: Readonly<Record<string, string>> = {
  nothing: '',
  Chinese: HANS,
  'inline pinyin': '區(qū)發(fā)展，與(yǔ)會(huì)人員認(rèn)為',
  French: 'À l’été, les élèves français étaient là où naît l’œuvre : déjà-vu, garçon, Noël.',
  German: 'Die Größe der Straße wäre schön für Österreich, äöüÄÖÜß.',
  Vietnamese: 'Thủ tướng Chính phủ yêu cầu các bộ, ngành và địa phương tập trung chỉ đạo.',
  Russian: 'Правительство утвердило план развития региона «Север» на следующий год — №5.',
  Japanese: '政府は新しい計画を発表し、ｱｼﾞｱ地域の発展を支援することを決めた。',
  Korean: '정부는 지역 발전을 지원하기 위한 새로운 계획을 발표하였다.',
  'Korean with Chinese characters': '國民의 權利와 義務를 規定하고 國家의 安全을 保障한다',
  'formulas in Chinese': '演員人數×單場酬勞×場次÷總數＝α係數±β誤差',
  'Greek letters beside Chinese': '释放α射线、β射线和γ射线；γ光子、π介子、μ子、Ω重子、λ超子、σ键',
  'bullets of a word processor': '重点任务：\uf06c政治建设\uf06c思想建设\uf06c组织建设\uf06c作风建设\uf06c纪律建设',
  'a tree of folders': '│\u00a0\u00a0 ├── 报告\u00a0│\u00a0\u00a0 ├── 公报\u00a0│\u00a0\u00a0 └── 新闻',
  'a table with frames': '┌──┬──┐│项目│数值││甲│乙│└──┴──┘',
  'rare characters, each once': '犇猋骉麤龘靐齉爩饕餮魑魅魍魉鑫淼焱垚㙓囍槑烎嘦嫑勥巭',
  'a name in other letters': '发件人：Владимир Путин，收件人：Ñandú、Ångström',
};

describe('lines that were read in a wrong encoding', () => {
  for (const [text, right, wrong] of MISREAD) {
    it(`are found: ${right} as ${wrong}`, () => {
      const read = iconv.decode(iconv.encode(text, right), wrong).replace(/[\r\n]/g, '');
      assert.deepEqual(garbledLines(`${HANS}\n${read}\n${HANS}`), [{ start: HANS.length + 1, end: HANS.length + 1 + read.length }]);
    });
  }
  for (const [name, text] of Object.entries(WELL)) it(`are not ${name}`, () => assert.deepEqual(garbledLines(text), []));

  it('are marked, and not repaired', () => {
    const read = iconv.decode(iconv.encode(HANS, 'utf8'), 'macintosh').replace(/[\r\n]/g, '');
    const { noise } = readDocument(new SourceText(`江城市通知\n\n${read}\n`), {});
    assert.deepEqual(
      noise.map(({ kind, replacement }) => [kind, replacement]),
      [['misread', undefined]],
    );
  });
});
