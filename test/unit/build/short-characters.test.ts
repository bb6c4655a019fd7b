import assert from 'node:assert/strict';
import { join } from 'node:path';
import fc from 'fast-check';

interface Code {
  readonly alphabet: string;
  shorten(text: string): string;
}
const fromBuild = (name: string) => import(join(import.meta.dirname, '../../../build', name));

describe('texts with short characters', () => {
  let ShortCharacters: new (texts: readonly string[]) => Code;
  let lengthen: (text: string, alphabet: string) => string;

  before(async () => {
    ({ ShortCharacters } = (await fromBuild('short-characters.mjs')) as { ShortCharacters: new (texts: readonly string[]) => Code });
    ({ lengthen } = (await fromBuild('lengthen.mjs')) as { lengthen: (text: string, alphabet: string) => string });
  });

  const shortenedOf = (text: string, all = [text]) => {
    const code = new ShortCharacters(all);
    return { short: code.shorten(text), again: lengthen(code.shorten(text), code.alphabet) };
  };

  it('are what they were, whatever stands in them', () => {
    const unit = fc.oneof(
      fc.constantFrom('政', '策', '·', '\u00a0', '\u07ff', '\ufeff', '𣗊', '\t', '"'),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
    );
    const texts = fc.array(
      fc.string({ unit, maxLength: 30 }).map((text) => text.toWellFormed()),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(texts, (all) => {
        for (const text of all) assert.equal(shortenedOf(text, all).again, text);
      }),
    );
  });

  it('are what they were with more characters than there are short ones', () => {
    const all = `${Array.from({ length: 6000 }, (_, at) => String.fromCharCode(0x4e00 + at)).join('')}·é`;
    const { short, again } = shortenedOf(all);
    assert.equal(again, all);
    assert.ok(Buffer.byteLength(short) < Buffer.byteLength(all));
  });

  it('give the shortest to what is most frequent', () => assert.equal(new ShortCharacters(['一二二三三三']).alphabet, '三二一'));

  it('leave ASCII as it is', () => assert.equal(shortenedOf('a\tb政').short.slice(0, 3), 'a\tb'));

  it('are refused with half a pair', () => assert.throws(() => new ShortCharacters(['政\ud800']).shorten('政\ud800')));
});
