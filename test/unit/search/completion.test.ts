import assert from 'node:assert/strict';
import { completions } from '../../../src/core/search/completion.ts';
import { resultOf } from '../generator-result.ts';
import { libraryOf } from './library-of.ts';

describe('completions', () => {
  const library = libraryOf({
    1: '2023年4月18日\n\n来源:南方日报\n\n广东省深圳市宝安区召开会议',
    2: '2024年5月6日\n\n广东省广州市召开会议',
    3: '2024年5月9日\n\n江蘇省無錫市召開會議,來源於實踐的東西',
    4: '2022年3月8日\n\n北京市朝阳区召开会议',
  });
  const cases: [name: string, query: string, expected: string[]][] = [
    ['no filter', '会议', []],
    ['a filter that is done with', 'place: ', []],
    [
      'all places, those of most documents first',
      'place:',
      ['广东省', '北京市', '北京市朝阳区', '宝安区', '广州市', '无锡市', '江苏省', '深圳市'],
    ],
    ['the beginning of a name', 'place:广', ['广东省', '广州市']],
    ['in Traditional characters', '地：廣', ['广东省', '广州市']],
    ['initials', 'place:wx', ['无锡市']],
    ['full pinyin', 'place:guangd', ['广东省']],
    ['pinyin with a letter wrong', 'place:guamgdong', ['广东省']],
    ['the pinyin of the end of a name', 'place:dongsheng', []],
    ['a name that means something as it is', 'place:广东', []],
    ['the last of several', 'place:广东,无', ['无锡市']],
    ['years', 'date:', ['2024', '2022', '2023']],
    ['a year that is not finished', 'date:202', ['2024', '2022', '2023']],
    ['a whole year', 'date:2024', []],
    ['scripts', 'script:', ['hans', 'hant']],
    ['levels, those of most documents first', 'level:', ['city', 'county']],
    ['a level that is not finished', 'level:cou', ['county']],
    ['a whole level', 'level:city', []],
    ['words of a title', 'title:会', []],
  ];
  for (const [name, query, expected] of cases) {
    it(`${name}: ${query}`, () => {
      const found = resultOf(completions(library.documents(), query, 20));
      assert.deepEqual(
        found.map(({ value }) => value),
        expected,
      );
    });
  }

  const queries: [name: string, query: string, expected: string][] = [
    ['keeps what stands before', '会议 -place:广', '会议 -place:广东省'],
    ['keeps the values of a list', 'place:江苏，宝', 'place:江苏，宝安区'],
    ['keeps the key as it is typed', '地：无', '地：无锡市'],
    ['closes a quote', 'place:"无', 'place:无锡市'],
  ];
  for (const [name, query, expected] of queries)
    it(name, () => assert.equal(resultOf(completions(library.documents(), query, 1))[0]?.query, expected));

  it('counts the documents of each', () => {
    const [first] = resultOf(completions(library.documents(), 'place:', 1));
    assert.deepEqual([first?.value, first?.documents], ['广东省', 2]);
  });

  it('quotes a value with a space', () => {
    const outlet = 'China Daily';
    const entries = library.documents().map((entry) => ({ ...entry, document: { ...entry.document, outlet } }));
    assert.equal(resultOf(completions(entries, 'outlet:chi', 1))[0]?.query, 'outlet:"China Daily"');
  });
});
