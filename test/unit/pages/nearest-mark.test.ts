import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Arrow, Point } from '../../../src/pages/nearest-mark.ts';
import { isArrow, nearestMark } from '../../../src/pages/nearest-mark.ts';

/** Three columns and two rows, 10 apart, in the order in which one reads. */
const GRID: readonly Point[] = [0, 10].flatMap((y) => [0, 10, 20].map((x) => ({ x, y })));
const OPPOSITE: Readonly<Record<Arrow, Arrow>> = {
  ArrowLeft: 'ArrowRight',
  ArrowRight: 'ArrowLeft',
  ArrowUp: 'ArrowDown',
  ArrowDown: 'ArrowUp',
};

describe('the mark that an arrow leads to', () => {
  const cases: readonly [name: string, from: number, arrow: Arrow, to: number][] = [
    ['the next one in the row', 0, 'ArrowRight', 1],
    ['the one below', 1, 'ArrowDown', 4],
    ['the one before', 5, 'ArrowLeft', 4],
    ['the one above', 3, 'ArrowUp', 0],
    ['itself at the right edge', 2, 'ArrowRight', 2],
    ['itself at the upper edge', 1, 'ArrowUp', 1],
    ['no other than an unknown one', 9, 'ArrowUp', 9],
  ];
  for (const [name, from, arrow, to] of cases) it(name, () => assert.equal(nearestMark(GRID, from, arrow), to));

  it('is the next point of a line, however steep it is', () => {
    const line = [0, 40, 10].map((y, index) => ({ x: index * 10, y }));
    assert.deepEqual([nearestMark(line, 0, 'ArrowRight'), nearestMark(line, 2, 'ArrowLeft')], [2, 0]);
  });

  it('lies ahead, or is the same', () => {
    const points = fc.array(fc.record({ x: fc.integer({ min: 0, max: 99 }), y: fc.integer({ min: 0, max: 99 }) }), { minLength: 1 });
    const arrow = fc.constantFrom<Arrow>('ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown');
    fc.assert(
      fc.property(points, arrow, (some, key) => {
        const to = nearestMark(some, 0, key);
        return to === 0 || ahead(some[0], some[to], key) > 0;
      }),
    );
  });

  it('leads back on a grid, but for its edges', () => {
    for (const arrow of Object.keys(OPPOSITE).filter(isArrow)) {
      for (const from of GRID.keys()) {
        const to = nearestMark(GRID, from, arrow);
        if (to !== from) assert.equal(nearestMark(GRID, to, OPPOSITE[arrow]), from);
      }
    }
  });
});

function ahead(from: Point | undefined, to: Point | undefined, arrow: Arrow): number {
  const [x, y] = [(to?.x ?? 0) - (from?.x ?? 0), (to?.y ?? 0) - (from?.y ?? 0)];
  return { ArrowLeft: -x, ArrowRight: x, ArrowUp: -y, ArrowDown: y }[arrow];
}
