import assert from 'node:assert/strict';
import { Cohesion } from '../../../src/core/phrases/cohesion.ts';
import { resultOf } from '../generator-result.ts';
import { mined } from './mined.ts';

function cohesionOf(texts: readonly string[]): Cohesion {
  return resultOf(Cohesion.of(mined(texts)));
}

const unit = (character: string) => character.charCodeAt(0);

describe('Cohesion', () => {
  const cohesion = cohesionOf(['葡萄。葡萄。大葡萄。小葡萄', '大小。大人。小人。葡人']);

  it('is strong inside a word and weak between words', () => {
    assert.ok(cohesion.between(unit('葡'), unit('萄')) > cohesion.between(unit('大'), unit('葡')));
  });

  it('is one for characters that stand together only', () => {
    assert.equal(cohesionOf(['蝴蝶', '蝴蝶']).between(unit('蝴'), unit('蝶')), 1);
  });

  it('is none with punctuation, with the end of a sentence, and for what was never seen', () => {
    assert.equal(cohesionOf(['甲,乙']).between(unit('甲'), unit(',')), 0);
    assert.equal(cohesion.between(unit('萄'), 0), 0);
    assert.equal(cohesion.between(unit('鲲'), unit('鹏')), 0);
  });

  it('is surprised by what its pairs would not lead to', () => {
    const texts = ['天地人和', '天地人和', '天地人和', '天上', '地下', '人间', '和风', '大地', '路人', '谐和', '地方', '人民', '天气'];
    const surprising = cohesionOf(texts).surprise('天地人和', 3);
    const expected = cohesionOf(['天地', '天地', '地人', '地人']).surprise('天地', 2);
    assert.ok(surprising > 1, `${surprising}`);
    assert.ok(Math.abs(expected) < 1e-9, `${expected}`);
  });
});
