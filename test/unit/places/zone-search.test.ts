import assert from 'node:assert/strict';
import { searchZones } from '../../../src/core/places/zone-search.ts';

describe('searchZones', () => {
  const cases: [name: string, query: string, expected: string | undefined][] = [
    ['a zone with a name of its own', '两江新区', '重庆市+两江新区'],
    ['the beginning of its name', '两江', '重庆市+两江新区'],
    ['Traditional characters', '兩江新區', '重庆市+两江新区'],
    ['a place with what zones are called', '萍乡经开区', '江西省萍乡市+萍乡经开区'],
    ['names above the place', '安徽合肥高新区', '安徽省合肥市+安徽合肥高新区'],
    ['a place alone', '萍乡', undefined],
    ['what several zones are called', '经开区', '北京市+北京经开区'],
    ['what no zone is called', '开发商', undefined],
    ['a place that several are called', '鼓楼高新区', undefined],
    ['a sentence', '萍乡市有经开区', undefined],
    ['one character', '新', undefined],
    ['nothing', ' ', undefined],
  ];
  for (const [name, query, expected] of cases) {
    it(`${name}: ${query}`, () => {
      const [first] = searchZones(query, 5);
      assert.equal(first && `${first.names.join('')}+${first.zone}`, expected);
    });
  }

  it('stops at the limit', () => assert.equal(searchZones('新区', 3).length, 3));
});
