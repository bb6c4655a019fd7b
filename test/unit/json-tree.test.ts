import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readCorrections, withCorrections } from '../../src/core/corrections/corrections-file.ts';
import { isValidJson, MOST_PROBLEMS, readJson } from '../../src/core/json-tree.ts';
import { withPhrase } from '../../src/core/packs/pack-writing.ts';
import { readPacks } from '../../src/core/packs/read-pack.ts';

const MANY = 200_000;

const deep: readonly [name: string, text: string][] = [
  ['arrays', '['.repeat(MANY)],
  ['arrays that are closed', '['.repeat(MANY) + ']'.repeat(MANY)],
  ['objects', '{"a":'.repeat(MANY)],
  ['objects in arrays', '[{"a":'.repeat(MANY)],
  ['arrays with the brackets of others in between', '[},'.repeat(MANY)],
  ['objects with the brackets of others in between', '{],"a":'.repeat(MANY)],
  ['arrays with comments in between', '[//x\n'.repeat(MANY)],
  ['what stands behind something valid', `{"1.txt": {"title": "题"}, "2.txt": ${'['.repeat(MANY)}`],
];

describe('JSON of anybody', () => {
  for (const [name, text] of deep) {
    it(`is not used where it is nested too deeply: ${name}`, () => {
      assert.deepEqual([readJson(text).root, readJson(text).problems.map(({ code }) => code)], [undefined, ['too-deep']]);
      assert.deepEqual(
        readCorrections(text).problems.map(({ code }) => code),
        ['too-deep'],
      );
      const [pack] = readPacks([{ uri: 'file:///f/.tifa/phrases/p.json', bytes: new TextEncoder().encode(text) }]);
      assert.deepEqual([pack?.phrases, pack?.problems.map(({ code }) => code)], [[], ['too-deep']]);
    });

    it(`is not changed where it is nested too deeply: ${name}`, () => {
      assert.equal(withCorrections(text, ['1.txt'], { title: '题' }), undefined);
      assert.equal(withPhrase(text, 'json', { phrase: '提法' }), undefined);
    });
  }

  it('is used whatever brackets stand in its strings and comments', () => {
    const text = `{"a": "${'['.repeat(MANY)}"} // ${'{'.repeat(MANY)}`;
    assert.deepEqual([isValidJson(text), readJson(text).root?.type], [true, 'object']);
  });

  it('is used as deep as anybody writes it', () => {
    assert.ok(isValidJson('['.repeat(100) + ']'.repeat(100)));
    assert.ok(!isValidJson('['.repeat(101) + ']'.repeat(101)));
  });

  it('has no more problems than an editor shows, however many errors it has', () => {
    for (const text of ['{,'.repeat(MANY), `[${'x '.repeat(MANY)}`, `[${'1,'.repeat(MANY)}]`, `{"a": {${'"b": 1,'.repeat(MANY)}}}`]) {
      assert.ok(readCorrections(text).problems.length <= MOST_PROBLEMS);
      const [pack] = readPacks([{ uri: 'file:///f/p.json', bytes: new TextEncoder().encode(text) }]);
      assert.ok((pack?.problems.length ?? 0) <= MOST_PROBLEMS);
    }
  });

  it('never ends the program, whatever is written', () => {
    const pieces = fc.constantFrom('{', '}', '[', ']', '"a"', ':', ',', '1', '"', '//\n', '/*', '*/', ' ', 'x');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (one) => {
        readCorrections(one.join('').repeat(5_000));
      }),
      { numRuns: 200 },
    );
  }).timeout(60_000);
});
