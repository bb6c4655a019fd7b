import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Beginnings } from '../../../src/core/text/beginnings.ts';

const ALPHABET = ['a', 'b', 'c', '市', '委', '1', '-', '^', ']', '(', '\n', ' '];
const PATTERNS: readonly [what: string, pattern: RegExp, begins: string][] = [
  ['a word', /^ab/, 'a'],
  ['several words', /^(?:ab|市委|c)/, 'a市c'],
  ['what may be left out', /^(?:市)?(?:a|委)/, '市a委'],
  ['what may stand no time', /^1{0,2}a*c/, '1ac'],
  ['what stands at least once', /^1{1,2}a/, '1'],
  ['lazily', /^市??a/, '市a'],
  ['a class', /^[ab1-]c/, 'ab1-'],
  ['a range in a class', /^[a-c]/, 'abc'],
  ['a class of escapes', /^[\d\]\n]a/, '1]\n'],
  ['what looks ahead', /^(?!a)(?=b|c)[bc]/, 'bc'],
  ['what looks back', /^(?<!a)(?<=^|b)c/, 'c'],
  ['groups with names and numbers', /^(?<one>a|(b))c/, 'ab'],
  ['a group that may be empty', /^(?:a|)b/, 'ab'],
  ['escapes', /^(?:\(|\^|\u5e02|\n)a/, '(^市\n'],
  ['no place of its own', /[ab]/, 'ab'],
  ['anything', /^.a/, ALPHABET.join('')],
  ['anything but', /^[^a]b/, ALPHABET.join('')],
  ['nothing', /^(?:a?|$)/, ALPHABET.join('')],
];

describe('what a pattern may begin with', () => {
  for (const [what, pattern, begins] of PATTERNS) {
    it(`is told for ${what}`, () => {
      const beginnings = new Beginnings(pattern);
      assert.equal(
        ALPHABET.filter((unit) => beginnings.mayBeAt(unit, 0)).join(''),
        ALPHABET.filter((unit) => begins.includes(unit)).join(''),
      );
    });

    it(`is never missed for ${what}`, () => {
      const beginnings = new Beginnings(pattern);
      fc.assert(
        fc.property(fc.array(fc.constantFrom(...ALPHABET), { maxLength: 6 }), (units) => {
          const text = units.join('');
          if (pattern.exec(text)?.index === 0) assert.equal(beginnings.textAt(text, 0, 6), text);
        }),
      );
    });
  }

  it('is told for several patterns together, and never before or behind a text', () => {
    const beginnings = new Beginnings(/^a/, /^市/);
    assert.deepEqual([beginnings.textAt('xa市', 1, 1), beginnings.textAt('xa市', 2, 5), beginnings.textAt('xa市', 0, 5)], ['a', '市', '']);
    assert.deepEqual([beginnings.mayBeAt('a', 1), beginnings.mayBeAt('a', -1)], [false, false]);
  });
});
