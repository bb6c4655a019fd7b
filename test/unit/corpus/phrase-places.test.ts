import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Corpus } from '../../../src/core/corpus/corpus.ts';
import { matchText } from '../../../src/core/text/matching-fold.ts';
import { resultOf } from '../generator-result.ts';
import { phraseLibrary } from './phrase-library.ts';

const ALL = Number.POSITIVE_INFINITY;

/** The text at each place of a phrase, behind its document's path. */
function textsAt(corpus: Corpus, key: string, most = ALL): string[] {
  return resultOf(corpus.phraseBook.places(key, most)).places.map(({ uri, line, column, endLine, endColumn }) => {
    const entry = corpus.get(uri);
    assert.ok(entry);
    const lines = corpus.textOf(entry).file.split(/\r\n|\r|\n/);
    const text =
      line === endLine ? lines[line]?.slice(column, endColumn) : `${lines[line]?.slice(column)}⏎${lines[endLine]?.slice(0, endColumn)}`;
    return `${entry.path} ${text}`;
  });
}

describe('places of a phrase', () => {
  it('are those of all spellings, scripts and noise, by path and in order', () => {
    const corpus = phraseLibrary([{ text: '高质量发展' }], {
      b: '推動高質(zhì)量發(fā)展。再談高質量發展。',
      a: '推动高质\r\n量发展。',
      c: '无关',
    });
    assert.deepEqual(textsAt(corpus, '高质量发展'), ['a 高质⏎量发展', 'b 高質(zhì)量發(fā)展', 'b 高質量發展']);
  });

  it('are those with and without the quotation marks inside', () => {
    const corpus = phraseLibrary([{ text: '“十四五”规划' }], { a: '“十四五”规划和十四五规划' });
    assert.deepEqual(textsAt(corpus, '十四五规划'), ['a “十四五”规划', 'a 十四五规划']);
  });

  it('are in neither copies nor navigation', () => {
    const article = '全区上下要把优化营商环境摆在突出位置,全力以赴抓好各项任务落实,推动各项工作再上新台阶。各部门要各司其职、密切配合。';
    const corpus = phraseLibrary([{ text: '营商环境' }], { a: article, b: article, c: `首页 > 营商环境 > 正文\n\n${article}` });
    assert.deepEqual(textsAt(corpus, '营商环境'), ['a 营商环境']);
  });

  it('are none inside a number', () => {
    assert.deepEqual(textsAt(phraseLibrary([{ text: '九五' }], { a: '一九九五年，“九五”期间' }), '九五'), ['a 九五']);
  });

  it('are none of a phrase that is not known', () => {
    assert.deepEqual(resultOf(phraseLibrary([], { a: '甲' }).phraseBook.places('甲', ALL)), { places: [], isCapped: false });
  });

  it('say that there are more than were asked for', () => {
    const corpus = phraseLibrary([{ text: '营商环境' }], { a: '营商环境、营商环境、营商环境' });
    assert.deepEqual(
      [2, 3].map((most) => resultOf(corpus.phraseBook.places('营商环境', most))).map(({ places, isCapped }) => [places.length, isCapped]),
      [
        [2, true],
        [3, false],
      ],
    );
  });

  it('fold to the phrase and are as many as a naive search counts, whatever the text', () => {
    const piece = fc.constantFrom('高质量发展', '高質(zhì)量發(fā)展', '高质\n量发展', '高 质量发展', '，', '。', '发展', '高', '\n\n');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = `会议强调，要抓好工作。${pieces.join('')}。`;
        const corpus = phraseLibrary([{ text: '高质量发展' }], { a: text });
        const entry = corpus.get('file:///a');
        const content = entry && corpus.textOf(entry).folded.text;
        const places = textsAt(corpus, '高质量发展');
        assert.equal(places.length, (content?.split('高质量发展').length ?? 1) - 1);
        for (const place of places) assert.equal(matchText(place.slice(2).replace('⏎', '\n')), '高质量发展');
      }),
    );
  });
});

describe('the place of a phrase in the next document', () => {
  const corpus = phraseLibrary([{ text: '营商环境' }], { a: '营商环境、营商环境', b: '无关', c: '优化营商环境、改善营商环境', d: '无关' });
  const beside = (uri: string, direction: 1 | -1) => {
    const place = resultOf(corpus.phraseBook.placeBeside('营商环境', `file:///${uri}`, direction));
    return place && [place.uri.at(-1), place.column];
  };
  const cases: readonly (readonly [name: string, uri: string, direction: 1 | -1, expected: readonly [string, number]])[] = [
    ['is the first one of it', 'a', 1, ['c', 2]],
    ['is the last one of the document before', 'c', -1, ['a', 5]],
    ['goes on at the beginning', 'c', 1, ['a', 0]],
    ['goes on at the end', 'a', -1, ['c', 9]],
    ['is found from a document without the phrase', 'b', 1, ['c', 2]],
    ['is that of the first document from a text outside the library', 'x', 1, ['a', 0]],
    ['is that of the last document from there backwards', 'x', -1, ['c', 9]],
  ];
  for (const [name, uri, direction, expected] of cases) it(name, () => assert.deepEqual(beside(uri, direction), expected));

  it('is none where no other document has the phrase', () => {
    assert.equal(
      resultOf(phraseLibrary([{ text: '营商环境' }], { a: '营商环境', b: '无关' }).phraseBook.placeBeside('营商环境', 'file:///a', 1)),
      undefined,
    );
  });
});

describe('phrases by name', () => {
  const corpus = phraseLibrary(
    [
      { text: '营商环境', english: 'business environment' },
      { text: '高质量发展', english: 'high-quality development' },
      { text: '新质生产力' },
    ],
    { a: '2024年3月1日\n\n优化营商环境，推动高质量发展。', b: '2023年3月1日\n\n推动高质量发展。', c: '高质量发展' },
  );
  const found = (query: string, most = 10) => resultOf(corpus.phraseBook.called(query, most)).map(({ text }) => text);

  it('are found by a part in either script', () => {
    assert.deepEqual(found('營商'), ['营商环境']);
    assert.deepEqual(found('质量'), ['高质量发展']);
  });

  it('are found by pinyin initials and in English', () => {
    assert.deepEqual(found('yshj'), ['营商环境']);
    assert.deepEqual(found('Quality Dev'), ['高质量发展']);
  });

  const spelled: readonly [what: string, query: string, expected: string[]][] = [
    ['full pinyin', 'gaozhiliang', ['高质量发展']],
    ['full pinyin with spaces', 'ying shang huan', ['营商环境']],
    ['English words in another order', 'development high-quality', ['高质量发展']],
    ['a beginning of an English word', 'envir', ['营商环境']],
    ['a letter missing', 'gaozhilang', ['高质量发展']],
    ['a misspelt English word', 'enviroment', ['营商环境']],
    ['a word that no rendering has', 'quality bicycle', []],
    ['pinyin of a phrase that stands nowhere', 'xinzhishengchanli', []],
  ];
  for (const [what, query, expected] of spelled) it(`are found by ${what}: ${query}`, () => assert.deepEqual(found(query), expected));

  it('are found where they stand in a document, with the place of first use', () => {
    assert.deepEqual(found('新质'), []);
    assert.deepEqual(
      resultOf(corpus.phraseBook.called('gzl', 1)).map(({ first, documents }) => [first.path, first.text, documents]),
      [['b', '高质量发展', 3]],
    );
  });

  it('come first where the query is all of the name, however many documents the others are in', () => {
    const library = phraseLibrary([{ text: '优化营商环境' }, { text: '营商环境' }], {
      a: '优化营商环境，不断优化营商环境。',
      b: '优化营商环境。',
      c: '营商环境',
    });
    for (const query of ['yshj', 'yingshanghuanjing', '營商環境'])
      assert.equal(resultOf(library.phraseBook.called(query, 1))[0]?.text, '营商环境', query);
  });

  it('are none for nothing and for a single letter', () => {
    assert.deepEqual([found(''), found('y'), found('发展', 0)], [[], [], []]);
  });
});

describe('detail of a phrase', () => {
  const texts = {
    a: '2023年4月18日\n\n改善营商环境',
    b: '2021年3月2日\n\n优化营商环境',
    c: '2023年5月8日\n\n营商环境、营商环境',
    d: '营商环境',
    e: '2023年6月9日\n\n乡村振兴',
    f: '2022年6月9日\n\n乡村振兴',
    g: '乡村振兴',
  };
  const detail = resultOf(phraseLibrary([{ text: '营商环境' }], texts).phraseBook.phrase('营商环境', 1));

  it('has the first and the latest document', () => {
    assert.deepEqual(
      detail?.occurrencesByDocument.map(({ path }) => path),
      ['b'],
    );
    assert.equal(detail?.latestOccurrence?.path, 'c');
  });

  it('counts the documents of each year that has any, with it or not', () => {
    assert.deepEqual(detail?.byYear, [
      { year: '2021', documents: 1, of: 1 },
      { year: '2022', documents: 0, of: 1 },
      { year: '2023', documents: 2, of: 3 },
    ]);
  });

  it('has no years where no document with it has a date', () => {
    const undated = phraseLibrary([{ text: '营商环境' }], { a: '营商环境', b: '2023年6月9日\n\n乡村振兴' });
    assert.deepEqual(resultOf(undated.phraseBook.phrase('营商环境', 1))?.byYear, []);
  });
});

describe('where in a document a phrase stands', () => {
  const FILLER = '甲'.repeat(20);
  const corpus = phraseLibrary([{ text: '营商环境' }], {
    spread: `营商环境${FILLER}${FILLER}营商环境、营商环境${FILLER}`,
    without: FILLER,
  });
  const strip = (path: string, parts: number, key = '营商环境') => corpus.phraseBook.strip(key, `file:///${path}`, parts);

  it('is counted in equal parts of the text', () => assert.deepEqual(strip('spread', 4), [1, 0, 2, 0]));
  it('is counted as a whole in one part', () => assert.deepEqual(strip('spread', 1), [3]));
  it('is nowhere in a document without it', () => assert.deepEqual(strip('without', 3), [0, 0, 0]));
  it('is not told of a document or a phrase that is not there', () =>
    assert.deepEqual([strip('none', 3), strip('spread', 3, '没有')], [[], []]));
});

describe('other wordings of a phrase', () => {
  it('are those that stand in a document, with their counts and what is other', () => {
    const corpus = phraseLibrary([{ text: '自觉维护核心地位' }, { text: '坚决维护核心地位' }, { text: '坚定维护核心地位' }], {
      a: '自觉维护核心地位',
      b: '坚决维护核心地位',
      c: '坚决维护核心地位，坚决维护核心地位',
    });
    for (const steps = corpus.phraseBook.recount(); !steps.next().done; );
    assert.deepEqual(resultOf(corpus.phraseBook.phrase('自觉维护核心地位', 0))?.wordings, [
      { key: '坚决维护核心地位', text: '坚决维护核心地位', changed: [{ start: 0, end: 2 }], documents: 2 },
    ]);
  });
});
