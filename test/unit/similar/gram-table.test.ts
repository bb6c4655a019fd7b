import assert from 'node:assert/strict';
import fc from 'fast-check';
import { piecesOf } from '../../../src/core/similar/gram.ts';
import { GramTable, NO_GRAM } from '../../../src/core/similar/gram-table.ts';

const GRAM = 8;
const whole = (text: string) => [{ start: 0, end: text.length }];

describe('piecesOf', () => {
  const cases: readonly [name: string, text: string, pieces: string[]][] = [
    ['one paragraph', '甲乙', ['甲乙']],
    ['blank lines', '甲\n\n乙丙\n\n丁', ['甲', '乙丙', '丁']],
    ['blank lines at both ends', '\n\n甲\n\n', ['甲']],
    ['a line break', 'a\nb', ['a\nb']],
    ['nothing', '', []],
  ];
  for (const [name, text, expected] of cases) {
    it(`divides ${name}`, () =>
      assert.deepEqual(
        piecesOf(text, whole(text)).map(({ start, end }) => text.slice(start, end)),
        expected,
      ));
  }

  it('leaves out what is in no range', () => {
    assert.deepEqual(piecesOf('甲乙\n\n丙丁戊', [{ start: 1, end: 5 }]), [
      { start: 1, end: 2 },
      { start: 4, end: 5 },
    ]);
  });
});

describe('GramTable', () => {
  it('gives equal grams one number, others another', () => {
    const { numbers, size } = new GramTable('一二三四五六七八一二三四五六七八', whole('一二三四五六七八一二三四五六七八'));
    assert.equal(size, 8);
    assert.equal(numbers[0], numbers[8]);
    assert.deepEqual(
      [...numbers.subarray(9)],
      Array.from({ length: 7 }, () => NO_GRAM),
    );
  });

  it('finds in another text just the grams that both have, whatever they are', () => {
    const text = fc.stringMatching(/^[甲乙]{0,60}$/);
    fc.assert(
      fc.property(text, text, (first, second) => {
        const table = new GramTable(first, whole(first));
        const found = Array.from(table.numbersIn(second), (number) => number !== NO_GRAM);
        const expected = Array.from(second, (_, at) => at + GRAM <= second.length && first.includes(second.slice(at, at + GRAM)));
        assert.deepEqual(found, expected);
      }),
    );
  });

  it('looks through a part of many units without what stands beside it', () => {
    const units = Uint16Array.from('零一二三四五六七八九', (character) => character.charCodeAt(0));
    const table = new GramTable('零一二三四五六七八九', whole('零一二三四五六七八九'));
    const positions: number[] = [];
    table.scan(units, 1, 9, (_, position) => positions.push(position));
    assert.deepEqual(positions, [1]);
  });
});
