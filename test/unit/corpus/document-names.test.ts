import assert from 'node:assert/strict';
import { Corpus } from '../../../src/core/corpus/corpus.ts';
import { DocumentNames } from '../../../src/core/corpus/document-names.ts';
import { readFile } from '../../../src/core/corpus/read-file.ts';
import { resultOf } from '../generator-result.ts';

function set(corpus: Corpus, path: string, text: string): void {
  corpus.set(readFile({ uri: path, path }, new TextEncoder().encode(text)));
}

describe('Corpus: documents by name', () => {
  const corpus = new Corpus([]);
  set(corpus, '2024/b', '无锡高新区(新吴区)召开高质量发展会议\n\n来源：新吴区人民政府\n\n内容如下。');
  set(corpus, '2023/a', '深圳寶安區召開七屆二次黨代會\n\n来源：香港商报网\n\n内容如下。');

  const cases: readonly [name: string, query: string, expected: string[]][] = [
    ['part of a title', '新吴区', ['2024/b']],
    ['Simplified for a Traditional title', '宝安区召开', ['2023/a']],
    ['Traditional for a Simplified title', '無錫', ['2024/b']],
    ['an outlet', '商报', ['2023/a']],
    ['two words from different names', '深圳 党代会', ['2023/a']],
    ['pinyin initials', 'wxgxq', ['2024/b']],
    ['initials and characters', 'sz 黨代會', ['2023/a']],
    ['full pinyin', 'gaozhiliang', ['2024/b']],
    ['full pinyin of a Traditional title', 'baoanqu', ['2023/a']],
    ['full pinyin of a place that the title leaves out', 'guangdong', ['2023/a']],
    ['pinyin and characters', 'shenzhen 党代会', ['2023/a']],
    ['pinyin in two words', 'wuxi fazhan', ['2024/b']],
    ['a letter missing', 'gaozhilang', ['2024/b']],
    ['a letter wrong', 'shenzhem', ['2023/a']],
    ['a path', '2023', ['2023/a']],
    ['what all have, by path', '召开', ['2023/a', '2024/b']],
    ['characters of a name in another order', '区吴新', []],
    ['pinyin that nothing has', 'chongqing', []],
    ['nothing', ' ', []],
  ];
  for (const [name, query, expected] of cases) {
    it(`${name}: ${query}`, () => assert.deepEqual(resultOf(corpus.findByName(query, 10)), expected));
  }

  for (const query of ['十四五规划', '“十四五”规划', '「十四五」規劃', '"十四五"规划 2035年', '规划[2]', '[2]', 'shisiwu'])
    it(`are called so whatever marks and blanks stand in the name or the query: ${query}`, () => {
      const library = new Corpus([]);
      set(library, '规划[2].txt', '关于“十四五”规划和 2035 年远景目标的通知\n\n内容如下。');
      assert.deepEqual(resultOf(library.findByName(query, 10)), ['规划[2].txt']);
    });

  it('are no more than the limit', () => assert.deepEqual(resultOf(corpus.findByName('召开', 1)), ['2023/a']));

  it('are right to the letter where nothing alike is wanted', () =>
    assert.deepEqual(resultOf(corpus.findByName('gaozhilang', 10, false)), []));

  it('come first where the words stand as they are written', () => {
    const library = new Corpus([]);
    set(library, 'a', '关于高质量发展的通知\n\n内容如下。');
    set(library, 'b', 'Gaozhiliang 调研报告\n\n内容如下。');
    assert.deepEqual(resultOf(library.findByName('gaozhiliang', 10)), ['b', 'a']);
  });

  it('follow what changes', () => {
    const library = new Corpus([]);
    set(library, 'b', '关于无锡市的通知\n\n内容如下。');
    assert.deepEqual([resultOf(library.findByName('无锡', 10)), resultOf(library.findByName('wuxi', 10))], [['b'], ['b']]);
    set(library, 'b', '关于苏州市的决定\n\n内容如下。');
    assert.deepEqual(
      [resultOf(library.findByName('无锡', 10)), resultOf(library.findByName('wuxishi', 10)), resultOf(library.findByName('suzhou', 10))],
      [[], [], ['b']],
    );
    library.remove('b');
    assert.deepEqual(resultOf(library.findByName('suzhou', 10)), []);
  });

  it('hold no more names however often the library is built anew', () => {
    const names = new DocumentNames();
    const sizes = Array.from({ length: 20 }, (_, round) => {
      const library = new Corpus([]);
      for (const title of ['关于无锡市的通知', '关于苏州市的决定', `第${round}号公告`]) set(library, title, `${title}\n\n内容如下。`);
      names.find(library.documents(), 'wuxi', 10);
      return names.spelledNames;
    });
    assert.ok(Math.max(...sizes) <= 2 * (sizes[0] ?? 0), sizes.join(' '));
  });
});
