import assert from 'node:assert/strict';
import { findDeixis, selfWords } from '../../../src/core/places/deixis.ts';
import { NamedText } from '../../../src/core/places/mention.ts';
import { foldText } from '../../../src/core/text/fold.ts';

function words(text: string): string[] {
  return selfWords(findDeixis(new NamedText(foldText(text)))).map(({ word }) => word);
}

const TABLE: readonly [what: string, text: string, words: string[]][] = [
  ['nothing', '会议强调，要抓好落实。', []],
  ['a city among its province', '占全省的比重提高。全省第一。全省先进。全市上下，我市经济，全市工作。', ['市', '省']],
  ['a province', '全省生产总值增长，我省粮食丰收，全省各族人民。', ['省']],
  ['a city of an autonomous region', '居全区前列，全区第一。我市，全市，全市。', ['市', '区']],
  ['a district', '全区上下，我区经济，全区干部。市委书记出席，市委常委参加。', ['区']],
  ['who speaks at the opening', '各位代表：\n现在，我代表州人民政府，向大会报告工作。', ['州']],
  ['a head with the office', '——在州八届人大五次会议上\n州长 张某\n各位代表：', ['州']],
  ['who speaks, whatever is named more', `我代表县人民政府报告工作。${'占全市的比重提高。'.repeat(12)}全县上下。`, ['县', '市']],
  ['before whom, with the name of the place', '——在龙泉县第八届人民代表大会第二次会议上\n占全市的比重提高，全市第一。', ['县', '市']],
  [
    'before whom, in a report of the political conference',
    `（在政协龙泉市第五届委员会第一次会议上）\n${'占全省的比重提高。'.repeat(12)}`,
    ['市', '省'],
  ],
  ['news of those who went there', '在省第十届人民代表大会第一次会议上，我市代表发言。全市上下，我市工作，全市先进。', ['市', '省']],
  ['the day of a session elsewhere', '在省第十届人民代表大会第一次会议召开之际，全市上下，我市工作，全市先进。', ['市', '省']],
  ['a guest who speaks for those who sent him', `我代表省政府表示祝贺。${'全市上下振奋精神。'.repeat(12)}`, ['市', '省']],
  ['who speaks for one of two of a level', `我代表州人民政府报告工作。${'占全市的比重提高。'.repeat(12)}`, ['州']],
  ['a market', '资本市场，基本市场，全市场。', []],
  ['an area', '全市域，全区域，全县域，全省级。', []],
  ['the end of a name before 市', '雅安全市域，雅安全市。', []],
  ['a region in general', '本地区，本地区各部门。', []],
  ['Traditional characters', '全區上下，我區經濟，全區幹部。', ['区']],
];

describe('what a text calls its own place', () => {
  for (const [what, text, expected] of TABLE) it(what, () => assert.deepEqual(words(text), expected));
});
