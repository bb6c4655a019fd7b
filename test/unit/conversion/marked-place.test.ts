import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isMarkedPlace, markedPlace, placesOf } from '../../../src/core/conversion/marked-place.ts';

/** The place that stands between ‹ and ›. */
function marked(text: string): string {
  const start = text.indexOf('‹');
  const end = text.indexOf('›') - 1;
  return markedPlace(text.replace(/[‹›]/g, ''), { start, end });
}

describe('markedPlace', () => {
  const cases: [name: string, text: string, expected: string][] = [
    [
      'twelve characters on each side',
      '一二三四五六七八九十百千万‹干›万千百十九八七六五四三二一',
      '二三四五六七八九十百千万[干]万千百十九八七六五四三二',
    ],
    ['nothing beyond the line', '上一行\n长江‹干›流\r\n下一行', '长江[干]流'],
    ['nothing beyond a bracket', '[注]长江‹干›流[1]上', '长江[干]流'],
    ['nothing beyond other ends of lines', '上\u2028长江‹干›流\u2029下', '长江[干]流'],
    ['the whole of a short text', '‹干›', '[干]'],
    ['whole characters at a cut', '𠮷一二三四五六七八九十一‹干›流', '一二三四五六七八九十一[干]流'],
  ];
  for (const [name, text, expected] of cases) it(`has ${name}`, () => assert.equal(marked(text), expected));

  it('is found again where it stood, in any text', () => {
    const characters = fc.constantFrom('干', '流', '长', '[', ']', '\n', '𠮷', ' ');
    const text = fc.array(characters, { maxLength: 40 }).map((all) => all.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const whole = `${before}干${after}`;
        const place = { start: before.length, end: before.length + 1 };
        const written = markedPlace(whole, place);
        assert.ok(isMarkedPlace(written));
        const found = placesOf(written, whole, 100);
        assert.ok(found.some(({ start }) => start === place.start));
        assert.ok(found.every(({ start, end }) => whole.slice(start, end) === '干'));
      }),
    );
  });
});

describe('placesOf', () => {
  const cases: [name: string, marked: string, text: string, starts: number[]][] = [
    ['every place', '长[干]流', '长干流，长干流', [1, 5]],
    ['no place where something else stands around', '长[干]流', '长干部', []],
    ['nothing for what marks no place', '干流', '干流', []],
    ['at most so many', '[干]', '干干干干', [0, 1, 2]],
  ];
  for (const [name, written, text, starts] of cases) {
    it(`finds ${name}`, () =>
      assert.deepEqual(
        placesOf(written, text, 3).map(({ start }) => start),
        starts,
      ));
  }
});
