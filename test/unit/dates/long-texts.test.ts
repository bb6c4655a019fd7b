import assert from 'node:assert/strict';
import { readDates } from '../../../src/core/dates/read-dates.ts';
import { readRecords } from '../../../src/core/records/read-records.ts';
import { SourceText } from '../../../src/core/text/source-text.ts';

// A call takes some ten thousand arguments: a list of what a text has must never become the arguments of one.
describe('texts that say one thing very often', () => {
  const MANY = 150_000;
  const sentences = ['2019年。', '新中国成立70周年。', '第五届广交会。', '召开2019年年会。', '省第十一次党代会。', '北京奥运会。', '8日，'];
  for (const sentence of sentences)
    it(sentence, () => {
      assert.ok(readDates(new SourceText(`江城召开会议\n3月5日，江城召开会议。${sentence.repeat(MANY)}`), {}));
      assert.ok(readDates(new SourceText(`江城召开会议\n江城召开会议。${sentence.repeat(MANY)}`), {}));
    });

  it('a table of very many columns', () => {
    const { records } = readRecords(`title,text${',text'.repeat(MANY)}\n甲,乙${',丙'.repeat(MANY)}\n`, 'csv');
    assert.equal(records.length, 1);
  });
});
