import assert from 'node:assert/strict';
import { searchPlaces } from '../../../src/core/places/place-search.ts';

describe('searchPlaces', () => {
  const cases: [name: string, query: string, expected: string][] = [
    ['a bare name', '南沙', '广东省广州市南沙区'],
    ['a full name', '宝安区', '广东省深圳市宝安区'],
    ['Traditional characters', '寶安', '广东省深圳市宝安区'],
    ['the higher of two of one name', '吉林', '吉林省'],
    ['pinyin initials', 'wxs', '江苏省无锡市'],
    ['initials of a character with two readings', 'cqs', '重庆市'],
    ['a former name', '襄樊', '湖北省襄阳市'],
    ['full pinyin', 'shenzhen', '广东省深圳市'],
    ['full pinyin with the suffix', 'wuxishi', '江苏省无锡市'],
    ['full pinyin with a space', 'guang dong', '广东省'],
    ['a province before a county that reads the same', 'shanxi', '山西省'],
    ['a character with two readings', 'chongqing', '重庆市'],
    ['a former name in pinyin', 'xiangfanshi', '湖北省襄阳市'],
    ['a letter missing', 'shenzen', '广东省深圳市'],
    ['a letter wrong', 'guangdomg', '广东省'],
    ['English that is pinyin', 'Guangdong', '广东省'],
    ['English with its level', 'Wuxi City', '江苏省无锡市'],
    ['another level of one name', 'Wuxi County', '重庆市巫溪县'],
    ['a district', 'Nansha District', '广东省广州市南沙区'],
    ['English that is no pinyin', 'Inner Mongolia', '内蒙古自治区'],
    ['the beginning of one', 'inner mon', '内蒙古自治区'],
    ['a full official name', 'Guangxi Zhuang Autonomous Region', '广西壮族自治区'],
    ['the province that its English tells from another', 'Shaanxi', '陕西省'],
    ['Macao', 'Macao', '澳门特别行政区'],
    ['the older spelling of it', 'macau', '澳门特别行政区'],
    ['a city by a name that is no pinyin', 'Urumqi', '新疆维吾尔自治区乌鲁木齐市'],
  ];
  for (const [name, query, expected] of cases) {
    it(`${name}: ${query}`, () => assert.equal(searchPlaces(query, 5)[0]?.names.join(''), expected));
  }

  it('tells the former name that was asked for', () => assert.equal(searchPlaces('襄樊', 1)[0]?.former, '襄樊市'));
  it('gives every division of a name', () => {
    assert.ok(searchPlaces('鼓楼区', 10).filter(({ names }) => names.at(-1) === '鼓楼区').length >= 4);
  });
  it('keeps to what is right where nothing alike is wanted', () => assert.deepEqual(searchPlaces('shenzen', 5, false), []));
  it('stops at the limit', () => assert.equal(searchPlaces('新', 3).length, 3));
  it('has nothing for an empty query', () => assert.deepEqual(searchPlaces(' ', 5), []));
});
