import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { TextChange } from '../../../src/core/conversion/conversion-changes.ts';
import { changesByLine, changesWithin, conversionChanges } from '../../../src/core/conversion/conversion-changes.ts';
import type { ConvertedRun } from '../../../src/core/conversion/converted-run.ts';

function apply(text: string, changes: readonly TextChange[]): string {
  return changes.reduceRight((now, change) => now.slice(0, change.start) + change.text + now.slice(change.end), text);
}

const written = (changes: readonly TextChange[]) => changes.map(({ start, end, text }) => `${start}-${end} ${text}`);
const run = (start: number, end: number, resultStart: number, resultEnd: number): ConvertedRun => ({
  source: { start, end },
  result: { start: resultStart, end: resultEnd },
});

describe('conversionChanges', () => {
  const cases: [name: string, source: string, result: string, runs: ConvertedRun[], expected: string[]][] = [
    ['nothing where nothing differs', '发展', '发展', [], []],
    ['stretches that differ', '发展干部', '發展幹部', [], ['0-1 發', '2-3 幹']],
    ['neighbours as one', '发干', '發幹', [], ['0-2 發幹']],
    ['a stretch of another length', '优化发展', '最佳化發展', [run(0, 2, 0, 3)], ['0-3 最佳化發']],
    ['what differs behind it', '优化的发', '最佳化的發', [run(0, 2, 0, 3)], ['0-2 最佳化', '3-4 發']],
    ['no run that changes nothing', '优化', '优化', [run(0, 2, 0, 2)], []],
    ['characters of two units whole where one half is the same', 'a𠀀b', 'a𠀁b', [], ['1-3 𠀁']],
    ['a character of one unit and another of two', '一x', '𠀀x', [run(0, 1, 0, 2)], ['0-1 𠀀']],
  ];
  for (const [name, source, result, runs, expected] of cases) {
    it(`has ${name}`, () => assert.deepEqual(written(conversionChanges(source, { text: result, runs })), expected));
  }

  const character = fc.constantFrom('发', '發', '干', '𠀀', '𠀁', '𡀀', '\n', 'a');
  const pairs = fc.array(fc.tuple(character, character).filter(([a, b]) => a.length === b.length));

  it('makes the result of the source, in all and line by line', () => {
    fc.assert(
      fc.property(pairs, (both) => {
        const [source, result] = [both.map(([a]) => a).join(''), both.map(([, b]) => b).join('')];
        const changes = conversionChanges(source, { text: result, runs: [] });
        assert.equal(apply(source, changes), result);
        assert.equal(apply(source, changesByLine(source, changes)), result);
        for (const { start, end } of changes) assert.ok(source.slice(start, end).isWellFormed());
      }),
    );
  });
});

describe('changesWithin', () => {
  const changes: TextChange[] = [
    { start: 2, end: 5, text: '發幹裏' },
    { start: 8, end: 10, text: '最佳化' },
  ];
  const cases: [name: string, ranges: [start: number, end: number][], expected: string[]][] = [
    ['all of what is wholly within', [[0, 20]], ['2-5 發幹裏', '8-10 最佳化']],
    ['the part within of what stands one to one', [[3, 4]], ['3-4 幹']],
    ['nothing of a part of what does not', [[9, 20]], []],
    ['nothing beside', [[5, 8]], []],
    [
      'what several ranges have',
      [
        [2, 3],
        [8, 10],
      ],
      ['2-3 發', '8-10 最佳化'],
    ],
  ];
  for (const [name, ranges, expected] of cases) {
    const within = ranges.map(([start, end]) => ({ start, end }));
    it(`has ${name}`, () => assert.deepEqual(written(changesWithin(changes, within)), expected));
  }
});

describe('changesByLine', () => {
  const cases: [name: string, source: string, result: string, expected: string[]][] = [
    ['one change of a line', '发展干部', '發展幹部', ['0-3 發展幹']],
    ['one for each line', '发展\n干部\r\n干', '發展\n幹部\r\n幹', ['0-1 發', '3-4 幹', '7-8 幹']],
  ];
  for (const [name, source, result, expected] of cases) {
    it(`makes ${name}`, () => {
      const changes = conversionChanges(source, { text: result, runs: [] });
      assert.deepEqual(written(changesByLine(source, changes)), expected);
    });
  }
});
