import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { NamedDocument } from '../../../src/core/corpus/name-index.ts';
import { NameIndex } from '../../../src/core/corpus/name-index.ts';
import { foldText } from '../../../src/core/text/fold.ts';

function indexOf(documents: readonly NamedDocument[]): NameIndex {
  const index = new NameIndex();
  for (const document of documents) index.set(document);
  return index;
}

const index = indexOf([
  { uri: 'a', names: ['无锡高新区(新吴区)召开会议', '江苏省无锡市新吴区', '新吴区人民政府', '2024/003.txt'] },
  { uri: 'b', names: ['深圳寶安區召開七屆二次黨代會', '广东省深圳市宝安区', '香港商報網', '2023/002.txt'] },
]);

describe('NameIndex', () => {
  const cases: [name: string, query: string, expected: string[]][] = [
    ['part of a title', '新吴区', ['a']],
    ['Simplified for a Traditional title', '宝安区召开', ['b']],
    ['Traditional for a Simplified title', '無錫', ['a']],
    ['an outlet', '商报', ['b']],
    ['two words from different names', '深圳 党代会', ['b']],
    ['pinyin initials', 'wxgxq', ['a']],
    ['initials and characters', 'sz 黨代會', ['b']],
    ['a path', '2023', ['b']],
    ['what all have', '召开', ['a', 'b']],
    ['characters of a name in another order', '区吴新', []],
    ['nothing', ' ', []],
  ];
  for (const [name, query, expected] of cases) {
    it(`${name}: ${query}`, () => assert.deepEqual(index.find(query).sort(), expected));
  }

  it('finds a document by its latest names only', () => {
    const changing = indexOf([{ uri: 'a', names: ['无锡'] }]);
    changing.set({ uri: 'a', names: ['深圳'] });
    assert.deepEqual([changing.find('无锡'), changing.find('深圳'), changing.find('sz')], [[], ['a'], ['a']]);
    changing.delete('a');
    assert.deepEqual([changing.find('深圳'), changing.find('sz')], [[], []]);
  });

  it('finds just what a scan of all names finds', () => {
    const text = fc.stringMatching(/^[甲乙丙丁戊1 ]{0,8}$/);
    fc.assert(
      fc.property(fc.array(text, { maxLength: 6 }), text, (names, query) => {
        const documents = names.map((name, at) => ({ uri: String(at), names: [name] }));
        const words = query.split(/\s+/).map(foldText).filter(Boolean);
        const scanned = documents.filter(
          ({ names: [name = ''] }) => words.length > 0 && words.every((word) => foldText(name).includes(word)),
        );
        assert.deepEqual(
          indexOf(documents).find(query).sort(),
          scanned.map(({ uri }) => uri),
        );
      }),
    );
  });
});
