import assert from 'node:assert/strict';
import { Corpus } from '../../../src/core/corpus/corpus.ts';
import { DocumentNames } from '../../../src/core/corpus/document-names.ts';
import type { LibraryDocument } from '../../../src/core/corpus/library-document.ts';
import { PhraseTallies } from '../../../src/core/corpus/phrase-tallies.ts';
import { exportLibrary } from '../../../src/core/export/export-library.ts';
import type { ComparedText } from '../../../src/core/similar/compared-text.ts';
import { comparedText } from '../../../src/core/similar/compared-text.ts';
import { firstSeen } from '../../../src/core/similar/first-seen.ts';
import { similarDocuments } from '../../../src/core/similar/similar-documents.ts';
import { resultOf } from '../generator-result.ts';
import { phraseLibrary } from './phrase-library.ts';
import { readDocumentOf } from './read-document.ts';

/** More documents than any job looks at without a pause. */
const MANY = 600;
const PHRASES = [{ text: '高质量发展' }, { text: '营商环境' }];
const ARTICLE =
  '全区上下要把优化营商环境摆在突出位置,全力以赴抓好各项任务落实,推动各项工作再上新台阶。各部门要各司其职、密切配合,确保年度目标如期完成。';

function write(corpus: Corpus, path: string, text: string): void {
  corpus.set({ uri: `file:///${path}`, parts: [readDocumentOf(path, text)] });
}

function manyDocuments(): Corpus {
  const texts = Array.from({ length: MANY }, (_, number) => [`${number}`, `第${number}号文件`] as const);
  return phraseLibrary(PHRASES, Object.fromEntries(texts));
}

/** Whether it has made so many steps and is not at its end. */
function isPausedAfter(steps: number, job: Generator<unknown, unknown>): boolean {
  for (let step = 0; step < steps; step++) if (job.next().done) return false;
  return true;
}

/** A library in which one document says again what another one said first, and the text of the later one. */
function twoReports(): [corpus: Corpus, text: ComparedText] {
  const text = `2024年4月18日\n\n旧的通知。${ARTICLE}`;
  const corpus = phraseLibrary(PHRASES, { a: text, b: `2023年5月6日\n\n${ARTICLE}另外的话。`, c: '无关' });
  return [corpus, comparedText(corpus, { uri: 'file:///a', text })];
}

describe('a question that pauses while the library changes', () => {
  it('leaves right counts of phrases to another one that began later and ends later', () => {
    const corpus = manyDocuments();
    const tallies = new PhraseTallies(corpus.phraseBook.phraseCounts);
    resultOf(tallies.follow(corpus.originals()));
    write(corpus, 'x', '推动高质量发展。');
    const first = tallies.follow(corpus.originals());
    assert.ok(isPausedAfter(1, first));
    corpus.remove('file:///x');
    write(corpus, 'y', '优化营商环境。');
    const second = tallies.follow(corpus.originals());
    assert.ok(isPausedAfter(1, second));
    resultOf(first);
    assert.deepEqual([...resultOf(second).keys()], ['营商环境']);
    assert.deepEqual([...resultOf(tallies.follow(corpus.originals())).keys()], ['营商环境']);
  });

  it('finds in no document what stood in that of before', () => {
    const corpus = phraseLibrary(PHRASES, { a: '推动高质量发展。', b: '推动高质量发展。今后也是如此,各部门要抓好落实,确保如期完成。' });
    const places = corpus.phraseBook.places('高质量发展', 10);
    places.next();
    write(corpus, 'b', '关于进一步推动全市高质量发展的通知。');
    assert.deepEqual(
      resultOf(places).places.map(({ uri }) => uri),
      ['file:///a'],
    );
  });

  it('exports no occurrence of a document that is another one now', () => {
    const corpus = phraseLibrary(PHRASES, { a: '推动高质量发展。', b: '推动高质量发展。今后也是如此,各部门要抓好落实,确保如期完成。' });
    const exporting = exportLibrary(corpus, { kind: 'occurrences', key: '高质量发展', format: 'json' }, () => {});
    exporting.next();
    write(corpus, 'b', '关于进一步推动全市高质量发展的通知。');
    assert.equal(resultOf(exporting).count, 1);
  });

  it('keeps no text of a document of before under the name of that of now', () => {
    const corpus = new Corpus([], (entry: LibraryDocument) => `file of ${entry.hash}`);
    write(corpus, 'a', '甲');
    const before = corpus.get('file:///a') as LibraryDocument;
    corpus.remove('file:///a');
    const [gone, held] = [corpus.textOf(before).file, corpus.extent().heldCharacters];
    write(corpus, 'a', '乙乙');
    const now = corpus.get('file:///a') as LibraryDocument;
    assert.deepEqual([gone, held, corpus.textOf(before).file, corpus.textOf(now).file], ['', 0, '', '乙乙']);
  });

  it('finds by name the documents it was asked about, whoever else asks about others', () => {
    const corpus = manyDocuments();
    write(corpus, 'x', '无锡市的通知');
    const before = corpus.documents();
    corpus.remove('file:///x');
    const now = corpus.documents();
    for (let steps = 1, isPaused = true; isPaused; steps++) {
      const names = new DocumentNames();
      const older = names.find(before, 'wuxi', 10);
      const newer = names.find(now, 'wuxi', 10);
      older.next();
      isPaused = isPausedAfter(steps, newer);
      resultOf(older);
      if (isPaused) assert.deepEqual(resultOf(newer), [], `after ${steps} steps`);
      assert.deepEqual([resultOf(names.find(now, 'wuxi', 10)), resultOf(names.find(before, 'wuxi', 10))], [[], ['file:///x']]);
    }
  });

  const changes: readonly [name: string, change: (corpus: Corpus) => void][] = [
    ['replaced', (corpus) => write(corpus, 'b', `2023年5月6日\n\n新的通知。${ARTICLE}`)],
    ['gone', (corpus) => corpus.remove('file:///b')],
  ];
  const questions: readonly [name: string, ask: (corpus: Corpus, text: ComparedText) => Generator<undefined, string[]>][] = [
    [
      'that shares wording',
      function* (corpus, text) {
        return (yield* similarDocuments(corpus, text, 10)).map(({ uri }) => uri);
      },
    ],
    [
      'that said it first',
      function* (corpus, text) {
        return (yield* firstSeen(corpus, text)).documents.map(({ uri }) => uri);
      },
    ],
  ];
  for (const [name, change] of changes)
    for (const [question, ask] of questions)
      it(`finds no document ${question} when it is ${name}`, () => {
        assert.deepEqual(resultOf(ask(...twoReports())), ['file:///b']);
        for (let steps = 1; ; steps++) {
          const [corpus, text] = twoReports();
          const asking = ask(corpus, text);
          if (!isPausedAfter(steps, asking)) break;
          change(corpus);
          assert.deepEqual(resultOf(asking), [], `after ${steps} steps`);
        }
      });

  it('walks through no text that was added after it began', () => {
    const corpus = phraseLibrary(PHRASES, { a: '甲乙丙丁', b: '戊己庚辛' });
    const paths: string[] = [];
    for (const folded of corpus.foldedUnits()) {
      if (!folded) continue;
      paths.push(folded.entry.path);
      write(corpus, folded.entry.path, '甲乙丙丁戊');
      resultOf(corpus.phraseBook.follow());
      void corpus.find('甲');
      assert.ok(paths.length < 10, 'it does not end');
    }
    assert.equal(new Set(paths).size, paths.length);
  });
});

describe('an export of phrases', () => {
  it('pauses while they are counted', () => {
    const pauses = (corpus: Corpus) => [...exportLibrary(corpus, { kind: 'phrases', format: 'json' }, () => {})].length;
    const few = phraseLibrary(PHRASES, { x: '推动高质量发展。' });
    const many = manyDocuments();
    write(many, 'x', '推动高质量发展。');
    assert.ok(pauses(many) > pauses(few));
  });
});
