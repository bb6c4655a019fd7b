import assert from 'node:assert/strict';
import { convert } from '../../../src/core/conversion/convert.ts';

/** Clauses as Hong Kong's papers print them, with what is easily written as in Taiwan or after the wrong word. */
const CLAUSES: readonly (readonly [simplified: string, hongkong: string])[] = [
  ['云吞面加价，面条脱销', '雲吞麪加價，麪條脱銷'],
  ['她在里面挨更抵夜，挨家挨户派单张', '她在裏面捱更抵夜，挨家挨户派單張'],
  ['恒生指数回稳，永恒的话题', '恒生指數回穩，永恆的話題'],
  ['托儿服务名额不足，左手托着腮', '託兒服務名額不足，左手托着腮'],
  ['霉菌超标，面包发霉', '霉菌超標，麪包發霉'],
  ['鲗鱼涌居民涌到葵涌', '鰂魚涌居民湧到葵涌'],
  ['名表行被劫，收费表失灵', '名錶行被劫，收費錶失靈'],
  ['卷闸被毁，贼人卷走现金', '捲閘被毀，賊人捲走現金'],
  ['张灯结彩迎欧国杯', '張燈結綵迎歐國盃'],
  ['余太太和钟先生被蒙在鼓里', '余太太和鍾先生被蒙在鼓裏'],
  ['书面回复查询，恢复供水', '書面回覆查詢，恢復供水'],
  ['组织编制不变，编制预算', '組織編制不變，編製預算'],
];

describe('conversion into Hong Kong’s characters and back', () => {
  for (const [simplified, hongkong] of CLAUSES) {
    it(hongkong, () => {
      assert.equal(convert(simplified, { from: 's', to: 'hk' }).text, hongkong);
      assert.equal(convert(hongkong, { to: 's' }).text, simplified);
    });
  }
});
