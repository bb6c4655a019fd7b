import assert from 'node:assert/strict';
import { readDates } from '../../../src/core/dates/read-dates.ts';
import { SourceText } from '../../../src/core/text/source-text.ts';

const BODY = '为加强道路交通安全管理，结合实际，制定本规定。\n各级各部门要提高政治站位，压实工作责任，抓好各项任务落实。';

/** Name, the text, and the dates: the best, then its rivals. */
const CASES: readonly (readonly [name: string, text: string, dates: string])[] = [
  [
    'behind the day of the signature of a notice',
    `关于印发交通安全规定的通知\n\n时间:2024-07-05 22:45:45 来源:法律资料网\n\n${BODY}\n\n江城市人民政府\n\n二〇〇六年二月二十日`,
    '2006-02-20 2024-07-05',
  ],
  [
    'behind the day on which a rule was promulgated',
    `江城市立法条例\n\n时间:2024-07-22 05:37:26 来源:法律资料网\n\n颁布日期:2001-6-3\n${BODY}`,
    '2001-06-03 2024-07-22',
  ],
  [
    'not where an attachment is signed, and the head does not name who signs',
    `关于开展清查工作的通知\n\n发布日期:2023-05-06\n\n各单位:\n${BODY}\n附件:关于做好清查的意见\n江城市人民政府办公室\n2019年4月1日`,
    '2023-05-06 2019-04-01',
  ],
  [
    'where who is named in the head signs below the list of attachments',
    `江城市人民政府办公室关于开展清查工作的通知\n\n发布日期:2023-05-06\n\n各单位:\n${BODY}\n附件:清查表\n江城市人民政府办公室\n2019年4月1日`,
    '2019-04-01 2023-05-06',
  ],
  [
    'not behind the day on which another rule was promulgated',
    `关于印发交通安全规定的通知\n\n发布时间:2023-05-06\n\n${BODY}\n颁布日期:2018-03-01(上位法)`,
    '2023-05-06 2018-03-01',
  ],
  [
    'not where an office puts it up some weeks later',
    `关于印发交通安全规定的通知\n\n发布时间:2024-07-05\n\n${BODY}\n\n江城市人民政府\n\n2024年5月20日`,
    '2024-07-05 2024-05-20',
  ],
  [
    'not above news that ends with an old letter',
    `全市召开交通安全会议\n\n发布时间:2024-07-05\n\n${BODY}\n\n江城市人民政府\n\n2006年2月20日`,
    '2024-07-05 2006-02-20',
  ],
];

describe('the day on which a site puts a document up', () => {
  for (const [name, text, expected] of CASES) {
    it(name, () => {
      const { date } = readDates(new SourceText(text), {});
      assert.equal([date, ...(date?.rivals ?? [])].map((one) => one?.value).join(' '), expected);
    });
  }
});
