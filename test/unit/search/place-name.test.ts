import assert from 'node:assert/strict';
import { divisionsNamed } from '../../../src/core/search/place-name.ts';

describe('divisionsNamed', () => {
  const cases: [name: string, typed: string, expected: string[]][] = [
    ['a full name', '广东省', ['440000']],
    ['a short name', '广东', ['440000']],
    ['in Traditional characters', '廣東', ['440000']],
    ['an abbreviation', '粤', ['440000']],
    ['a former name', '襄樊', ['420600']],
    ['a name that several have', '鼓楼区', ['320106', '320302', '350102', '410204']],
    ['the same name below a province', '江苏鼓楼区', ['320106', '320302']],
    ['a path', '广东省深圳市宝安区', ['440306']],
    ['a path of short names', '广东深圳', ['440300']],
    ['a path over a level', '北京朝阳区', ['110105']],
    ['a code', '440306', ['440306']],
    ['a code of two digits', '44', ['440000']],
    ['a code of four digits', '4403', ['440300']],
    ['a code that nothing has', '99', []],
    ['initials mean the highest division that has them', 'gd', ['440000']],
    ['initials with the suffix', 'gds', ['440000']],
    ['full pinyin means the highest division that reads so', 'jilin', ['220000']],
    ['full pinyin with a letter wrong', 'guamgdong', []],
    ['the beginning of a name', '呼伦贝', ['150700']],
    ['the end of a name', '伦贝尔', ['150700']],
    ['nothing', ' ', []],
    ['no name', '不是地名', []],
  ];
  for (const [name, typed, expected] of cases) {
    it(`${name}: ${typed}`, () => {
      const codes = divisionsNamed(typed).map(({ code }) => code);
      assert.deepEqual(codes.sort(), expected);
    });
  }
});
