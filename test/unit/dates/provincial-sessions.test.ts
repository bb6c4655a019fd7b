import assert from 'node:assert/strict';
import { readDates } from '../../../src/core/dates/read-dates.ts';
import { SourceText } from '../../../src/core/text/source-text.ts';

const BODY = '会议强调，各镇街要压实责任，抓好问题整改，持续巩固成果，切实把各项部署落到实处、见到成效。';

/** What is passed on, in which province, and the year. Numbers of the sessions differ by province: the one that is named counts. */
const CASES: readonly (readonly [passedOn: string, province: string, date: string | undefined])[] = [
  ['河北省第十四届人民代表大会第一次会议', '河北省', '2023-01-15'],
  ['省十四届人大一次会议', '河北省', '2023-01-15'],
  ['河北省第十四届人民代表大会第一次会议', '北京市', '2023-01-15'],
  ['甘肃省第十四届人民代表大会第一次会议', '宁夏回族自治区', '2023-01-15'],
  ['市十六届人大一次会议', '北京市', '2023-01-15'],
  ['苏州市第十七届人民代表大会第一次会议', '上海市', undefined],
];

describe('the session of a province', () => {
  for (const [passedOn, province, date] of CASES)
    it(`${passedOn} in ${province}: ${date ?? 'tells no year'}`, () => {
      const text = `${province}召开会议\n\n1月15日，${province}召开会议，传达${passedOn}精神。${BODY}`;
      assert.equal(readDates(new SourceText(text), { province }).date?.value, date);
    });
});
