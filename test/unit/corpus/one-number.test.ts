import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { incidenceOf } from '../../../src/core/analysis/incidence.ts';
import { concordance } from '../../../src/core/concordance/concordance.ts';
import { Corpus } from '../../../src/core/corpus/corpus.ts';
import type { LibraryDocument } from '../../../src/core/corpus/library-document.ts';
import { readFile } from '../../../src/core/corpus/read-file.ts';
import type { Range } from '../../../src/core/evidence.ts';
import { exportLibrary } from '../../../src/core/export/export-library.ts';
import type { Phrase } from '../../../src/core/phrases/phrase.ts';
import { phraseQuery } from '../../../src/core/search/parse-query.ts';
import { search } from '../../../src/core/search/search.ts';
import { matchText } from '../../../src/core/text/matching-fold.ts';
import { objects, tifa } from '../cli/run.ts';
import { resultOf } from '../generator-result.ts';

const ALL = 100_000;
const WORDS = { unknownDate: '?', noContext: '-', placeName: () => '' };

const PHRASES: readonly Phrase[] = [
  phrase('高质量发展'),
  phrase('“十四五”规划'),
  phrase('质量'),
  phrase('九五'),
  { ...phrase('龙头'), quotedOnly: true },
  { ...phrase('质量、效率'), aliases: ['质量效率'] },
  phrase('2建设'),
  phrase('平方m'),
];

function phrase(text: string): Phrase {
  return { text, key: matchText(text), source: 'pack' };
}

const ARTICLE =
  '全区上下要把优化营商环境摆在突出位置，全力以赴抓好各项任务落实，推动各项工作再上新台阶。各部门要各司其职、密切配合，确保年度目标如期完成。';
const PIECES: readonly string[] = [
  '高质量发展',
  '高質(zhì)量發(fā)展',
  '高 质 量\n发展',
  '高质量\n\n发展',
  '高质\n— 3 —\n量发展',
  '“十四五”规划',
  '十四五规划',
  '「十四五」規劃',
  '“十四五”①规划',
  '九五',
  '一九',
  '“九五”',
  '年',
  '“龙头”',
  '龙头',
  '“龙头企业”',
  '质量、效率',
  '“质量”效率',
  '㎡建设',
  '2建设',
  '平方㎡',
  '平方m',
  '[3]',
  '①',
  '，',
  '。\n\n',
  '\n',
  ' ',
  '\u200b',
  '\f',
  '\n首页 > 高质量发展 > 正文\n',
  '\n责任编辑：九五\n',
  '\n版权所有：高质量发展网\n',
  '\u2028',
  '\x85',
  '\r\n',
  '\u3000',
  '\u00ad',
  '\ufffd',
  '锟斤拷',
  '¹⁾',
  '[^1]',
  '※1',
  '（注1）',
  '\n3 | 江城\n\f',
  '\n━━━\n第3页\n',
  '\n5\n\f',
  '到?jīng)_刺',
  '(zhì)',
  '鎴戝浗',
  'æˆ‘å›½',
  '⼈',
  '㏠',
  'Ｏ',
  '二',
  '"',
  '》',
  '‘',
  '\ud842\udfb7',
  '\u0301',
  '鰤',
];

interface SmallLibrary {
  readonly texts: readonly string[];
}

/** Texts of pieces, some with an article long enough to be known again; the last ones may repeat others. */
const LIBRARY: fc.Arbitrary<SmallLibrary> = fc
  .record({
    texts: fc.array(
      fc.record({ pieces: fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }), hasArticle: fc.boolean(), isFirst: fc.boolean() }),
      { maxLength: 4 },
    ),
    copies: fc.array(fc.nat(3), { maxLength: 2 }),
  })
  .map(({ texts, copies }) => {
    const written = texts.map(({ pieces, hasArticle, isFirst }) => {
      const parts = [pieces.join(''), hasArticle ? ARTICLE : ''];
      return (isFirst ? parts.reverse() : parts).join('');
    });
    return { texts: [...written, ...copies.flatMap((index) => written[index] ?? [])] };
  });

function corpusOf({ texts }: SmallLibrary): Corpus {
  const corpus = new Corpus(PHRASES);
  for (const [index, text] of texts.entries())
    corpus.set(readFile({ uri: `file:///${index}.txt`, path: `${index}.txt` }, new TextEncoder().encode(text)));
  return corpus;
}

/** Every range of a document's folded text that is written so, cutting no character of the file: tried one by one. */
function standing(corpus: Corpus, entry: LibraryDocument, spelling: string): Range[] {
  const { text, map } = corpus.textOf(entry).matching;
  const ranges = Array.from({ length: text.length }, (_, start) => ({ start, end: start + spelling.length }));
  return ranges.filter(({ start, end }) => text.slice(start, end) === spelling && map.isExact(start, end));
}

function isInBody({ foldedBody }: LibraryDocument, { start, end }: Range): boolean {
  return foldedBody.some((part) => part.start <= start && end <= part.end);
}

/** Where a phrase stands in a document, its navigation too, found without the code that counts. */
function naive(corpus: Corpus, entry: LibraryDocument, { key, aliases = [], quotedOnly }: Phrase): Range[] {
  const { reading, matching } = corpus.textOf(entry);
  const spelled = [key, ...aliases].flatMap((spelling) => standing(corpus, entry, spelling));
  const isNumeral = (at: number) => /[〇零一二三四五六七八九十百千万亿\d]/.test(matching.text[at] ?? '');
  return spelled.filter(({ start, end }) => {
    const isPart =
      /^[〇零一二三四五六七八九十百千万亿\d]+$/.test(matching.text.slice(start, end)) && (isNumeral(start - 1) || isNumeral(end));
    const before = start === 0 ? 0 : matching.map.toOriginal(start - 1, start).end;
    const after = end === matching.text.length ? reading.length : matching.map.toOriginal(end, end + 1).start;
    const own = matching.map.toOriginal(start, end);
    const isQuoted = [reading.slice(before, own.start), reading.slice(own.end, after)].every((beside) => /[“”‘’「」『』"]/.test(beside));
    return !isPart && (!quotedOnly || isQuoted);
  });
}

interface Count {
  readonly documents: number;
  readonly occurrences: number;
}

function countOf(lists: readonly (readonly Range[])[]): Count {
  return {
    documents: lists.filter(({ length }) => length > 0).length,
    occurrences: lists.reduce((sum, { length }) => sum + length, 0),
  };
}

/** The counts of a phrase that each place tells or lists. */
function countsOf(corpus: Corpus, one: Phrase): Record<string, Count> {
  const { phraseBook } = corpus;
  const { key, text: query } = one;
  const pick = (from: Count | undefined) => ({ documents: from?.documents ?? 0, occurrences: from?.occurrences ?? 0 });
  const detail = resultOf(phraseBook.phrase(key, ALL));
  const page = resultOf(resultOf(phraseBook.groups('')).page('pack/', 'documents', 0, ALL));
  const { places } = resultOf(phraseBook.places(key, ALL));
  const request = { query, phrase: key, sort: 'date', grouping: 'none', most: ALL } as const;
  const lines = resultOf(concordance(corpus, request, WORDS));
  const rows = JSON.parse(resultOf(exportLibrary(corpus, { kind: 'occurrences', key, format: 'json' }, () => {})).text) as {
    file: string;
  }[];
  const phrases = JSON.parse(resultOf(exportLibrary(corpus, { kind: 'phrases', format: 'json' }, () => {})).text) as (Count & {
    phrase: string;
  })[];
  return {
    'all phrases': pick(phraseBook.phrases(1).find((other) => other.key === key)),
    'Phrases view': pick(page.map((grouped) => grouped.phrase).find((other) => other.key === key)),
    hover: pick(detail),
    'documents below a phrase': { ...pick(detail), documents: detail?.occurrencesByDocument.length ?? 0 },
    references: { documents: new Set(places.map(({ uri }) => uri)).size, occurrences: places.length },
    'concordance, counted': pick(lines),
    'concordance, listed': { documents: lines.uris.length, occurrences: lines.shown },
    analysis: countOf(
      [...resultOf(incidenceOf(corpus, query)).incidence.values()].map((count) =>
        Array.from({ length: count }, () => ({ start: 0, end: 0 })),
      ),
    ),
    'exported occurrences': { documents: new Set(rows.map(({ file }) => file)).size, occurrences: rows.length },
    'exported phrases': pick(phrases.find((other) => other.phrase === query)),
  };
}

/** What a printer put between two pages is known by what stands around it: a piece of the text does not tell. */
const OVER_PRINT = /\f|\n[-—━\d第]/;

/** Search and concordance count and list a text, and tell its occurrences apart, as a naive count does. */
function assertTextCounts(corpus: Corpus, text: string): void {
  const originals = new Set(corpus.originals());
  const lists = corpus.documents().map((entry) => ({ entry, ranges: standing(corpus, entry, matchText(text)) }));
  const expected = countOf(lists.map(({ ranges }) => ranges));
  const inTexts = countOf(
    lists.map(({ entry, ranges }) => ranges.filter((range) => originals.has(entry) && isInBody(entry, range))),
  ).occurrences;
  const query = phraseQuery(text);
  const answer = resultOf(search(corpus, { query, order: 'relevance', limit: ALL, offset: 0, occurrences: ALL, whole: [] }));
  const lines = resultOf(concordance(corpus, { query, sort: 'left', grouping: 'year', most: ALL }, WORDS));
  assert.deepEqual({ documents: answer.totalDocuments, occurrences: answer.totalOccurrences }, expected);
  assert.deepEqual(countOf(answer.documents.map(({ occurrences }) => occurrences)), expected);
  assert.deepEqual([lines.documents, lines.occurrences, lines.shown], [expected.documents, expected.occurrences, expected.occurrences]);
  const counted = [...resultOf(incidenceOf(corpus, text)).incidence.values()].reduce((sum, count) => sum + count, 0);
  if (!corpus.phraseBook.written(text).known) assert.equal(counted, inTexts, `analysis of ${text}`);
  for (const { uncounted } of [answer, lines]) assert.equal(expected.occurrences - uncounted.navigation - uncounted.copies, inTexts);
  for (const { occurrences } of answer.documents)
    for (const one of occurrences.filter((other) => !OVER_PRINT.test(other.text)))
      assert.equal(matchText(one.text), matchText(text), JSON.stringify(one.text));
}

describe('one number for one question', () => {
  it('phrases: every place counts and lists the occurrences in the bodies of originals that a naive count finds', () => {
    fc.assert(
      fc.property(LIBRARY, (library) => {
        const corpus = corpusOf(library);
        for (const one of PHRASES) {
          const expected = countOf(corpus.originals().map((entry) => naive(corpus, entry, one).filter((range) => isInBody(entry, range))));
          for (const [place, count] of Object.entries(countsOf(corpus, one))) assert.deepEqual(count, expected, `${one.text}: ${place}`);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('highlights: each document shows what a naive count finds in it, navigation too', () => {
    fc.assert(
      fc.property(LIBRARY, (library) => {
        const corpus = corpusOf(library);
        for (const entry of corpus.documents()) {
          const drawn = corpus.phraseBook.highlights(corpus.textOf(entry)).flatMap(({ nested, ...outer }) => [outer, ...nested]);
          for (const one of PHRASES)
            assert.equal(drawn.filter(({ key }) => key === one.key).length, naive(corpus, entry, one).length, one.text);
        }
      }),
    );
  });

  it('texts: search and concordance count and list what a naive count finds, and tell apart what the counts of phrases leave out', () => {
    fc.assert(
      fc.property(LIBRARY, (library) => {
        const corpus = corpusOf(library);
        for (const text of [...PHRASES.map((one) => one.text), '质量发展', '量、效']) assertTextCounts(corpus, text);
      }),
    );
  });

  it('command line: prints what the library counts', function () {
    this.timeout(60_000);
    fc.assert(
      fc.property(LIBRARY, (library) => {
        const folder = mkdtempSync(path.join(tmpdir(), 'tifa-one-number-'));
        try {
          for (const [index, text] of library.texts.entries()) writeFileSync(path.join(folder, `${index}.txt`), text);
          mkdirSync(path.join(folder, '.tifa', 'phrases'), { recursive: true });
          writeFileSync(path.join(folder, '.tifa', 'phrases', 'own.txt'), '九五\n质量\n');
          const corpus = corpusOf(library);
          const phrases = objects(tifa('phrases', folder, '--min-documents', '1', '--json'));
          for (const one of PHRASES.filter(({ text }) => ['高质量发展', '“十四五”规划', '九五'].includes(text))) {
            const counts = corpus.phraseBook.phrases(1).find(({ key }) => key === one.key);
            const listed = phrases.find(({ phrase: text }) => matchText(String(text)) === one.key);
            assert.deepEqual([listed?.documents, listed?.occurrences], [counts?.documents, counts?.occurrences], one.text);
            const query = phraseQuery(one.text);
            const { totalOccurrences } = resultOf(
              search(corpus, { query, order: 'path', limit: ALL, offset: 0, occurrences: 0, whole: [] }),
            );
            assert.equal(objects(tifa('search', folder, query, '--json')).length, totalOccurrences, one.text);
          }
        } finally {
          rmSync(folder, { recursive: true, force: true });
        }
      }),
      { numRuns: 6 },
    );
  });
});
