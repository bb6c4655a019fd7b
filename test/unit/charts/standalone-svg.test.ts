import assert from 'node:assert/strict';
import { uprightBars } from '../../../src/core/charts/bar-chart.ts';
import { standaloneSvg } from '../../../src/core/charts/standalone-svg.ts';

describe('a drawing that stands alone', () => {
  const cases: readonly [name: string, svg: string, expected: string][] = [
    ['has the colour beside a variable', '<svg fill="var(--a-1, #0072b2)"/>', '<svg fill="#0072b2"/>'],
    ['has it of a variable within one', '<svg fill="var(--a, var(--b, red))"/>', '<svg fill="red"/>'],
    ['has a font with commas', '<svg font-family="var(--f, a, b)"/>', '<svg font-family="a, b"/>'],
    ['is dark', '<svg fill="currentColor"/>', '<svg fill="#1f1f1f"/>'],
  ];
  for (const [name, svg, expected] of cases) {
    it(name, () => assert.equal(standaloneSvg(svg).replace(/<rect[^>]*>/, ''), expected));
  }

  it('keeps no variable of a chart, and is on white', () => {
    const svg = standaloneSvg(uprightBars([{ key: '1', name: '2024', count: 3, label: '2024: 3' }], 'Years').svg);
    assert.doesNotMatch(svg, /var\(|currentColor/);
    assert.match(svg, /^<svg[^>]*><rect width="100%" height="100%" fill="#ffffff"\/>/);
  });
});
