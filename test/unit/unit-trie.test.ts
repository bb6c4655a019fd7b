import assert from 'node:assert/strict';
import fc from 'fast-check';
import { UnitTrie } from '../../src/core/unit-trie.ts';

type Hit = [key: string, start: number, end: number];

/** The oracle: every key compared at every offset, between two offsets. */
function naiveMatches(keys: readonly string[], text: string, end: number): Hit[] {
  const sorted = keys.toSorted((a, b) => a.length - b.length);
  return Array.from(text, (_, start) =>
    sorted.filter((key) => text.startsWith(key, start) && start + key.length <= end).map((key): Hit => [key, start, start + key.length]),
  ).flat();
}

function unitsOf(text: string): Uint16Array {
  return Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
}

const word = fc.array(fc.constantFrom('高', '质', '量', '发', '展', 'a', '\u0000', '\uffff'), { minLength: 1, maxLength: 5 });
const words = word.map((units) => units.join(''));
const keySets = fc.uniqueArray(words, { maxLength: 60 });
const texts = fc.array(words, { maxLength: 20 }).map((parts) => parts.join(''));

describe('trie over code units', () => {
  it('finds the longest key at an offset', () => {
    fc.assert(
      fc.property(keySets, texts, fc.nat(4), fc.nat(5), (keys, text, at, cut) => {
        const end = Math.max(at, text.length - cut);
        const [key] = naiveMatches(keys, text, end).findLast(([, start]) => start === at) ?? [];
        const longest = new UnitTrie(keys).longestIn(unitsOf(text), at, end);
        assert.equal(longest, key === undefined ? -1 : (keys.indexOf(key) << 8) | key.length);
      }),
    );
  });

  it('passes over no place where a key starts', () => {
    fc.assert(
      fc.property(keySets, texts, fc.nat(4), (keys, text, from) => {
        const trie = new UnitTrie(keys);
        const places = new Set<number>();
        for (let at = trie.nextStart(unitsOf(text), from, text.length); at < text.length; ) {
          places.add(at);
          at = trie.nextStart(unitsOf(text), at + 1, text.length);
        }
        for (const [, start] of naiveMatches(keys, text, text.length)) assert.ok(start < from || places.has(start));
      }),
    );
  });

  it('knows which units its keys have', () => {
    const trie = new UnitTrie(['发展', '后']);
    assert.deepEqual(
      Array.from('发展后面', (unit) => trie.has(unit.charCodeAt(0))),
      [true, true, true, false],
    );
  });
});
