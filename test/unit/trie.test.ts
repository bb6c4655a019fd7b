import assert from 'node:assert/strict';
import { AhoCorasick } from '@monyone/aho-corasick';
import fc from 'fast-check';
import { Trie } from '../../src/core/trie.ts';

type Hit = [key: string, start: number, end: number];

/** The oracle: every key compared at every offset. */
function naiveMatches(keys: readonly string[], text: string): Hit[] {
  const distinct = [...new Set(keys)].filter((key) => key !== '').sort((a, b) => a.length - b.length);
  const hits: Hit[] = [];
  for (let start = 0; start < text.length; start++) {
    for (const key of distinct) if (text.startsWith(key, start)) hits.push([key, start, start + key.length]);
  }
  return hits;
}

function matches(keys: readonly string[], text: string): Hit[] {
  const hits: Hit[] = [];
  new Trie(keys.map((key) => [key, key] as const)).forEachMatch(text, (key, start, end) => hits.push([key, start, end]));
  return hits;
}

const TABLE: readonly [what: string, keys: string[], text: string, found: string[]][] = [
  ['no keys', [], '高质量发展', []],
  ['an empty key', [''], '高质量发展', []],
  ['an empty text', ['发展'], '', []],
  ['a key inside a key', ['高质量发展', '质量', '发展'], '推动高质量发展', ['高质量发展', '质量', '发展']],
  ['a key that is the start of a key', ['发', '发展', '发展观'], '发展观', ['发', '发展', '发展观']],
  ['keys that overlap', ['共同', '同富', '富裕'], '共同富裕', ['共同', '同富', '富裕']],
  ['a key cut off by the end of the text', ['共同富裕'], '实现共同富', []],
  ['a character outside the basic plane', ['𠮷野'], '在𠮷野家', ['𠮷野']],
  ['a character that no key has', ['发展'], '发‑展', []],
  ['the same key at every place', ['哈哈'], '哈哈哈哈', ['哈哈', '哈哈', '哈哈']],
];

describe('trie', () => {
  for (const [what, keys, text, found] of TABLE) {
    it(`finds ${what}`, () => {
      assert.deepEqual(
        matches(keys, text).map(([key]) => key),
        found,
      );
      assert.deepEqual(matches(keys, text), naiveMatches(keys, text));
    });
  }

  const word = fc.array(fc.constantFrom('高', '质', '量', '发', '展', 'a', '\ud842', '\udfb7', '\uffff', '\u0000'), { maxLength: 5 });
  const words = word.map((units) => units.join(''));

  it('finds what comparing every key at every offset finds', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), fc.array(words, { maxLength: 20 }), (keys, parts) => {
        assert.deepEqual(matches(keys, parts.join('')), naiveMatches(keys, parts.join('')));
      }),
    );
  });

  it('finds what an Aho-Corasick automaton finds', () => {
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 60 }), fc.array(words, { maxLength: 60 }), (keys, parts) => {
        const distinct = [...new Set(keys)].filter((key) => key !== '');
        const found = new AhoCorasick(distinct).matchInText(parts.join(''));
        const hits = found.map(({ begin, end, keyword }): Hit => [keyword, begin, end]);
        assert.deepEqual(
          matches(keys, parts.join('')),
          hits.sort((a, b) => a[1] - b[1] || a[2] - b[2]),
        );
      }),
    );
  });

  it('finds keys across the stretches in which a long text is looked through', () => {
    const text = '高质量发展'.repeat(2000);
    assert.equal(matches(['高质量发展', '展高'], text).length, 2000 + 1999);
  });

  it('goes on with the rest of a key that no other key shares', () => {
    const keys = ['绿水青山就是金山银山', '绿水青山', '绿水长流'];
    assert.deepEqual(
      matches(keys, '绿水青山就是金山银河,绿水长流').map(([key]) => key),
      ['绿水青山', '绿水长流'],
    );
  });

  it('takes the longest keys from left to right without overlaps', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), fc.array(words, { maxLength: 20 }), (keys, parts) => {
        const trie = new Trie(keys.map((key) => [key, key] as const));
        const text = parts.join('');
        const taken: Hit[] = [];
        trie.forEachLongest(text, (key, start, end) => taken.push([key, start, end]));
        const expected: Hit[] = [];
        for (let at = 0; at < text.length; ) {
          const longest = naiveMatches(keys, text).findLast(([, start]) => start === at);
          if (longest) expected.push(longest);
          at = longest?.[2] ?? at + 1;
        }
        assert.deepEqual(taken, expected);
      }),
    );
  });

  it('holds keys over the whole range of code units', () => {
    const key = fc.array(fc.nat(0xffff), { minLength: 1, maxLength: 4 }).map((units) => String.fromCharCode(...units));
    fc.assert(
      fc.property(fc.array(key, { maxLength: 300 }), (keys) => {
        assert.deepEqual(matches(keys, keys.join('')), naiveMatches(keys, keys.join('')));
      }),
    );
  });

  it('takes the longest key at an offset', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), words, fc.nat(4), (keys, text, at) => {
        const trie = new Trie(keys.map((key) => [key, key.length] as const));
        const longest = naiveMatches(keys, text).findLast(([, start]) => start === at);
        assert.deepEqual(trie.longestAt(text, at), longest && { value: longest[0].length, end: longest[2] });
      }),
    );
  });

  it('lets the later of two pairs with the same key count', () => {
    const trie = new Trie([
      ['两会', 1],
      ['两会', 2],
    ]);
    assert.deepEqual(trie.longestAt('两会', 0), { value: 2, end: 2 });
  });
});
