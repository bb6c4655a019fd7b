import assert from 'node:assert/strict';
import { placeLevels } from '../../../src/core/places/division.ts';

describe('placeLevels', () => {
  const cases: [name: string, code: string, names: string[], expected: object][] = [
    ['a district', '440306', ['广东省', '深圳市', '宝安区'], { province: '广东省', city: '深圳市', district: '宝安区' }],
    ['a city', '442000', ['广东省', '中山市'], { province: '广东省', city: '中山市' }],
    ['a province', '360000', ['江西省'], { province: '江西省' }],
    ['a district of a municipality', '310115', ['上海市', '浦东新区'], { province: '上海市', city: '上海市', district: '浦东新区' }],
    ['a municipality', '500000', ['重庆市'], { province: '重庆市' }],
    ['a county-level city under its province', '429004', ['湖北省', '仙桃市'], { province: '湖北省', city: '仙桃市' }],
    ['the whole country', '000000', [], {}],
  ];
  for (const [name, code, names, expected] of cases) {
    it(name, () => assert.deepEqual(placeLevels({ code, names }), expected));
  }
});
