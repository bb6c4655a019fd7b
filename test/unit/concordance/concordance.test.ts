import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ConcordanceRequest } from '../../../src/core/concordance/concordance.ts';
import { concordance } from '../../../src/core/concordance/concordance.ts';
import type { Concordance } from '../../../src/core/concordance/concordance-answer.ts';
import { TARGET_FIELDS } from '../../../src/core/concordance/concordance-layout.ts';
import type { LibraryDocument } from '../../../src/core/corpus/library-document.ts';
import type { FoldedUnits } from '../../../src/core/corpus/searchable-library.ts';
import { displayWidth } from '../../../src/core/text/display-width.ts';
import { matchText } from '../../../src/core/text/matching-fold.ts';
import type { SourceText } from '../../../src/core/text/source-text.ts';
import { phraseLibrary } from '../corpus/phrase-library.ts';
import { resultOf } from '../generator-result.ts';
import type { MemoryDocument } from '../similar/memory-library.ts';
import { MemoryLibrary } from '../similar/memory-library.ts';

const WORDS = {
  unknownDate: '日期不详',
  noContext: '段首或段尾',
  placeName: (place?: { names: readonly string[] }) => place?.names.join('') ?? '地区不详',
};
const DOCUMENTS: readonly MemoryDocument[] = [
  { path: 'b', date: '2023-05-06', text: '佛山市召开会议，推动高质量发展，坚持高质量发展不动摇。' },
  { path: 'a', date: '2021', text: '中山市坚定不移推動高質(zhì)量發(fā)展。\n\n高质量\n发展取得新成效。' },
  { path: 'c', text: '全市要推动高质量发展（试行）。' },
];

/** Much longer than any of the others, and found by none of the queries. */
const OTHER: MemoryDocument = { path: 'z', text: '丙丁。'.repeat(1000) };

/** Counts what is asked of it. */
class CountedLibrary extends MemoryLibrary {
  indexReadings = 0;
  readonly made: string[] = [];

  override foldedUnits(): Generator<FoldedUnits, void> {
    this.indexReadings++;
    return super.foldedUnits();
  }

  override textOf(entry: LibraryDocument): SourceText {
    this.made.push(entry.path);
    return super.textOf(entry);
  }
}

function ask(documents: readonly MemoryDocument[], request: Partial<ConcordanceRequest> = {}): Concordance {
  const usual: ConcordanceRequest = { query: '高质量发展', sort: 'date', grouping: 'none', most: 100 };
  return resultOf(concordance(new MemoryLibrary(documents), { ...usual, ...request }, WORDS));
}

function lines({ text }: Concordance): string[] {
  return text.split('\n').slice(0, -1);
}

/** What stands between the dividers, and beside them without the padding. */
function parts(line: string): string[] {
  return line.split('│').map((part) => part.trim());
}

/** The occurrences by document, headings with their text. */
function outline(answer: Concordance): string[] {
  return lines(answer).map((line, index) => {
    const document = answer.targets[index * TARGET_FIELDS] as number;
    return document === 0 ? line : (answer.uris[document - 1]?.slice(-1) ?? '');
  });
}

/** Each occurrence as the document and where it stands there, without headings. */
function occurrencesIn({ targets, uris }: Concordance): string[] {
  const lines = Array.from({ length: targets.length / TARGET_FIELDS }, (_, line) =>
    targets.subarray(line * TARGET_FIELDS, (line + 1) * TARGET_FIELDS),
  );
  return lines.filter(([document]) => document !== 0).map(([document = 0, ...place]) => `${uris[document - 1]} ${place}`);
}

describe('concordance', () => {
  it('has a line for every occurrence, whatever files are called and however they are grouped', () => {
    const documents = ['a\nb', 'a\r\n│\tb', '\u001b[2J\u202eb'].map((path) => ({ path, displayName: '', text: '高质量发展' }));
    for (const grouping of ['none', 'document'] as const) {
      const answer = ask(documents, { grouping });
      assert.equal(lines(answer).length, answer.targets.length / TARGET_FIELDS);
      assert.doesNotMatch(answer.text, /(?!\n)\p{Cc}|\p{Bidi_Control}/u);
    }
  });

  it('has a line for every occurrence: date, place, left context, keyword, right context, document', () => {
    const answer = ask(DOCUMENTS);
    assert.deepEqual([answer.occurrences, answer.documents, answer.shown], [5, 3, 5]);
    const [first, second] = lines(answer);
    assert.match(first ?? '', /^2021 {8}广东省中山市 {2}.*坚定不移推動│高質量發展 │。 /u);
    assert.deepEqual(parts(second ?? '')[1], '高质量 发展');
  });

  it('keeps its columns in line, a Chinese character for two letters', () => {
    const all = lines(ask(DOCUMENTS));
    const ends = all.map((line) => line.split('│').slice(0, 2).map(displayWidth));
    assert.ok(ends.length > 1);
    for (const end of ends) assert.deepEqual(end, ends[0]);
  });

  const orders: readonly [name: string, request: Partial<ConcordanceRequest>, expected: string[]][] = [
    ['by date, unknown ones last', {}, ['a', 'a', 'b', 'b', 'c']],
    ['by place, unknown ones last', { sort: 'place' }, ['b', 'b', 'a', 'a', 'c']],
    ['grouped by year', { grouping: 'year' }, ['── 2021 (2)', 'a', 'a', '── 2023 (2)', 'b', 'b', '── 日期不详 (1)', 'c']],
    ['grouped by place', { grouping: 'place' }, ['── 广东省佛山市 (2)', 'b', 'b', '── 广东省中山市 (2)', 'a', 'a', '── 地区不详 (1)', 'c']],
    [
      'grouped by left context, the most frequent first',
      { grouping: 'left' },
      ['── 推动 … (3)', 'a', 'b', 'c', '── 段首或段尾 (1)', 'a', '── 坚持 … (1)', 'b'],
    ],
    [
      'grouped by right context, a sign by itself',
      { grouping: 'right', query: '高质量发展 会议' },
      ['── … , (2)', 'b', 'b', '── … 不动 (1)', 'b'],
    ],
  ];
  for (const [name, request, expected] of orders) {
    it(`stands ${name}`, () => assert.deepEqual(outline(ask(DOCUMENTS, request)), expected));
  }

  it('sorts by what stands beside the keyword, outward from it, whatever the script', () => {
    const texts = ['甲发展战略实施', '乙發展戰略引領', '甲丙发展', '乙乙发展成果'];
    const documents = texts.map((text, index) => ({ path: `${index}`, text }));
    assert.deepEqual(outline(ask(documents, { query: '发展', sort: 'right' })), ['2', '3', '0', '1']);
    assert.deepEqual(outline(ask(documents, { query: '发展', sort: 'left' })), ['2', '1', '3', '0']);
  });

  it('tells where each occurrence stands in its file', () => {
    const answer = ask(DOCUMENTS);
    const targets = lines(answer).map((_, index) => [...answer.targets.subarray(index * TARGET_FIELDS + 1, (index + 1) * TARGET_FIELDS)]);
    assert.deepEqual(targets, [
      [0, 9, 0, 23],
      [2, 0, 3, 2],
      [0, 10, 0, 15],
      [0, 18, 0, 23],
      [0, 5, 0, 10],
    ]);
  });

  it('shows the first ones of its order where there are too many, and counts all', () => {
    const answer = ask(DOCUMENTS, { most: 3, grouping: 'year' });
    assert.deepEqual([answer.occurrences, answer.shown], [5, 3]);
    assert.deepEqual(outline(answer), ['── 2021 (2)', 'a', 'a', '── 2023 (1)', 'b']);
    assert.deepEqual(answer.groups, [
      { label: '2021', occurrences: 2, line: 0 },
      { label: '2023', occurrences: 1, line: 3 },
    ]);
  });

  it('takes queries of several words with filters', () => {
    assert.deepEqual(outline(ask(DOCUMENTS, { query: '推动 会议 date:2023' })), ['b', 'b']);
    assert.deepEqual(
      ask(DOCUMENTS, { query: 'date:x' }).problems.map(({ code }) => code),
      ['no-date'],
    );
  });

  it('is empty where nothing is found', () => {
    const { text, occurrences, uris } = ask(DOCUMENTS, { query: '绿水青山' });
    assert.deepEqual([text, occurrences, uris], ['', 0, []]);
  });

  it('has no divider but its own', () => {
    const [line] = lines(ask([{ path: 'a', text: '甲│高质量发展│乙' }]));
    assert.deepEqual(
      parts(line ?? '')
        .slice(0, 2)
        .map((part) => part.slice(-2)),
      ['甲|', '发展'],
    );
  });

  it('of a phrase has the occurrences that its counts are about, and so has a text that is none; those of a query are all', () => {
    const article = '全区要优化营商环境,抓好各项任务落实,推动各项工作再上新台阶。各部门要各司其职、密切配合,确保年度目标如期完成。';
    const library = phraseLibrary([{ text: '营商环境' }], { a: article, b: article, c: '首页 > 营商环境 > 正文\n\n优化“营商”环境。' });
    const request = { query: '营商环境', sort: 'date', grouping: 'none', most: 100 } as const;
    const answers = [{}, { phrase: '营商环境' }, { phrase: '任务落实' }].map((one) =>
      resultOf(concordance(library, { ...request, ...one }, WORDS)),
    );
    const all = [4, 4, 3, { navigation: 1, copies: 1, copyDocuments: 1 }];
    assert.deepEqual(
      answers.map(({ occurrences, shown, documents, uncounted }) => [occurrences, shown, documents, uncounted]),
      [all, [2, 2, 2, { navigation: 0, copies: 0, copyDocuments: 0 }], [1, 1, 1, { navigation: 0, copies: 0, copyDocuments: 0 }]],
    );
  });

  it('of a phrase keeps to the documents that the filters of the query let through', () => {
    const library = phraseLibrary([{ text: '营商环境' }], {
      a: '优化“营商”环境，再优化营商环境。',
      b: '优化营商环境。',
      c: '營商環境好。',
    });
    const request = { phrase: '营商环境', sort: 'date', grouping: 'none', most: 100 } as const;
    const found = [
      '营商环境',
      '营商环境 script:hant',
      '营商环境 -script:hant',
      'date:2024 别的',
      '营商环境 place:无此地',
      '营商环境 date:某年',
    ].map((query) => {
      const { documents, occurrences, problems } = resultOf(concordance(library, { ...request, query }, WORDS));
      return [documents, occurrences, ...problems.map(({ code }) => code)];
    });
    assert.deepEqual(found, [
      [3, 4],
      [1, 1],
      [2, 3],
      [0, 0],
      [3, 4, 'no-place'],
      [3, 4, 'no-date'],
    ]);
  });

  it('says how many of its lines were found only through noise', () => {
    assert.equal(ask(DOCUMENTS).throughNoise, 2);
    assert.equal(ask(DOCUMENTS, { query: '会议' }).throughNoise, 0);
    assert.deepEqual(
      [ask(DOCUMENTS, { query: '="高质量发展"' }).occurrences, ask(DOCUMENTS, { query: '=高質(zhì)量' }).occurrences],
      [3, 1],
    );
  });

  describe('sorted or grouped by context', () => {
    const asked = (documents: readonly MemoryDocument[], request: Partial<ConcordanceRequest>) => {
      const library = new CountedLibrary(documents);
      const usual = { query: '高质量发展', sort: 'left', grouping: 'none', most: 2 } as const;
      const { shown } = resultOf(concordance(library, { ...usual, ...request }, WORDS));
      return { shown, indexReadings: library.indexReadings, made: new Set(library.made).size };
    };
    const many = { path: 'many', text: '甲。'.repeat(40_001) };
    const cases: readonly [name: string, documents: readonly MemoryDocument[], request: Partial<ConcordanceRequest>, expected: number[]][] =
      [
        ['makes the texts of few documents, and no other', [...DOCUMENTS, OTHER], { most: 9 }, [5, 0, 3]],
        ['makes them for groups by size too', [...DOCUMENTS, OTHER], { grouping: 'left' }, [2, 0, 3]],
        ['makes none where nothing is found', [...DOCUMENTS, OTHER], { query: '绿水青山' }, [0, 0, 0]],
        ['reads the index for many documents, and makes the texts of those that are shown', DOCUMENTS, { most: 1 }, [1, 1, 1]],
        ['reads it once for groups by size', DOCUMENTS, { grouping: 'right', most: 1 }, [1, 1, 1]],
        ['reads it again where the occurrences are too many to be held', [many], { query: '甲', grouping: 'right' }, [2, 2, 1]],
        ['reads it once where they are that many without groups', [many], { query: '甲' }, [2, 1, 1]],
      ];
    for (const [name, documents, request, expected] of cases)
      it(name, () => {
        const { shown, indexReadings, made } = asked(documents, request);
        assert.deepEqual([shown, indexReadings, made], expected);
      });

    it('makes the text of each document once before it makes the lines', () => {
      const library = new CountedLibrary([...DOCUMENTS, OTHER]);
      resultOf(concordance(library, { query: '高质量发展', sort: 'left', grouping: 'left', most: 2 }, WORDS));
      const lines = library.made.slice(DOCUMENTS.length);
      assert.deepEqual(library.made.slice(0, DOCUMENTS.length).sort(), ['a', 'b', 'c']);
      assert.equal(new Set(lines).size, lines.length);
    });
  });

  it('leaves out part of a character', () => {
    assert.equal(ask([{ path: 'a', text: '共2㎡。' }], { query: 'm' }).shown, 0);
  });

  it('shows as many occurrences as a scan finds, each where its text folds to the query', () => {
    const text = fc.stringMatching(/^[甲乙\n a]{0,30}$/);
    const query = fc.stringMatching(/^[甲乙a]{1,3}$/);
    const sort = fc.constantFrom('date' as const, 'left' as const, 'right' as const);
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), query, sort, (texts, phrase, by) => {
        const answer = ask(
          texts.map((one, index) => ({ path: `${index}`, text: one })),
          { query: phrase, sort: by, grouping: by === 'date' ? 'document' : by, most: 1000 },
        );
        const folded = texts.map(matchText);
        const scanned = folded.reduce((sum, one) => sum + Array.from(one).filter((_, at) => one.startsWith(phrase, at)).length, 0);
        assert.equal(answer.shown, scanned);
        const rows = lines(answer).filter((_, index) => answer.targets[index * TARGET_FIELDS] !== 0);
        assert.ok(rows.every((row) => matchText(row.split('│')[1]?.trim() ?? '') === phrase));
      }),
    );
  });

  it('shows of many occurrences those that stand first where all are shown', () => {
    const text = fc.stringMatching(/^[甲乙，\n]{0,30}$/);
    const documents = fc.array(fc.record({ text, date: fc.constantFrom('2021', '2022-03') }), { maxLength: 4 });
    const sort = fc.constantFrom('left' as const, 'right' as const);
    const grouping = fc.constantFrom('none' as const, 'year' as const, 'document' as const, 'left' as const, 'right' as const);
    fc.assert(
      fc.property(documents, sort, grouping, fc.integer({ min: 1, max: 8 }), (some, by, under, most) => {
        const library = some.map((one, index) => ({ ...one, path: `${index}` }));
        const [few, all] = [most, 1000].map((limit) =>
          occurrencesIn(ask(library, { query: '甲', sort: by, grouping: under, most: limit })),
        );
        assert.deepEqual(few, all?.slice(0, most));
      }),
    );
  });

  it('answers the same whether the texts of few documents are made or the index tells them', () => {
    const text = fc.stringMatching(/^[甲乙，\n]{0,30}$/);
    const documents = fc.array(fc.record({ text, date: fc.constantFrom('2021', '2022-03') }), { minLength: 1, maxLength: 4 });
    const sort = fc.constantFrom('date' as const, 'left' as const, 'right' as const);
    const grouping = fc.constantFrom('none' as const, 'year' as const, 'left' as const, 'right' as const);
    fc.assert(
      fc.property(documents, sort, grouping, fc.integer({ min: 1, max: 8 }), (some, by, under, most) => {
        const few = some.map((one, index) => ({ ...one, path: `${index}` }));
        const request = { query: '甲', sort: by, grouping: under, most };
        assert.deepEqual(ask([...few, OTHER], request), ask(few, request));
      }),
    );
  });
});
