import assert from 'node:assert/strict';
import { convert } from '../../../src/core/conversion/convert.ts';
import { SimplifiedWriter } from '../../../src/core/conversion/simplified-writer.ts';
import { WORDS } from '../../../src/core/conversion/tables.generated.ts';

const written = (text: string) => convert(text, { from: 's', to: 'tw' }).text;

describe('reviewed words', () => {
  it('are written as their row says, however frequent their characters are', () => {
    const writer = new SimplifiedWriter();
    const others = WORDS.flatMap(({ simplified, traditional, words }) =>
      words.split('|').filter((word) => written(writer.simplified(word.replaceAll(traditional, simplified))) !== word),
    );
    assert.deepEqual(others, []);
  });

  const cases: readonly (readonly [what: string, text: string, written: string])[] = [
    ['a county of two frequent characters', '宁都、于都获评', '寧都、于都獲評'],
    ['a preposition before a city', '投资高于都市平均，建于都江堰', '投資高於都市平均，建於都江堰'],
    ['two words that meet', '有关材料一并向档案馆移交', '有關材料一併向檔案館移交'],
    ['a sentence that goes on', '热烈祝贺，并同大家合影', '熱烈祝賀，並同大家合影'],
    ['in a phrase that no text has', '中央文化休闲区', '中央文化休閒區'],
    ['in a phrase that would tear the next word apart', '制定规划并购买服务，特别致谢', '制定規劃並購買服務，特別致謝'],
    ['a week that is the name of a town', '宜兴周铁镇、大连周水子机场，绍兴周', '宜興周鐵鎮、大連周水子機場，紹興週'],
    ['inside that is the name of a town', '在安徽丁里镇，从心底里', '在安徽丁里鎮，從心底裡'],
    ['inside that is the name of a district', '支持道里、湖里区，南湖里的水', '支持道里、湖里區，南湖裡的水'],
    ['miles after a number', '让五百里滇池更美', '讓五百里滇池更美'],
    ['a spice that is the name of a town', '在姜庄镇发展生姜', '在姜莊鎮發展生薑'],
    ['water that springs, and a creek', '麻涌镇泉水涌出，新人不断涌现', '麻涌鎮泉水湧出，新人不斷湧現'],
    ['posts, and what is drawn up', '人员的编制转隶，人事、编制、国防，规划编制完成', '人員的編制轉隸，人事、編制、國防，規劃編製完成'],
    ['a river that is dry by its name', '桑干河、渭干河生态修复', '桑乾河、渭干河生態修復'],
  ];
  for (const [what, text, expected] of cases) it(what, () => assert.equal(written(text), expected));
});
