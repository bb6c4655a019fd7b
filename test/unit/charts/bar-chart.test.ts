import assert from 'node:assert/strict';
import type { Bar } from '../../../src/core/charts/bar-chart.ts';
import { lyingBars, uprightBars } from '../../../src/core/charts/bar-chart.ts';

const BARS: readonly Bar[] = [
  { key: '2023', name: '2023', count: 4, label: '2023: 4' },
  { key: '2024', name: '2024', count: 0, label: '2024: 0' },
  { key: '2025', name: '<2025>', count: 2, label: '2025: 2' },
];

/** The number of an attribute of each filled bar. */
function sizes(svg: string, attribute: string): number[] {
  const bars = svg.match(/<rect(?=[^>]*rx=)[^>]*>/g) ?? [];
  return bars.map((bar) => Number(new RegExp(` ${attribute}="([\\d.]+)"`).exec(bar)?.[1]));
}

for (const [name, draw, size] of [
  ['upright', uprightBars, 'height'],
  ['lying', lyingBars, 'width'],
] as const) {
  describe(`${name} bars`, () => {
    const { svg, marks } = draw(BARS, 'Years');

    it('are as long as their counts', () => {
      const [first = 0, second, third] = sizes(svg, size);
      assert.deepEqual([second, third], [0, first / 2]);
    });

    it('are marks, each with what it says, one of nothing too', () => {
      const drawn = [...svg.matchAll(/data-mark="([^"]+)"><title>([^<]*)</g)].map(([, id, label]) => [id, label]);
      assert.deepEqual(
        drawn,
        marks.map(({ id, label }) => [id, label]),
      );
      assert.deepEqual(
        marks.map(({ key, label }) => [key, label]),
        BARS.map(({ key, label }) => [key, label]),
      );
    });

    it('are called what they are called', () => assert.match(svg, />&lt;2025&gt;</));
  });
}

describe('upright bars too many for their names and counts', () => {
  const many = Array.from({ length: 30 }, (_, index) => ({ key: `${index}`, name: `y${index}`, count: 40 * index, label: '' }));
  const { svg } = uprightBars(many, 'Years');

  it('are named at equal steps back from the last, which is the newest', () => {
    const names = [...svg.matchAll(/>y(\d+)</g)].map(([, number]) => Number(number));
    assert.deepEqual(
      names,
      names.map((_, index) => 2 + index * 3),
    );
    assert.equal(names.at(-1), 29);
  });

  it('have an axis instead of counts, which stays while a narrow page scrolls the bars', () => {
    const [, axis = ''] = /<g data-stays="\d+">(.*?)<\/g>/.exec(svg) ?? [];
    const numbers = [...axis.matchAll(/>([\d,]+)</g)].map(([, number]) => number);
    assert.deepEqual(numbers, ['0', '200', '400', '600', '800', '1,000']);
    assert.doesNotMatch(svg.replace(axis, ''), />1,?160</);
  });

  it('have whole numbers on that axis, however few there are', () => {
    const ones = uprightBars(
      many.map((bar) => ({ ...bar, count: 1 })),
      'Years',
    );
    assert.doesNotMatch(ones.svg, />0\.\d</);
  });
});

it('lying bars have a column for their names that is as wide as the longest, and cut what is longer than any column', () => {
  const widthOf = (name: string) => Number(/data-stays="([\d.]+)"/.exec(lyingBars([{ key: 'a', name, count: 1, label: '' }], '').svg)?.[1]);
  assert.ok(widthOf('市级') < widthOf('新疆维吾尔自治区'));
  assert.equal(widthOf('很'.repeat(300)), widthOf('很'.repeat(299)));
});
