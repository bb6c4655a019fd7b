import assert from 'node:assert/strict';
import { readDates } from '../../../src/core/dates/read-dates.ts';
import { SourceText } from '../../../src/core/text/source-text.ts';
import { growthOf, MOST_GROWTH } from './growth.ts';

/** What texts say many times of which each place was compared with each other one, or with all of a line; a day without a year asks for their year. */
const UNITS: Readonly<Record<string, string>> = {
  'campaigns and their stages':
    '第二批学习实践科学发展观活动开展以来，学习实践科学发展观活动、党的群众路线教育实践活动、“三严三实”专题教育、党史学习教育取得成效。\n',
  'who is new in an office, on one line': '新任省委书记袁家军，',
  'a policy address that is prepared, on one line': '就编制《2024年财政年度施政报告》听取意见，',
  'delegates who are proposed': '党的二十大代表候选人推荐提名工作，',
  'an earthquake, on one line': '汶川地震后重建，',
  'meetings of the Politburo on one line': '7月31日中央政治局会议',
  'months of years on one line': '召开2023年5月份',
  'years that are called something on one line': '2021年是我县开局之年',
};

describe('time that grows with what tells the year of a text', function () {
  this.timeout(60_000);

  for (const [what, unit] of Object.entries(UNITS)) {
    it(what, () => {
      const make = (units: number) => `5月12日，江城区召开会议。\n${unit.repeat(units / unit.length)}`;
      // What is compared costs little before there is much of it.
      const { ratio, units, milliseconds } = growthOf((text) => readDates(new SourceText(text), {}), make, { from: 1 << 17, enough: 100 });
      assert.ok(
        ratio < MOST_GROWTH,
        `${ratio.toFixed(1)} times as long for twice the text, ${Math.round(milliseconds)} ms for ${units} units`,
      );
    });
  }
});
