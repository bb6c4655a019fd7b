import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Corpus } from '../../../src/core/corpus/corpus.ts';
import { readFile } from '../../../src/core/corpus/read-file.ts';
import type { Range } from '../../../src/core/evidence.ts';
import type { SearchAnswer, SearchRequest } from '../../../src/core/search/search.ts';
import { search } from '../../../src/core/search/search.ts';
import { matchText } from '../../../src/core/text/matching-fold.ts';
import { resultOf } from '../generator-result.ts';
import { libraryOf } from './library-of.ts';

const ALL: Omit<SearchRequest, 'query'> = { order: 'path', limit: 1000, offset: 0, occurrences: 1000, whole: [] };

function ask(library: Corpus, query: string, request: Partial<SearchRequest> = {}): SearchAnswer {
  return resultOf(search(library, { ...ALL, ...request, query }));
}

function paths(answer: SearchAnswer): string {
  return answer.documents.map(({ path }) => path).join(' ');
}

/** Each occurrence as it stands in its file. */
function texts(answer: SearchAnswer): string[] {
  return answer.documents.flatMap(({ path, occurrences }) => occurrences.map(({ text }) => `${path} ${text}`));
}

describe('search: a phrase', () => {
  const library = libraryOf({
    a: '3月14日,南沙區(qū)推動高質(zhì)量發(fā)展。',
    b: '坚持高质量\n发展,再谈高质量发展。',
    c: '高质量\n\n发展',
  });

  it('is found in either script, through pinyin and line breaks, but not across a blank line', () => {
    assert.deepEqual(texts(ask(library, '高質量發展')), ['a 高質(zhì)量發(fā)展', 'b 高质量\n发展', 'b 高质量发展']);
  });

  it('stands at a line and column, which count from zero', () => {
    const [broken] = ask(library, '高质量发展').documents[1]?.occurrences ?? [];
    assert.deepEqual([broken?.line, broken?.column, broken?.endLine, broken?.endColumn], [0, 2, 1, 2]);
  });

  it('is shown in its context on one line', () => {
    assert.equal(ask(library, '再谈').documents[0]?.occurrences[0]?.context, '坚持高质量 发展,再谈高质量发展。');
  });

  it('that is not there is not found', () => assert.equal(ask(library, '乡村振兴').totalDocuments, 0));
  it('that is empty finds nothing', () =>
    assert.deepEqual(ask(library, ' '), {
      documents: [],
      totalDocuments: 0,
      totalOccurrences: 0,
      uncounted: { navigation: 0, copies: 0, copyDocuments: 0 },
      problems: [],
    }));
  it('is not found in a part of a character', () => assert.deepEqual(texts(ask(libraryOf({ a: '12㎡' }), '2')), ['a 2']));
});

describe('search: several words', () => {
  const library = libraryOf({
    1: '2023年4月18日\n\n广东省深圳市召开会议\n\n推进乡村振兴。',
    2: '2024年5月6日\n\n江蘇省無錫市召開會議\n\n鄉村建設,全面振興。',
    3: '国务院办公厅关于规划工作的通知\n\n各省、自治区、直辖市人民政府,国务院各部委:\n\n全面振兴。\n\n国务院办公厅\n\n2022年4月3日',
    4: '随笔:乡村',
  });
  const cases: [name: string, query: string, expected: string][] = [
    ['all stand in one document', '乡村 振兴', '1 2'],
    ['side by side as one phrase', '"乡村振兴"', '1'],
    ['one is to be left out', '振兴 -乡村', '3'],
    ['a phrase is to be left out', '乡村 -"乡村振兴"', '2 4'],
    ['only one to leave out', '-乡村', '3'],
    ['in a province', '乡村 place:广东', '1'],
    ['in one of two provinces', '乡村 place:广东,江苏', '1 2'],
    ['by a filter for each', '乡村 place:广东 place:江苏', '1 2'],
    ['in a city, by initials', 'place:wx', '2'],
    ['outside a province', '乡村 -place:广东', '2 4'],
    ['without a place', 'place:未知', '4'],
    ['in a year', 'date:2023', '1'],
    ['in years', 'date:2023..2024', '1 2'],
    ['until a month', 'date:..2023-04', '1 3'],
    ['without a date', 'date:unknown', '4'],
    ['in a script', 'script:hant', '2'],
    ['of a level', 'level:centre', '3'],
    ['of one of two levels', 'level:centre,市级', '1 2 3'],
    ['not of a level', '-level:中央', '1 2 4'],
    ['whose level is not known', 'level:unknown', '4'],
    ['not in a script', '乡村 -script:hant', '1 4'],
    ['by title', 'title:规划', '3'],
    ['under two keys both hold', 'place:广东 date:2024', ''],
    ['nothing but what is not understood', 'place:无此地名', ''],
    ['what is not understood is left out', '振兴 place:无此地名 date:某年', '1 2 3'],
  ];
  for (const [name, query, expected] of cases) it(`${name}: ${query}`, () => assert.equal(paths(ask(library, query)), expected));

  it('lists the occurrences of all words in the order of the text', () => {
    assert.deepEqual(texts(ask(library, '振兴 乡村 -规划')), ['1 乡村', '1 振兴', '2 鄉村', '2 振興']);
  });

  it('lists a word inside another one after it', () => {
    assert.deepEqual(texts(ask(libraryOf({ a: '乡村振兴' }), '乡村 乡村振兴')), ['a 乡村振兴', 'a 乡村']);
  });

  it('says what it does not understand, in the order of the query', () => {
    const { problems } = ask(library, 'date:某年 乡村 place:无此地名');
    assert.deepEqual(
      problems.map(({ code, text }) => [code, text]),
      [
        ['no-date', '某年'],
        ['no-place', '无此地名'],
      ],
    );
  });
});

describe('search: as it is written', () => {
  const library = libraryOf({
    a: '推进“十四五”规划，十四五规划，「十四五」规划。',
    b: '推進「十四五」規劃。到 2035 年，到２０３５年。',
    c: '<html><body><p>推进“十四<b>五”规</b>划，十四五规划。</p></body></html>',
    d: '乡村振兴。“十四五”\n规划',
  });
  const cases: [name: string, query: string, expected: string[]][] = [
    [
      'in any spelling without the sign',
      '十四五规划',
      [
        'a “十四五”规划',
        'a 十四五规划',
        'a 「十四五」规划',
        'b 「十四五」規劃',
        'c “十四<b>五”规</b>划',
        'c 十四五规划',
        'd “十四五”\n规划',
      ],
    ],
    ['with its quotation marks', '=“十四五”规划', ['a “十四五”规划', 'c “十四<b>五”规</b>划']],
    ['without quotation marks', '=十四五规划', ['a 十四五规划', 'c 十四五规划']],
    ['in its script', '=「十四五」規劃', ['b 「十四五」規劃']],
    ['with its blanks', '="2035 年"', ['b 2035 年']],
    ['in its width', '=２０３５年', ['b ２０３５年']],
    ['nowhere', '=2035年', []],
    ['beside a word in any spelling', '=「十四五」規劃 2035年', ['b 「十四五」規劃', 'b 2035 年', 'b ２０３５年']],
    ['one that is left out', '十四五规划 -=“十四五”规划', ['b 「十四五」規劃', 'd “十四五”\n规划']],
    ['beside itself in any spelling, each occurrence once', '十四五规划 =「十四五」規劃', ['b 「十四五」規劃']],
    [
      'two spellings in one document',
      '=“十四五”规划 =十四五规划',
      ['a “十四五”规划', 'a 十四五规划', 'c “十四<b>五”规</b>划', 'c 十四五规划'],
    ],
  ];
  for (const [name, query, expected] of cases)
    it(`${name}: ${query}`, () => {
      const answer = ask(library, query);
      assert.deepEqual(texts(answer), expected);
      assert.equal(answer.totalOccurrences, expected.length);
    });

  it('does not find what a reader sees only because it was restored', () => {
    const restored = libraryOf({ a: misread('我国经济运行总体平稳，稳中有进，质量效益持续提高。') });
    assert.deepEqual([ask(restored, '我国经济').totalOccurrences, ask(restored, '=我国经济').totalOccurrences], [1, 0]);
  });

  it('reads a text again when its file is another one', () => {
    const changing = libraryOf({ a: '“十四五”规划' });
    assert.equal(ask(changing, '=“十四五”规划').totalOccurrences, 1);
    changing.set(readFile({ uri: 'file:///a', path: 'a' }, new TextEncoder().encode('十四五规划')));
    assert.equal(ask(changing, '=“十四五”规划').totalOccurrences, 0);
    assert.equal(ask(changing, '=十四五规划').totalOccurrences, 1);
  });

  it('pauses behind each text that decides, and each that is listed', () => {
    // What was added is indexed with the first question.
    ask(library, '规划');
    const steps = [...search(library, { ...ALL, query: '=“十四五”规划' })];
    assert.equal(steps.length, 4 + 2);
  });
});

/** UTF-8 that was taken for GB18030. */
function misread(text: string): string {
  return new TextDecoder('gb18030').decode(new TextEncoder().encode(text));
}

describe('search: through noise', () => {
  const cases: [name: string, query: string, text: string, isThroughNoise: boolean][] = [
    ['as it is typed', '高质量发展', '高质量发展', false],
    ['in the other script', '高质量发展', '高質量發展', false],
    ['in another width and case', 'A股', 'ａ股', false],
    ['with the same kind of marks', '“十四五”规划', '「十四五」規劃', false],
    ['with marks that were not typed', '十四五规划', '“十四五”规划', true],
    ['without marks that were typed', '“十四五”规划', '十四五规划', true],
    ['with a blank', '2035年', '2035 年', true],
    ['across a line break', '高质量发展', '高质量\n发展', true],
    ['with a note in it', '高质量发展', '高質(zhì)量發(fā)展', true],
    ['with the number of a note', '放管服改革', '放管服①改革', true],
    ['with a character of no width', '高质量', '高\u200b质量', true],
    ['read wrongly once and saved so', '我国经济', misread('我国经济运行总体平稳，稳中有进，质量效益持续提高。'), true],
    ['in a web page, across a tag', '高质量', '<html><body><p>推动高<b>质</b>量发展</p></body></html>', false],
  ];
  for (const [name, query, text, isThroughNoise] of cases)
    it(`${name}: ${query}`, () => {
      const found = ask(libraryOf({ a: text }), query).documents.flatMap(({ occurrences }) => occurrences);
      assert.deepEqual(
        found.map((one) => one.isThroughNoise),
        [isThroughNoise],
      );
    });
});

describe('search: what the counts of phrases leave out', () => {
  const article =
    '全区上下要把优化营商环境摆在突出位置,全力以赴抓好各项任务落实,推动各项工作再上新台阶。各部门要各司其职、密切配合,确保年度目标如期完成。';
  const library = libraryOf({ a: article, b: article, c: '首页 > 营商环境 > 正文\n\n会议强调营商环境,要抓好各项任务。' });

  it('is told apart: navigation, and copies', () => {
    const { totalDocuments, totalOccurrences, uncounted } = ask(library, '营商环境');
    assert.deepEqual([totalDocuments, totalOccurrences, uncounted], [3, 4, { navigation: 1, copies: 1, copyDocuments: 1 }]);
  });

  it('is told of documents where nothing but filters is asked', () => {
    const { totalDocuments, uncounted } = ask(library, 'script:hans');
    assert.deepEqual([totalDocuments, uncounted], [3, { navigation: 0, copies: 0, copyDocuments: 1 }]);
  });
});

describe('search: pages', () => {
  const library = libraryOf({ a: '会议会议会议', b: '会议', c: '会议会议' });

  it('counts everything, whatever is listed', () => {
    const { documents, totalDocuments, totalOccurrences } = ask(library, '会议', { limit: 2, occurrences: 1 });
    assert.deepEqual([totalDocuments, totalOccurrences], [3, 6]);
    assert.deepEqual(
      documents.map(({ path, count, occurrences }) => [path, count, occurrences.length]),
      [
        ['a', 3, 1],
        ['b', 1, 1],
      ],
    );
  });

  it('goes on after an offset', () => assert.equal(paths(ask(library, '会议', { limit: 2, offset: 2 })), 'c'));
  for (const order of ['relevance', 'date', 'place', 'path'] as const)
    it(`has all of them on its pages, by ${order}, each once`, () => {
      const whole = paths(ask(library, '会议', { order }));
      const pages = [0, 1, 2].map((offset) => paths(ask(library, '会议', { order, limit: 1, offset })));
      assert.equal(pages.join(' '), whole);
    });

  it('lists all occurrences of a document that is asked for', () => {
    const answer = ask(library, '会议', { occurrences: 1, whole: ['file:///c'] });
    assert.deepEqual(
      answer.documents.map(({ occurrences }) => occurrences.length),
      [1, 1, 2],
    );
  });

  it('reads only the texts of what it lists', () => {
    const read: string[] = [];
    const counting = {
      documents: () => library.documents(),
      originals: () => library.originals(),
      get: (uri: string) => library.get(uri),
      find: (folded: string) => library.find(folded),
      findTogether: (...asked: Parameters<Corpus['findTogether']>) => library.findTogether(...asked),
      findUnits: (...asked: Parameters<Corpus['findUnits']>) => library.findUnits(...asked),
      textOf: (entry: Parameters<Corpus['textOf']>[0]) => {
        read.push(entry.path);
        return library.textOf(entry);
      },
    };
    resultOf(search(counting, { ...ALL, query: '会议', limit: 1, order: 'relevance' }));
    resultOf(search(counting, { ...ALL, query: '会议', occurrences: 0 }));
    assert.equal(read.length, 1);
  });
});

describe('search: order', () => {
  const filler = '各部门要各司其职。'.repeat(30);
  const library = libraryOf({
    far: `2021年3月4日\n\n某地工作情况\n\n乡村${filler}振兴${filler}`,
    near: `2022年3月4日\n\n某地近期情况\n\n${filler}乡村全面振兴${filler}`,
    title: `2020年3月4日\n\n乡村振兴工作方案\n\n${filler}推进乡村工作,实现振兴。`,
    often: `某地总体情况\n\n乡村振兴,乡村振兴,乡村振兴。${filler}`,
  });

  it('by relevance: title, nearness, number for the length', () => {
    assert.equal(paths(ask(library, '乡村 振兴', { order: 'relevance' })), 'title often near far');
  });

  it('by date: the newest first, unknown dates last', () => {
    assert.equal(paths(ask(library, '乡村', { order: 'date' })), 'near far title often');
  });

  it('by place: the whole country, divisions by code, unknown places last', () => {
    const places = libraryOf({
      a: '随笔:会议',
      b: '江苏省无锡市召开会议',
      c: '国务院关于做好会议工作的通知\n\n各省、自治区、直辖市人民政府,国务院各部委:',
      d: '北京市朝阳区召开会议',
    });
    assert.equal(paths(ask(places, '会议', { order: 'place' })), 'c d b a');
  });

  it('by relevance: a copy after what it repeats and after everything else', () => {
    const article =
      '全区上下要把优化营商环境摆在突出位置,全力以赴抓好各项任务落实,推动各项工作再上新台阶。各部门要各司其职、密切配合,确保年度目标如期完成。';
    const copies = libraryOf({ a: article, b: article, c: `${filler}营商环境${filler}` });
    assert.equal(paths(ask(copies, '营商环境', { order: 'relevance' })), 'a c b');
  });
});

/** A naive search: the documents in which ranges of the text fold to each of the words and none to the other one, with these ranges. */
function scan(library: Corpus, words: readonly string[], without: string | undefined): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const entry of library.documents()) {
    const { matching } = library.textOf(entry);
    const exact = (word: string) => rangesIn(matching.text, word).filter(([start, end]) => matching.map.isExact(start, end));
    if (!words.every((word) => exact(word).length > 0) || (without !== undefined && exact(without).length > 0)) continue;
    const ranges = [...new Set(words)].flatMap(exact);
    found[entry.path] = ranges.map(([start, end]) => rangeText(matching.map.toOriginal(start, end))).sort();
  }
  return found;
}

/** Every range of a text that has this word, overlapping ones too. */
function rangesIn(text: string, word: string): [start: number, end: number][] {
  const ranges: [number, number][] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) ranges.push([at, at + word.length]);
  return ranges;
}

function rangeText({ start, end }: Range): string {
  return `${start}-${end}`;
}

describe('search: any text', () => {
  const text = fc.string({ unit: fc.constantFrom(...'高質质量發发展(zhì)（）ā㎡2 \n'), maxLength: 24 });
  const word = fc.constantFrom('质量', '發', '高質量', '质', 'm', '2', '展', '量发');
  const words = fc.array(word, { minLength: 1, maxLength: 3 });

  it('finds the same documents and occurrences as a scan of the folded texts', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 5 }), words, fc.option(word, { nil: undefined }), (contents, wanted, without) => {
        const library = libraryOf(Object.fromEntries(contents.entries()));
        const answer = ask(library, [...wanted, ...(without ? [`-${without}`] : [])].join(' '));
        const found = answer.documents.map(({ path, occurrences }) => [path, occurrences.map(rangeText).sort()]);
        assert.deepEqual(Object.fromEntries(found), scan(library, wanted.map(matchText), without && matchText(without)));
        assert.equal(answer.totalDocuments, found.length);
        assert.equal(
          answer.totalOccurrences,
          found.reduce((sum, [, ranges = []]) => sum + ranges.length, 0),
        );
        assert.ok(answer.documents.every(({ count, occurrences }) => count === occurrences.length));
      }),
    );
  });

  it('lists first what stands first where all is listed, in every order', () => {
    const order = fc.constantFrom<SearchRequest['order']>('relevance', 'date', 'place', 'path');
    fc.assert(
      fc.property(fc.array(text, { maxLength: 30 }), words, order, fc.integer({ min: 1, max: 4 }), (contents, wanted, by, limit) => {
        const library = libraryOf(Object.fromEntries(contents.entries()));
        const query = wanted.join(' ');
        const whole = ask(library, query, { order: by });
        const first = ask(library, query, { order: by, limit });
        assert.deepEqual(first.documents, whole.documents.slice(0, limit));
      }),
    );
  });

  it('lists texts that fold to a word of the query', () => {
    fc.assert(
      fc.property(text, words, (content, wanted) => {
        const folded = wanted.map(matchText);
        for (const { occurrences } of ask(libraryOf({ a: content }), wanted.join(' ')).documents) {
          for (const one of occurrences) {
            assert.ok(folded.includes(matchText(one.text)));
            assert.equal(content.slice(one.start, one.end), one.text);
          }
        }
      }),
    );
  });
});

describe('search: any text as it is written', () => {
  const unit = fc.constantFrom(...'高質质量２2年ａa“”「」 ', '展 ', '㎡');
  const text = fc.array(unit, { maxLength: 30 }).map((units) => units.join(''));
  const han = fc.constantFrom(...'高質质量年展');
  const typed = fc.tuple(han, fc.array(unit, { maxLength: 3 }), han).map(([first, inner, last]) => [first, ...inner, last].join(''));

  it('is found wherever the file has it, and nowhere else', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), typed, fc.boolean(), (contents, wanted, isPlanted) => {
        const texts = contents.map((content) => (isPlanted ? `${content.slice(0, 9)}${wanted}${content.slice(9)}` : content));
        const library = libraryOf(Object.fromEntries(texts.entries()));
        const { documents, totalOccurrences } = ask(library, `="${wanted}"`);
        const found = texts.map((_, index) => documents.find(({ path }) => path === String(index))?.count ?? 0);
        assert.deepEqual(
          found,
          texts.map((content) => rangesIn(content, wanted).length),
        );
        assert.equal(
          totalOccurrences,
          documents.reduce((sum, { occurrences }) => sum + occurrences.length, 0),
        );
      }),
    );
  });
});
