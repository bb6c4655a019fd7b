import assert from 'node:assert/strict';
import fc from 'fast-check';
import { forEachFigure } from '../../../src/core/document/figures.ts';

/** The oracle: slower, as it is tried at every offset. */
const FIGURE = /[\d.]*\d[^\d.]?|[〇一二三四五六七八九十百]+[年月日时届次号条期]/g;

function figuresOf(text: string, from = 0, to = text.length): string[] {
  const figures: string[] = [];
  forEachFigure(text, from, to, (start, end) => figures.push(text.slice(start, end)));
  return figures;
}

const TABLE: readonly [what: string, text: string, figures: string[]][] = [
  ['a number with its unit', '增长6.5%以上', ['6.5%']],
  ['a number at the end', '共12', ['12']],
  ['a number before a full stop in ASCII', '共12.', ['12']],
  ['a number that begins with a point', '约.5亿', ['.5亿']],
  ['a spelled number with what it counts', '第十四届二次会议', ['十四届', '二次']],
  ['no spelled number that counts nothing', '三农工作', []],
  ['no points alone', '目录......', []],
  ['numbers next to one another', '3月18日', ['3月', '18日']],
  ['a number after a spelled one', '十2年', ['2年']],
];

describe('figures', () => {
  for (const [what, text, figures] of TABLE) it(`are ${what}`, () => assert.deepEqual(figuresOf(text), figures));

  it('end with the range', () => assert.deepEqual(figuresOf('第十四届2025年', 1, 8), ['十四届', '2025']));

  it('are what the pattern finds', () => {
    const texts = fc
      .array(fc.constantFrom('1', '20', '.', '一', '十', '年', '条', '中', '%'), { maxLength: 16 })
      .map((parts) => parts.join(''));
    fc.assert(fc.property(texts, (text) => assert.deepEqual(figuresOf(text), text.match(FIGURE) ?? [])));
  });
});
