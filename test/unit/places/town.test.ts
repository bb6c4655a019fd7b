import assert from 'node:assert/strict';
import { findTowns } from '../../../src/core/places/town.ts';

describe('findTowns', () => {
  const TABLE: readonly [what: string, text: string, found: string][] = [
    ['a town alone of its name', '西演镇召开大会', '西演镇 高阳县'],
    ['a township', '金塘镇、肖岭乡作了发言', '肖岭乡 崇阳县'],
    ['a quarter', '鼓东街道党工委', '鼓东街道 鼓楼区'],
    ['a quarter called after a road', '四川北路街道召开会议', '四川北路街道 虹口区'],
    ['a town after the name of its county', '高阳县西演镇', '西演镇 高阳县'],
    ['a town called like its county', '中国共产党长白镇委员会', '长白镇 长白朝鲜族自治县'],
    ['a town that several counties have', '城关镇召开大会', ''],
    ['two characters that end a word', '东西演镇', ''],
    ['an ordinary word', '建设特色小城镇，推进先进街道', ''],
    ['what only begins like a town', '西演镇静下来，肖岭乡村振兴', ''],
    ['no name', '全镇上下，各乡镇、街道', ''],
    ['the beginning of the text', '镇', ''],
  ];
  for (const [what, text, found] of TABLE) {
    it(what, () =>
      assert.equal(
        findTowns(text)
          .map(({ start, end, county }) => `${text.slice(start, end)} ${county.name}`)
          .join(),
        found,
      ),
    );
  }

  it('looks up the first thirty only', () => assert.equal(findTowns('在西演镇，'.repeat(40)).length, 30));
});
