import assert from 'node:assert/strict';
import type { ConversionOptions } from '../../../src/core/conversion/conversion.ts';
import { convert } from '../../../src/core/conversion/convert.ts';

const CASES: readonly (readonly [string, string, ConversionOptions, string])[] = [
  ['a phrase of the dictionary that stands across two words', '牢牢把握发展主动权', { to: 'tw' }, '牢牢把握發展主動權'],
  ['a phrase that the dictionary has in an old form', '更加注重人才回归', { to: 'tw' }, '更加注重人才回歸'],
  ['a word whose parts are other words', '长江干流水质', { to: 'tw' }, '長江幹流水質'],
  ['the same characters in two words', '干部要干净干事', { to: 'tw' }, '幹部要乾淨幹事'],
  ['a counter after a number', '存栏30万只，只增不减', { to: 'tw' }, '存欄30萬隻，只增不減'],
  ['a counter in brackets', '牛羊90万头（只）', { to: 'tw' }, '牛羊90萬頭（隻）'],
  ['a set phrase', '实施制造强市战略，完善制度', { to: 'tw' }, '實施製造強市戰略，完善制度'],
  ['Hong Kong writes otherwise', '计划占地，里面', { to: 'hk' }, '計劃佔地，裏面'],
  ['Taiwan writes otherwise', '计划占地，里面', { to: 'tw' }, '計畫占地，裡面'],
  ['an employer who employs', '雇主雇用外国人', { to: 'tw' }, '雇主僱用外國人'],
  ['an employer in Hong Kong', '雇主雇用外国人', { to: 'hk' }, '僱主僱用外國人'],
  ['wetlands', '湿地、潮湿', { to: 'tw' }, '濕地、潮濕'],
  ['OpenCC’s standard', '为了里面的人才', { to: 't' }, '爲了裏面的人才'],
  ['a surname that is a beam elsewhere', '梁绍棠视察大桥桥梁', { to: 't' }, '梁紹棠視察大橋橋梁'],
  ['the same in Hong Kong', '梁绍棠视察大桥桥梁', { to: 'hk' }, '梁紹棠視察大橋橋梁'],
  ['the same in Taiwan', '梁绍棠视察大桥桥梁', { to: 'tw' }, '梁紹棠視察大橋橋梁'],
  ['a surname that is a spice elsewhere', '书记姜卫东发展生姜产业', { to: 'tw' }, '書記姜衛東發展生薑產業'],
  ['a surname that is a week elsewhere', '运动员周欣茹参加宣传周活动', { to: 'tw' }, '運動員周欣茹參加宣傳週活動'],
  ['tours, and the course of a river', '开展森林游、四季游，长江上游', { to: 'tw' }, '開展森林遊、四季遊，長江上游'],
  ['a road between two cities', '沈海高速沈阳段', { to: 'tw' }, '瀋海高速瀋陽段'],
  ['Traditional text stays where OpenCC’s standard is asked for', '為了裡面', { to: 't' }, '為了裡面'],
  ['unless somebody says what it is written in', '為了裡面', { from: 'tw', to: 't' }, '爲了裏面'],
  ['a fruit that is no emperor', '葡萄乾、洋李乾', { to: 's' }, '葡萄干、洋李干'],
  ['著 by its word, whatever the source', '隨著經濟發展，著名專著', { to: 's' }, '随着经济发展，著名专著'],
  ['著 in Simplified text', '随著改革，显著进步', { to: 's' }, '随着改革，显著进步'],
  ['乾 by its word', '乾隆年間乾坤、乾淨', { to: 's' }, '乾隆年间乾坤、干净'],
  ['甚麼 and 藉', '甚麼藉口，聲名狼藉', { to: 's' }, '什么借口，声名狼藉'],
  ['a word at the end of a line', '氾勝之\n徐胤昇', { to: 's' }, '氾胜之\n徐胤昇'],
  ['於 in a name', '樊於期居於燕', { to: 's' }, '樊於期居于燕'],
  ['Traditional text stays in its script', '維持着不變，后里', { to: 'tw' }, '維持着不變，后里'],
  ['each sentence by its own script', '皇后說話。皇后说话。以后', { to: 'tw' }, '皇后說話。皇后說話。以後'],
  ['quotation marks stay', '“发展”', { to: 'tw' }, '“發展”'],
  ['quotation marks on demand', '“发展‘好’” it’s', { to: 'tw', quotes: true }, '「發展『好』」 it’s'],
  ['quotation marks back', '「發展『好』」', { to: 's', quotes: true }, '“发展‘好’”'],
  ['Taiwan’s words only where somebody asks for them', '优化软件', { to: 'tw' }, '優化軟件'],
  ['Taiwan’s words', '优化软件', { to: 'twp' }, '最佳化軟體'],
  ['no words in quotations and titles', '“软件”《软件条例》', { to: 'twp' }, '“軟件”《軟件條例》'],
  ['no words in set phrases', '优化营商环境', { to: 'twp' }, '優化營商環境'],
  ['the mainland’s words', '軟體滑鼠', { from: 'twp', to: 's' }, '软件鼠标'],
  ['a foreign name of several parts', '詹姆斯·卡麥隆的軟體', { from: 'twp', to: 's' }, '詹姆斯·卡梅隆的软件'],
  [
    'a character in words with different readings',
    '大辟之刑，开辟，一出道，一出戏，胡须，根须',
    { to: 'tw' },
    '大辟之刑，開闢，一出道，一齣戲，鬍鬚，根鬚',
  ],
  ['addresses and code', '见 https://例子.cn/发展/云，`发展`', { to: 'tw' }, '見 https://例子.cn/发展/云，`发展`'],
  ['not what follows a host at once', '登录http://www.gov.cn查询发布情况', { to: 'tw' }, '登錄http://www.gov.cn查詢發布情況'],
  ['not what follows the name of a file', '见http://www.gov.cn/2021.html发布', { to: 'tw' }, '見http://www.gov.cn/2021.html發布'],
  ['a host of Chinese characters', 'http://www.发展.cn/里面', { to: 'tw' }, 'http://www.发展.cn/里面'],
  ['a path of Chinese characters', 'https://zh.example.org/wiki/发展', { to: 'tw' }, 'https://zh.example.org/wiki/发展'],
  ['the file that a link names', '<a href="发展.html" title="发展">发展</a>', { to: 'tw' }, '<a href="发展.html" title="發展">發展</a>'],
  ['the target of a link of Markdown', '见[发展](报告/发展.md "发展")', { to: 'tw' }, '見[發展](报告/发展.md "發展")'],
  ['blocks of code', '发展\n```\n发展\n```\n发展', { to: 'tw' }, '發展\n```\n发展\n```\n發展'],
  ['words that are kept', '张万里说', { to: 'tw', keptWords: ['张万里'] }, '张万里說'],
  ['a choice for all', '干的干', { to: 'tw', choices: [{ from: '干', to: '乾' }] }, '乾的乾'],
  [
    'a choice for a place',
    '干的干',
    {
      to: 'tw',
      choices: [
        { from: '干', to: '乾' },
        { from: '干', to: '幹', start: 2 },
      ],
    },
    '乾的幹',
  ],
  [
    'the longest choice',
    '干净',
    {
      to: 'tw',
      choices: [
        { from: '干', to: '幹' },
        { from: '干净', to: '潔淨' },
      ],
    },
    '潔淨',
  ],
  ['a choice that is no longer in its place', '干的', { to: 'tw', choices: [{ from: '干', to: '乾', start: 1 }] }, '幹的'],
  ['exactly OpenCC', '更加注重', { to: 'tw', dictionary: 'opencc' }, '更加註重'],
  ['nothing', '', { to: 'tw' }, ''],
];

describe('conversion', () => {
  for (const [name, text, options, converted] of CASES) it(name, () => assert.equal(convert(text, options).text, converted));

  it('tells where the result is longer', () => {
    const { text, runs } = convert('在优化中', { to: 'twp' });
    assert.equal(text, '在最佳化中');
    assert.deepEqual(runs, [{ source: { start: 1, end: 3 }, result: { start: 1, end: 4 } }]);
  });
});
