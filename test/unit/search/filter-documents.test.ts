import assert from 'node:assert/strict';
import { filterDocuments } from '../../../src/core/search/filter-documents.ts';
import { resultOf } from '../generator-result.ts';
import { libraryOf } from './library-of.ts';

describe('filterDocuments', () => {
  const library = libraryOf({
    '2023/1.txt': '无锡高新区(新吴区)召开全区会议\n\n2023年4月18日\n\n乡村振兴。',
    '2023/2.txt': '深圳寶安區召開七屆二次黨代會\n\n2023年1月13日',
    '2024/3.txt': '广东省广州市召开会议\n\n2024年5月6日',
  });
  const cases: [name: string, query: string, expected: string][] = [
    ['a part of a title, in another script', '黨代会', '2'],
    ['initials', 'wxgxq', '1'],
    ['full pinyin', 'quanquhuiyi', '1'],
    ['a place by its English name', 'Guangdong', '2 3'],
    ['a filter for a place in English', 'place:Guangdong', '2 3'],
    ['what stands in the text only', '乡村振兴', ''],
    ['a folder', '2024', '3'],
    ['two words', '召开 会议', '1 3'],
    ['a word to leave out', '召开 -会议', '2'],
    ['a filter', 'place:广东', '2 3'],
    ['a filter and a word', 'place:广东 会议', '3'],
    ['as it is written', '=黨代會', '2'],
    ['as it is written, in another script', '=党代会', ''],
    ['as it is written, not as pinyin', '=wxgxq', ''],
    ['as it is written, to leave out', '召开 -=召开', '2'],
    ['nothing typed', '', '1 2 3'],
  ];
  for (const [name, query, expected] of cases) {
    it(`${name}: ${query}`, () => {
      const { uris } = resultOf(filterDocuments(library, query));
      assert.equal(uris.map((uri) => uri.slice(-5, -4)).join(' '), expected);
    });
  }

  it('says what it does not understand', () => {
    assert.deepEqual(
      resultOf(filterDocuments(library, 'date:x')).problems.map(({ code }) => code),
      ['no-date'],
    );
  });
});
