import assert from 'node:assert/strict';
import { Corpus } from '../../../src/core/corpus/corpus.ts';
import type { DocumentSummary } from '../../../src/core/corpus/document-summary.ts';
import { readFile } from '../../../src/core/corpus/read-file.ts';
import type { Correction } from '../../../src/core/corrections/correction.ts';

const CLAIM = ['certainty', 'isCorrected', 'isDisputed'];
/** All that the extension host holds of a document. */
const FIELDS = [
  ...['uri', 'path', 'displayName', 'isTitled', 'script', 'encoding', 'encodingConfidence', 'invalidSequences', 'noise'],
  ...['characters', 'packPhrases', 'duplicateOf', 'date', 'place', 'level', 'record'],
  ...['start', 'end', 'line', 'column'].map((field) => `record.${field}`),
  ...['value', 'precision', ...CLAIM].map((field) => `date.${field}`),
  ...['code', 'names', 'zone', 'former', ...CLAIM].map((field) => `place.${field}`),
];

function summaryOf(text: string, correction?: Correction): DocumentSummary {
  const corpus = new Corpus([]);
  const path = text.startsWith('{') ? 'a.json' : 'a';
  corpus.set(readFile({ uri: path, path }, new TextEncoder().encode(text), correction && { correction }));
  const [summary] = corpus.summaries();
  assert.ok(summary);
  return summary;
}

/** The names of all fields at any depth; what is in a list has none. */
function fieldsOf(value: unknown, before = ''): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item) => fieldsOf(item, `${before}[]`));
  return Object.entries(value).flatMap(([name, inner]) => [before + name, ...fieldsOf(inner, `${before}${name}.`)]);
}

const TEXTS: readonly (readonly [name: string, text: string])[] = [
  ['a printed date and place', '2024年3月16日,江苏省无锡市新吴区召开会议。'],
  ['a former name', '襄樊市召开大会\n\n2008年3月16日,襄樊市市长讲话。'],
  ['a development zone', '2024年3月16日,无锡高新区召开会议,全区上下要抓好落实。'],
  [
    'dates and places that compete',
    '日期：2021-06-08\n\n2021年5月28日,绍兴市召开会议。金华市、宁波市、宁波市、金华市市长到会。2020年2月2日',
  ],
  ['both scripts', '無錫市新吳區召開會議,貫徹發展觀念。无锡市新吴区召开会议,贯彻发展观念,传达学习国务院决定。'.repeat(4)],
  ['noise', '首页 > 新闻 > 正文\n\n2024年3月16日,江(jiāng)苏省无锡市召开会议。\n\n版权所有 某网\n打印 关闭'],
  ['a record', '{"title":"会议","content":"会议要求抓好落实。"}'],
  ['nothing', ''],
];

describe('DocumentSummary', () => {
  for (const [name, text] of TEXTS) {
    it(`has no field beyond its own with ${name}`, () => {
      assert.deepEqual(
        fieldsOf(summaryOf(text)).filter((field) => !FIELDS.includes(field)),
        [],
      );
    });
  }

  it('has each of its fields in some document', () => {
    const known = new Set(TEXTS.flatMap(([, text]) => fieldsOf(summaryOf(text))));
    assert.deepEqual(
      FIELDS.filter((field) => !known.has(field)),
      [],
    );
  });

  it('tells the name of the time beside that of today', () => {
    const { place } = summaryOf('襄樊市召开大会\n\n2008年3月16日,襄樊市市长讲话。');
    assert.deepEqual([place?.names.at(-1), place?.former], ['襄阳市', '襄樊市']);
  });

  it('tells that somebody has corrected a claim', () => {
    const { date, place } = summaryOf('2024年3月16日,江苏省无锡市召开会议。', { date: '2024-03-17' });
    assert.deepEqual([date?.value, date?.isCorrected, date?.isDisputed, place?.isCorrected], ['2024-03-17', true, true, false]);
  });

  it('tells whether its name is a title', () => {
    assert.equal(summaryOf('全市召开防汛工作会议\n\n2024年3月16日,无锡市召开会议。').isTitled, true);
    assert.equal(summaryOf('会议强调，要坚持稳中求进工作总基调。').isTitled, false);
  });
});
