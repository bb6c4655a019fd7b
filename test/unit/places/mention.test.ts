import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findPlaces } from '../../../src/core/places/mention.ts';
import { contextFactor } from '../../../src/core/places/mention-context.ts';
import { foldText } from '../../../src/core/text/fold.ts';

/** The names found, each with its form, `+` after the name above it. */
function found(text: string): string[] {
  return findPlaces(foldText(text)).map(({ name, form, chained }) => `${chained ? '+' : ''}${name} ${form}`);
}

/** The names that count where they stand. */
function counting(text: string): string[] {
  const folded = foldText(text);
  const mentions = findPlaces(folded);
  return mentions.filter((_, index) => contextFactor(mentions, index, folded) > 0).map(({ name }) => name);
}

describe('names of places in a text', () => {
  const TABLE: readonly [what: string, text: string, names: string[]][] = [
    ['the longest name', '凉山彝族自治州', ['凉山彝族自治州 full']],
    ['a chain', '四川凉山州金阳县', ['四川 bare', '+凉山州 short', '+金阳县 full']],
    ['a chain that leaves out the prefecture', '广东宝安区', ['广东 bare', '+宝安区 full']],
    ['no chain between strangers', '湖南宝安区', ['湖南 bare', '宝安区 full']],
    ['a word over a name', '长治久安', []],
    ['a name over a word', '陕西宁陕', ['陕西 bare', '+宁陕 bare']],
    ['a former name', '襄樊市', ['襄樊市 former']],
    ['a zone with a name of its own', '两江新区', ['两江新区 full']],
  ];
  for (const [what, text, names] of TABLE) it(what, () => assert.deepEqual(found(text), names));

  it('come in order, without overlap, and stand where they say', () => {
    const word = fc.constantFrom('广东', '深圳', '市', '宝安', '区', '和', '县', '海', '城市', '长治', '久安', '，', '西', '宁', '陕');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (words) => {
        const text = words.join('');
        let end = 0;
        for (const mention of findPlaces(text)) {
          assert.ok(mention.start >= end);
          assert.equal(text.slice(mention.start, mention.end), mention.name);
          end = mention.end;
        }
      }),
    );
  });
});

describe('names that count where they stand', () => {
  const TABLE: readonly [what: string, text: string, names: string[]][] = [
    ['the last of a chain only', '四川凉山州金阳县发生山洪', ['金阳县']],
    ['a bare county between other characters does not', '推动平江等开放', []],
    ['a bare county beside punctuation does', '支持平江、汨罗、湘阴发展', ['平江', '汨罗', '湘阴']],
    ['a river does not', '治理澜沧江，澜沧江水质改善', []],
    ['a county of one character does after a stop', '赵县召开会议。赵县丰收', ['赵县', '赵县']],
    ['a county of one character does not inside a run', '形成县域经济，前景县里看', []],
    ['an event does not', '学习遵义会议精神', []],
    ['a market does not', '开拓东方市场', []],
  ];
  for (const [what, text, names] of TABLE) it(what, () => assert.deepEqual(counting(text), names));
});
