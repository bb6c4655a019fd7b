import assert from 'node:assert/strict';
import { join } from 'node:path';
import fc from 'fast-check';
import characters from 'opencc-js/dict/STCharacters';
import phrases from 'opencc-js/dict/STPhrases';

type Pack = (phrases: string, characters: string) => string;
const fromBuild = (name: string) => import(join(import.meta.dirname, '../../../build', name));

describe('a packed dictionary', () => {
  let pack: Pack;
  let unpack: Pack;

  before(async () => {
    ({ pack } = (await fromBuild('packed-dictionary.mjs')) as { pack: Pack });
    ({ unpack } = (await fromBuild('unpack-dictionary.mjs')) as { unpack: Pack });
  });

  it('is unpacked as it was, all of it', () => assert.equal(unpack(pack(phrases, characters), characters), phrases));

  it('is less than half as long', () => assert.ok(pack(phrases, characters).length * 2 < phrases.length));

  it('is unpacked as it was, whatever stands in it', () => {
    const text = fc.string({ unit: fc.constantFrom('发', '后', '了', '𣗊', '樠', '發', '髮', '後'), minLength: 1, maxLength: 6 });
    const dictionary = fc.array(fc.tuple(text, text), { minLength: 1 }).map((entries) => entries.map((entry) => entry.join(' ')).join('|'));
    fc.assert(
      fc.property(dictionary, (written) => {
        assert.equal(unpack(pack(written, characters), characters), written);
      }),
    );
  });

  for (const [what, entry] of [
    ['a character of its own marks', '发A 發'],
    ['no value', '发'],
  ] as const)
    it(`is refused with ${what}`, () => assert.throws(() => pack(entry, characters)));
});
