import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Corpus } from '../../../src/core/corpus/corpus.ts';
import type { DocumentSummary } from '../../../src/core/corpus/document-summary.ts';
import { readFile } from '../../../src/core/corpus/read-file.ts';
import type { Phrase } from '../../../src/core/phrases/phrase.ts';
import { search } from '../../../src/core/search/search.ts';
import { comparedText } from '../../../src/core/similar/compared-text.ts';
import { similarDocuments } from '../../../src/core/similar/similar-documents.ts';
import { matchText } from '../../../src/core/text/matching-fold.ts';
import { resultOf } from '../generator-result.ts';

const PACK: readonly Phrase[] = ['高质量发展', '营商环境', '河湖长制'].map((text) => ({ key: matchText(text), text, source: 'pack' }));
const BODY =
  '全区上下要把优化营商环境摆在突出位置,全力以赴抓好各项任务落实,推动各项工作再上新台阶。各部门要各司其职、密切配合,确保年度目标如期完成,推动高质量发展。';
const FOLDERS = ['2023/', '2023/区/', ''];
const NAMES = FOLDERS.flatMap((folder) => ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `${folder}${name}`));
/** Copies of one text under other dates and with a word more or less, so that a group grows, falls apart and has another original. */
const TEXTS = [
  BODY,
  `2023年4月18日\n\n${BODY}`,
  `2022年1月5日\n\n南沙区${BODY}`,
  `2024年3月18日\n\n${BODY.slice(0, 60)}`,
  `${BODY.slice(20)}落实河湖长制。`,
  '2023年5月6日\n\n深圳市坚持生态优先、绿色发展,落实河湖长制。',
  '10月26日上午,宝安区召开会议,推动高质量发展,落实河湖长制。',
  '2023年7月8日\n\n广州市优化營商環境。',
  '',
];

type Event =
  | { readonly kind: 'write'; readonly file: number; readonly text: number }
  | { readonly kind: 'remove'; readonly file: number }
  | { readonly kind: 'ask' | 'count' | 'settle' | 'compare all' | 'clear' };

const file = fc.nat(NAMES.length - 1);
const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 12, arbitrary: fc.record({ kind: fc.constant('write'), file, text: fc.nat(TEXTS.length - 1) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('remove'), file }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constantFrom('ask', 'count', 'settle', 'compare all') }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('clear') }) },
);

/** A library that changes, and what somebody knows of it who asks now and then. */
class FollowedLibrary {
  readonly corpus = new Corpus(PACK);
  readonly texts = new Map<string, string>();
  private readonly known = new Map<string, DocumentSummary>();

  happen(event: Event): void {
    if (event.kind === 'write') this.write(NAMES[event.file] ?? '', TEXTS[event.text] ?? '');
    else if (event.kind === 'remove') this.remove(NAMES[event.file] ?? '');
    else if (event.kind === 'ask') this.ask();
    else if (event.kind === 'count') resultOf(this.corpus.phraseBook.groups(''));
    else if (event.kind === 'settle') resultOf(this.corpus.settle());
    else if (event.kind === 'compare all') resultOf(this.corpus.compareAll());
    else this.clear();
  }

  write(name: string, text: string): void {
    this.texts.set(name, text);
    this.corpus.set(readFile({ uri: `file:///${name}`, path: name }, new TextEncoder().encode(text)));
  }

  /** Everything that is known then, by path. */
  ask(): DocumentSummary[] {
    for (let isPartial = true; isPartial; ) {
      const changes = this.corpus.summaryChanges(2, false);
      for (const summary of changes.changed) this.known.set(summary.uri, summary);
      for (const uri of changes.removed) this.known.delete(uri);
      isPartial = changes.isPartial;
    }
    return [...this.known.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  private remove(name: string): void {
    this.texts.delete(name);
    this.corpus.remove(`file:///${name}`);
  }

  private clear(): void {
    this.texts.clear();
    this.corpus.clear();
  }
}

/** Everything that a user may ask for. */
function answers(corpus: Corpus) {
  resultOf(corpus.settle());
  const request = { query: '发展', order: 'path', limit: 50, offset: 0, occurrences: 2, whole: [] } as const;
  return {
    summaries: corpus.summaries(),
    originals: corpus.originals().map(({ uri }) => uri),
    claims: corpus.documents().map(({ uri }) => corpus.claims(uri)),
    phrases: corpus.phraseBook.phrases(1),
    groups: resultOf(corpus.phraseBook.groups('')).summaries(),
    detail: resultOf(corpus.phraseBook.phrase('高质量发展')),
    named: resultOf(corpus.findByName('shenzhen', 10)),
    search: resultOf(search(corpus, request)),
    similar: resultOf(similarDocuments(corpus, comparedText(corpus, { uri: 'file:///draft', text: BODY }), 10)),
  };
}

/** Built in another order than it has come to be. */
function builtFresh({ texts }: FollowedLibrary): FollowedLibrary {
  const fresh = new FollowedLibrary();
  for (const [name, text] of [...texts].reverse()) fresh.write(name, text);
  return fresh;
}

describe('a library that follows changes', () => {
  it('is the one that is built of the same files at once, whatever has happened', () => {
    fc.assert(
      fc.property(fc.array(event, { minLength: 1, maxLength: 40 }), (events) => {
        const library = new FollowedLibrary();
        for (const one of events) library.happen(one);
        const fresh = builtFresh(library);
        assert.deepEqual(answers(library.corpus), answers(fresh.corpus));
        assert.deepEqual(library.ask(), fresh.ask());
        assert.deepEqual(library.ask(), library.corpus.summaries());
      }),
      { numRuns: 60 },
    );
  });
});
