import assert from 'node:assert/strict';
import { readDates } from '../../../src/core/dates/read-dates.ts';
import { SourceText } from '../../../src/core/text/source-text.ts';

const NEWS = '江城召开会议，研究部署重点工作，切实推动各项任务落到实处、见到成效。';

describe('the day with which a digest greets', () => {
  const greeted: readonly [name: string, line: string, expected: string][] = [
    ['today, after a greeting', `早上好，今天是2026年2月7日，星期六。${NEWS}`, '2026-02-07'],
    ['today, without the day of the week', `各位听众，晚上好！今天是2021年6月8日。${NEWS}`, '2021-06-08'],
    ['today, said to everybody', `大家好，今天是2021年6月8日，欢迎收听。${NEWS}`, '2021-06-08'],
    ['a greeting and the name of the digest', `早上好！早读来啦！2022年3月7日星期一。${NEWS}`, '2022-03-07'],
    ['the name of the digest and a bar', `江城早报|2022年3月7日，星期一。${NEWS}`, '2022-03-07'],
    ['a greeting and the day of the week in brackets', `早安，2022年3月7日（星期一）。${NEWS}`, '2022-03-07'],
  ];
  for (const [name, line, expected] of greeted) {
    it(name, () => {
      const { date } = readDates(new SourceText(`${line}\n${NEWS}\n${NEWS}`), {});
      assert.equal(date?.value, expected);
      assert.equal(date?.evidence[0]?.rule, 'today');
    });
  }

  const others: readonly [name: string, line: string][] = [
    ['breakfast, since a day', `营养早餐工程自2012年3月26日启动以来，惠及广大学生。${NEWS}`],
    ['a shop for breakfast that opened', `一家早餐店2003年4月20日开张，生意红火。${NEWS}`],
    ['a reform of reading in the morning', `早读课改革自2015年9月1日实施，成效明显。${NEWS}`],
    ['an article of a morning paper', `评东方早报2005年10月12日刊登的文章。${NEWS}`],
    ['a greeting, and a day that is remembered', `大家好，1998年6月15日我在党旗下宣誓，从此不忘初心。${NEWS}`],
    ['a greeting, and a day of history', `观众朋友们好，1949年10月1日，中华人民共和国成立。${NEWS}`],
    ['a greeting with a cry, and a day of history', `大家好！2008年5月12日下午2点28分，汶川发生地震。${NEWS}`],
    ['good morning, and a day of history', `早上好！1949年10月1日，中华人民共和国成立。${NEWS}`],
    ['good morning to everybody, and a day of history with its day of the week', `大家好！2008年5月12日，星期一，汶川发生地震。${NEWS}`],
    ['since a day, after a greeting', `早上好！自2012年3月26日，星期一起，江城启动行动。${NEWS}`],
    ['the day of the visit', '上午好！今天是2026年2月7日 星期六 欢迎您访问江城政府网站'],
    ['the day of the visit, with buttons', '下午好！今天是2026年2月7日 星期六 设为首页 加入收藏'],
  ];
  for (const [name, line] of others) {
    it(`not: ${name}`, () => {
      const { date } = readDates(new SourceText(`${line}\n${NEWS}\n${NEWS}`), {});
      assert.notEqual(date?.evidence[0]?.rule, 'today');
      assert.equal(date?.value, undefined);
    });
  }
});
