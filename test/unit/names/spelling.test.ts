import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Spelling } from '../../../src/core/names/spelling.ts';
import { syllablesOf } from '../../../src/core/text/syllables.ts';

describe('Spelling', () => {
  const cases: readonly [what: string, name: string, letters: string, errors: number | undefined][] = [
    ['a whole name', '高质量', 'gaozhiliang', 0],
    ['a part of a name', '推动高质量发展', 'gaozhiliang', 0],
    ['the last syllable typed in part', '高质量', 'gaozhil', 0],
    ['punctuation in between', '新发展阶段、新发展理念', 'jieduanxin', 0],
    ['the second reading of a character', '重庆', 'chongqing', 0],
    ['the first reading of the same character', '重要', 'zhongyao', 0],
    ['ü typed v', '绿色', 'lvse', 0],
    ['ü typed u', '绿色', 'luse', 0],
    ['a wrong letter', '高质量', 'gaozhilieng', 1],
    ['the last letter wrong', '深圳', 'shenzhem', 1],
    ['a missing letter', '高质量', 'gaozhilang', 1],
    ['a letter too many', '深圳', 'shhenzhen', 1],
    ['the first letter missing', '高质量发展', 'aozhiliang', 1],
    ['two letters wrong', '社会主义', 'shhuizhuy', 1],
    ['too many letters wrong', '高质量', 'gongzuobaogao', undefined],
    ['a word of English', 'high-quality development', 'quality', 0],
    ['words of English together', 'high-quality development', 'highquality', 0],
    ['the inside of a word', 'development', 'velop', undefined],
    ['a misspelt word', 'development', 'developmnt', 1],
    ['the inside of a syllable', '高质量', 'aozhi', undefined],
    ['an empty name', '', 'gao', undefined],
    ['a name that is not spelled', '2023', 'gao', undefined],
  ];
  for (const [what, name, letters, errors] of cases) {
    it(`${what}: ${letters} for ${name}`, () => {
      const most = what.startsWith('the inside') ? 0 : 2;
      assert.equal(new Spelling(letters).errorsIn(name, most), errors);
    });
  }

  it('may have to begin where the name does', () => {
    const spelling = new Spelling('xian');
    assert.deepEqual(
      [spelling.errorsIn('西安市', 0, true), spelling.errorsIn('赵县', 0, true), spelling.errorsIn('赵县', 0)],
      [0, undefined, 0],
    );
  });

  it('allows no errors in a few letters, and more in many', () =>
    assert.deepEqual(
      ['xian', 'wuhan', 'gaozhiliang'].map((letters) => new Spelling(letters).errorsAllowed),
      [0, 1, 2],
    ));

  it('counts as a table of costs does', () => {
    const names = fc.array(fc.constantFrom(...'重行安西长ab 、'), { maxLength: 6 }).map((characters) => characters.join(''));
    const letters = fc.array(fc.constantFrom(...'chongxianzab'), { minLength: 1, maxLength: 8 }).map((typed) => typed.join(''));
    fc.assert(
      fc.property(names, letters, (name, typed) => {
        const least = leastErrors(name, typed);
        for (const most of [0, 1, 2]) assert.equal(new Spelling(typed).errorsIn(name, most), least <= most ? least : undefined);
      }),
    );
  });
});

/** Over all ways to read a name, the least number of edits between the letters and a stretch of it that begins at a character or a word. */
function leastErrors(name: string, letters: string): number {
  let least = Number.POSITIVE_INFINITY;
  for (const parts of readings([...name])) {
    for (let from = 0; from < parts.length; from++) {
      if (parts[from] === '' || isInWord(parts, from)) continue;
      const text = parts.slice(from).join('').trim();
      for (let length = 1; length <= text.length; length++) least = Math.min(least, distance(text.slice(0, length), letters));
    }
  }
  return least;
}

/** Latin letters are marked by standing for themselves; what is not spelled is ''. */
function readings([first, ...others]: readonly string[]): string[][] {
  if (first === undefined) return [[]];
  const ways = /[a-z]/.test(first) ? [first] : syllablesOf(first.charCodeAt(0));
  const rest = readings(others);
  return (ways.length === 0 ? [''] : ways).flatMap((way) => rest.map((parts) => [way, ...parts]));
}

function isInWord(parts: readonly string[], at: number): boolean {
  return /^[ab]$/.test(parts[at] ?? '') && /^[ab]$/.test(parts[at - 1] ?? '');
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (const [count, letter] of [...a].entries()) {
    const next = [count + 1];
    for (let at = 1; at <= b.length; at++)
      next.push(Math.min((row[at - 1] ?? 0) + Number(b[at - 1] !== letter), (row[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1));
    row = next;
  }
  return row[b.length] ?? 0;
}
