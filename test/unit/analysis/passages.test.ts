import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Facet } from '../../../src/core/analysis/facet.ts';
import { FACETS, ROW_FACETS } from '../../../src/core/analysis/facet.ts';
import { groupFilter, ORIGINALS, withFilters } from '../../../src/core/analysis/group-query.ts';
import { matrix } from '../../../src/core/analysis/matrix.ts';
import { overview } from '../../../src/core/analysis/overview.ts';
import type { SeriesCell } from '../../../src/core/analysis/series.ts';
import { trend } from '../../../src/core/analysis/trend.ts';
import { concordance } from '../../../src/core/concordance/concordance.ts';
import { Corpus } from '../../../src/core/corpus/corpus.ts';
import { readFile } from '../../../src/core/corpus/read-file.ts';
import { parseQuery } from '../../../src/core/search/parse-query.ts';
import { search } from '../../../src/core/search/search.ts';
import { resultOf } from '../generator-result.ts';

/** 广东, 广州, 深圳南山, 杭州, 吉林市 of 吉林, 北京朝阳, 朝阳 of 辽宁, 济源 right under its province, the whole country. */
const PLACES = ['440000', '440100', '440305', '330100', '220200', '110105', '211300', '419001', '000000'];
const OUTLETS = ['人民日报', '人民日报海外版', '新华社', '经济 日报', '“南方”日报'];
/** What a document can say; the first is a phrase of the library under two spellings, the last none. */
const SENTENCES = [
  '加快发展新质生产力。',
  '培育新質生產力和新型生产力。',
  '坚持房住不炒。',
  '推进改革开放。',
  '\n一、坚决推进改革\n探索改革，出台改革行动计划。',
  '',
];
const DATES = ['2021-03-05', '2022-11-30', '2024-01-02', '2024-07', '2023', undefined];
const LEVELS = [undefined, 'centre', 'province', 'city', 'county'] as const;

interface Made {
  readonly place: string | undefined;
  readonly date: string | undefined;
  readonly outlet: string | undefined;
  readonly level: (typeof LEVELS)[number];
  readonly sentence: string;
  readonly isInMenu: boolean;
}

const option = (values: readonly string[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
const documents = fc.array(
  fc.record<Made>({
    place: option(PLACES),
    date: fc.constantFrom(...DATES),
    outlet: option(OUTLETS),
    level: fc.constantFrom(...LEVELS),
    sentence: fc.constantFrom(...SENTENCES),
    isInMenu: fc.boolean(),
  }),
  { minLength: 1, maxLength: 25 },
);

/** Some of the documents are copies of others; a phrase in a trail of navigation does not count. */
function libraryOf(made: readonly Made[]): Corpus {
  const corpus = new Corpus([{ key: '新质生产力', text: '新质生产力', source: 'pack', aliases: ['新型生产力'] }]);
  for (const [number, one] of made.entries())
    corpus.set(
      readFile({ uri: `file:///${number}`, path: `${number}.txt` }, new TextEncoder().encode(textOf(one, number)), knowledgeOf(one)),
    );
  return corpus;
}

/** Those that are seven apart say the same but for the sentence. */
function textOf({ sentence, outlet, isInMenu }: Made, number: number): string {
  const own = String.fromCharCode(...Array.from({ length: 90 }, (_, at) => 0x4e00 + (((number % 7) * 131 + at * 977) % 20_000)));
  const menu = isInMenu ? '首页 > 新质生产力 > 正文\n\n' : '';
  const source = outlet === undefined ? '' : `来源：${outlet}\n\n`;
  return `${menu}工作报告\n${source}${own}。${sentence}\n`;
}

function knowledgeOf({ place, date, level }: Made) {
  return {
    correction: {
      ...(place !== undefined && { region: place }),
      ...(date !== undefined && { date }),
      ...(level !== undefined && { level }),
    },
  };
}

const PHRASES = ['新质生产力', '房住不炒', '改革', '没有的话'];
const WHERE = ['', 'date:2021..2023', 'place:广东,吉林', '新质生产力', '-改革 level:province', 'outlet:日报', 'copies:only', '"改革'];
const WORDS = { unknownDate: '', noContext: '', placeName: () => '' };

function found(corpus: Corpus, query: string): number {
  const request = { query, order: 'path', limit: 0, offset: 0, occurrences: 0, whole: [] } as const;
  return resultOf(search(corpus, request)).totalDocuments;
}

/** A cell, and what clicks on it list. */
function opened(corpus: Corpus, cell: SeriesCell, phrase: string, query: string) {
  const documents = withFilters(query, ORIGINALS);
  const passages = resultOf(concordance(corpus, { query, phrase, sort: 'date', grouping: 'none', most: 10 }, WORDS));
  return [
    { of: cell.of, documents: cell.documents, occurrences: cell.occurrences },
    { of: found(corpus, documents), documents: passages.documents, occurrences: passages.occurrences },
  ] as const;
}

describe('the query behind a number', () => {
  it('is asked of documents that differ in all that they are grouped by', () => {
    const made = OUTLETS.map(
      (outlet, index): Made => ({
        outlet,
        place: PLACES[index * 2],
        date: DATES[index],
        level: LEVELS[index],
        sentence: '',
        isInMenu: false,
      }),
    );
    const corpus = libraryOf(made.map((one, index) => ({ ...one, sentence: SENTENCES[index] ?? '' })));
    for (const by of FACETS) assert.ok((resultOf(trend(corpus, { phrases: ['改革'], by })).lines[0]?.cells.length ?? 0) >= 2, by);
  });

  it('of a cell of a series lists just what was counted', () => {
    fc.assert(
      fc.property(
        documents,
        fc.constantFrom(...PHRASES),
        fc.constantFrom(...WHERE),
        fc.constantFrom(...FACETS),
        (made, phrase, where, by: Facet) => {
          const corpus = libraryOf(made);
          const [line] = resultOf(trend(corpus, { phrases: [phrase], by, where })).lines;
          for (const cell of line?.cells ?? []) {
            const [told, listed] = opened(corpus, cell, line?.key ?? '', withFilters(where, groupFilter(by, cell.key)));
            assert.deepEqual(listed, told, `${where} ${by} ${cell.key}`);
          }
        },
      ),
    );
  });

  it('of a family of phrases lists just what was counted, each document once', () => {
    fc.assert(
      fc.property(documents, fc.uniqueArray(fc.constantFrom(...PHRASES, '新型生产力'), { minLength: 1 }), (made, phrases) => {
        const corpus = libraryOf(made);
        const [line] = resultOf(trend(corpus, { phrases, by: 'year', together: true })).lines;
        for (const cell of line?.cells ?? []) {
          const query = groupFilter('year', cell.key);
          const request = { query, phrase: line?.key ?? '', family: line?.family ?? [], sort: 'date', grouping: 'none', most: 10 } as const;
          const passages = resultOf(concordance(corpus, request, WORDS));
          assert.deepEqual([passages.documents, passages.occurrences], [cell.documents, cell.occurrences]);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('of a cell of a frame or a temper lists just what was counted', () => {
    fc.assert(
      fc.property(documents, fc.constantFrom(...PHRASES), fc.constantFrom('frame', 'temper'), (made, phrase, kind) => {
        const corpus = libraryOf(made);
        const { lines } = resultOf(trend(corpus, { phrases: [phrase], by: 'year', [kind]: true }));
        for (const { key, frame, temper, cells } of lines) {
          for (const cell of cells) {
            const request = {
              query: groupFilter('year', cell.key),
              phrase: key,
              frame,
              temper,
              sort: 'date',
              grouping: 'none',
              most: 10,
            } as const;
            const passages = resultOf(concordance(corpus, request, WORDS));
            const told = [cell.documents, cell.occurrences];
            assert.deepEqual([passages.documents, passages.occurrences], told, `${cell.key} ${frame ?? temper}`);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('of a cell of a matrix lists just what was counted', () => {
    fc.assert(
      fc.property(
        documents,
        fc.constantFrom(...PHRASES),
        fc.constantFrom(...WHERE),
        fc.constantFrom(...ROW_FACETS),
        (made, phrase, where, by) => {
          const corpus = libraryOf(made);
          const { rows, key } = resultOf(matrix(corpus, { phrase, by, where }));
          for (const row of rows) {
            for (const cell of row.cells) {
              const [told, listed] = opened(corpus, cell, key, withFilters(where, groupFilter(by, row.key), groupFilter('year', cell.key)));
              assert.deepEqual(listed, told);
            }
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  it('of what a library holds finds just these documents', () => {
    fc.assert(
      fc.property(documents, (made) => {
        const corpus = libraryOf(made);
        const held = resultOf(overview(corpus, { today: '2026-11-30', most: 1 }));
        const sizes = { year: held.byYear, province: held.byProvince, level: held.byLevel, outlet: held.byOutlet };
        for (const [by, { groups }] of Object.entries(sizes) as [Facet, typeof held.byYear][])
          for (const { key, documents } of groups) assert.equal(found(corpus, withFilters('', groupFilter(by, key), ORIGINALS)), documents);
        assert.equal(found(corpus, ORIGINALS), held.documents);
      }),
      { numRuns: 30 },
    );
  });

  it('names a place where nothing else is called so, in any script, and else has its code', () => {
    assert.equal(groupFilter('province', '440000'), 'place:广东省');
    assert.equal(groupFilter('province', '440000', '廣東省'), 'place:廣東省');
    assert.equal(groupFilter('city', '220200', '吉林'), 'place:220200');
  });

  it('lets a filter hold beside another of its key', () => {
    assert.equal(withFilters('改革 date:2021..', 'date:2024', 'place:广东省'), '改革 date:2021.. +date:2024 place:广东省');
    assert.equal(withFilters('', 'date:2024'), 'date:2024');
    assert.deepEqual(parseQuery(withFilters('"改革', 'date:2024')).filters.length, 1);
  });
});
