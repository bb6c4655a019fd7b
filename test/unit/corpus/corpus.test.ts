import assert from 'node:assert/strict';
import { Corpus } from '../../../src/core/corpus/corpus.ts';
import { readFile } from '../../../src/core/corpus/read-file.ts';
import { settleYears } from '../../../src/core/corpus/sibling-years.ts';
import type { Phrase } from '../../../src/core/phrases/phrase.ts';
import { matchText } from '../../../src/core/text/matching-fold.ts';
import { SourceText } from '../../../src/core/text/source-text.ts';
import { resultOf } from '../generator-result.ts';
import { readDocumentOf } from './read-document.ts';

const PACK: readonly Phrase[] = ['高质量发展', '以高质量党建引领高质量发展', '营商环境'].map((text) => ({
  key: matchText(text),
  text,
  source: 'pack',
}));

/** A library of texts; each is named by its letter. */
function library(texts: Readonly<Record<string, string>>): Corpus {
  const corpus = new Corpus(PACK);
  for (const [name, text] of Object.entries(texts)) set(corpus, name, text);
  return corpus;
}

function set(corpus: Corpus, name: string, text: string): void {
  corpus.set(readFile({ uri: `file:///${name}`, path: name }, new TextEncoder().encode(text)));
}

function discover(corpus: Corpus, minDocuments = 2): void {
  const steps = corpus.phraseBook.rediscover(minDocuments);
  while (!steps.next().done);
}

function counts(corpus: Corpus, key: string): [documents: number, occurrences: number] | undefined {
  const phrase = corpus.phraseBook.phrases(1).find((candidate) => candidate.key === key);
  return phrase && [phrase.documents, phrase.occurrences];
}

describe('Corpus: phrases', () => {
  it('counts an established phrase in documents and occurrences, in whatever script it stands', () => {
    const corpus = library({ a: '推動高質量發展', b: '高质量发展、高质量发展', c: '无关' });
    assert.deepEqual(counts(corpus, '高质量发展'), [2, 3]);
  });

  it('counts a phrase inside a longer one too', () => {
    assert.deepEqual(counts(library({ a: '以高质量党建引领高质量发展' }), '高质量发展'), [1, 1]);
  });

  it('scores established and discovered phrases alike, once they are measured', () => {
    const corpus = library({ a: '优化营商环境,落实河湖长制。甲', b: '推行河湖长制,改善营商环境。乙', c: '营商环境、河湖长制' });
    const before = corpus.phraseBook.phrases(1).find(({ key }) => key === '营商环境');
    discover(corpus);
    const [pack, found] = ['营商环境', '河湖长制'].map((key) => corpus.phraseBook.phrases(1).find((phrase) => phrase.key === key));
    assert.ok(pack?.form && found?.form && before?.form === undefined);
    assert.ok(pack.score > 0 && found.score > 0);
  });

  it('tells the variants that stand in the library', () => {
    const corpus = library({ a: '甲落实河湖长制乙。做好丙', b: '丙落实河湖长制丁。', c: '戊推行河湖长制。', d: '推行河湖长制己' });
    discover(corpus);
    const variants = (key: string) =>
      corpus.phraseBook
        .phrases(1)
        .find((phrase) => phrase.key === key)
        ?.variants?.map(({ text }) => text);
    assert.deepEqual(variants('落实河湖长制'), ['推行河湖长制', '河湖长制']);
    assert.equal(variants('营商环境'), undefined);
  });

  it('discovers what recurs', () => {
    const corpus = library({ a: '甲落实河湖长制乙。', b: '丙落实河湖长制丁。' });
    assert.equal(counts(corpus, '落实河湖长制'), undefined);
    discover(corpus);
    assert.deepEqual(counts(corpus, '落实河湖长制'), [2, 2]);
  });

  it('counts a new document at once and forgets a removed one', () => {
    const corpus = library({ a: '优化营商环境' });
    set(corpus, 'b', '改善營商環境');
    assert.deepEqual(counts(corpus, '营商环境'), [2, 2]);
    corpus.remove('file:///a');
    assert.deepEqual(counts(corpus, '营商环境'), [1, 1]);
  });

  it('counts the same article from two sites once', () => {
    const article =
      '全区上下要把优化营商环境摆在突出位置,全力以赴抓好各项任务落实,推动各项工作再上新台阶。各部门要各司其职、密切配合,确保年度目标如期完成。';
    const corpus = library({ a: article, b: article, c: '另文:营商环境' });
    assert.deepEqual(counts(corpus, '营商环境'), [2, 2]);
    assert.equal(corpus.summaries().find((summary) => summary.path === 'b')?.duplicateOf, 'file:///a');
  });

  it('tells where each document has a phrase first, by date, unknown dates last', () => {
    const corpus = library({ a: '营商环境', b: '2024年3月18日\n\n优化营商环境', c: '2023年4月18日\n\n改善营商环境' });
    const detail = resultOf(corpus.phraseBook.phrase('营商环境'));
    assert.deepEqual(
      detail?.occurrencesByDocument.map((occurrence) => occurrence.path),
      ['c', 'b', 'a'],
    );
    assert.deepEqual([detail?.firstSeen, detail?.lastSeen, detail?.documentsInLibrary], ['2023-04-18', '2024-03-18', 3]);
  });

  it('counts nothing in navigation or in a closing credit', () => {
    const page = '首页 > 营商环境 > 正文\n\n某市召开会议\n\n会议要求抓好落实,确保完成全年目标任务。(记者王娜 摄影营商环境)';
    assert.equal(counts(library({ a: page }), '营商环境'), undefined);
  });

  it('has no detail of a phrase that it does not know', () =>
    assert.equal(resultOf(library({ a: '甲' }).phraseBook.phrase('不是提法')), undefined));

  it('tells of an established phrase that stands in no document', () => {
    const detail = resultOf(library({ a: '甲' }).phraseBook.phrase('营商环境'));
    assert.deepEqual([detail?.text, detail?.documents, detail?.documentsInLibrary, detail?.occurrencesByDocument], ['营商环境', 0, 1, []]);
  });
});

describe('Corpus: highlights', () => {
  it('draws the leftmost longest phrase, as it stands', () => {
    const text = '以高質(zhì)量黨建引領(lǐng)高質(zhì)量發(fā)展,改善營商環(huán)境';
    const drawn = library({}).phraseBook.highlights(new SourceText(text));
    assert.deepEqual(
      drawn.map(({ start, end, key }) => [text.slice(start, end), key]),
      [
        ['以高質(zhì)量黨建引領(lǐng)高質(zhì)量發(fā)展', '以高质量党建引领高质量发展'],
        ['營商環(huán)境', '营商环境'],
      ],
    );
  });
});

describe('Corpus: years of a folder', () => {
  const stated = (day: number) => `2022年5月${day}日\n\n某市召开会议,部署${day}项工作。`;
  const OPEN = '5月18日,某市召开会议。';
  const texts = { 'f/1': stated(3), 'f/2': stated(9), 'f/3': stated(12), 'f/4': stated(17), 'f/5': stated(20), 'f/open': OPEN };
  const dateOf = (corpus: Corpus, path: string) => corpus.claims(`file:///${path}`)?.dates.date;

  function settled(corpus: Corpus): Corpus {
    for (const _ of corpus.settle());
    assert.equal(corpus.isSettled, true);
    return corpus;
  }

  it('go to a document that prints none, as an inference', () => {
    const date = dateOf(settled(library(texts)), 'f/open');
    assert.deepEqual([date?.value, date?.certainty], ['2022-05-18', 'inferred']);
  });

  it('do not cross folders', () => {
    assert.equal(dateOf(settled(library({ ...texts, 'g/open': OPEN })), 'g/open'), undefined);
  });

  it('are taken back when the folder does not say so any more', () => {
    const corpus = settled(library(texts));
    assert.ok(dateOf(corpus, 'f/open'));
    corpus.remove('file:///f/1');
    assert.equal(dateOf(settled(corpus), 'f/open'), undefined);
  });

  it('say nothing where the folder holds many years', () => {
    assert.equal(dateOf(settled(library({ ...texts, 'f/6': '2015年5月2日\n\n某市召开会议,部署工作。' })), 'f/open'), undefined);
  });

  it('leave the date that a user has corrected', () => {
    const corpus = library(texts);
    const file = { uri: 'file:///f/open', path: 'f/open' };
    corpus.set(readFile(file, new TextEncoder().encode(OPEN), { correction: { date: '2019-05-18' } }));
    assert.equal(dateOf(settled(corpus), 'f/open')?.value, '2019-05-18');
  });

  it('are not asked of the files by who asks for documents', () => {
    const corpus = new Corpus(PACK, ({ path }) => assert.fail(`${path} is read`));
    for (const [name, text] of Object.entries(texts)) set(corpus, name, text);
    corpus.summaries();
    corpus.originals();
    corpus.summaryChanges(100, true);
    assert.equal(dateOf(corpus, 'f/open'), undefined);
    assert.equal(corpus.isSettled, false);
  });

  it('change what was read of no document', () => {
    const corpus = library(texts);
    const before = corpus.get('file:///f/open');
    const read = structuredClone([before?.document, before?.reasons]);
    settled(corpus);
    assert.equal(corpus.get('file:///f/open'), before);
    assert.deepEqual([before?.document, before?.reasons], read);
  });

  it('are found in every order in which the files come', () => {
    for (const names of [Object.keys(texts), Object.keys(texts).reverse()]) {
      const corpus = library({});
      for (const name of names) set(settled(corpus), name, texts[name as keyof typeof texts]);
      assert.equal(dateOf(settled(corpus), 'f/open')?.value, '2022-05-18', names.join());
    }
  });

  it('stay where the work was given up, and go on from there', () => {
    const corpus = library({ ...texts, 'f/open2': '5月19日,某市召开会议。' });
    for (const _ of corpus.settle()) if (corpus.otherFindings > 0) break;
    assert.deepEqual([corpus.otherFindings, corpus.isSettled], [1, false]);
    assert.equal(settled(corpus).otherFindings, 2);
    assert.equal(dateOf(corpus, 'f/open2')?.value, '2022-05-19');
  });

  it('decide which of two copies is the original', () => {
    const text = `\n\n${Array.from({ length: 40 }, (_, item) => `会议强调第${item}项任务要抓好落实。`).join('')}`;
    const corpus = library({ ...texts, 'f/open': OPEN + text, 'g/copy': `2022年6月1日${text}` });
    const originalOf = (path: string) => corpus.claims(`file:///${path}`)?.duplicateOf;
    assert.equal(originalOf('f/open'), 'file:///g/copy');
    settled(corpus);
    assert.deepEqual([originalOf('f/open'), originalOf('g/copy')], [undefined, 'file:///f/open']);
  });

  it('are found among 130,000 dated documents of one folder', () => {
    const [dated, open] = [readDocumentOf('', stated(3)), readDocumentOf('', OPEN)];
    const many = Array.from({ length: 130_000 }, (_, number) => ({ ...dated.entry, path: `f/${number}` }));
    const found = [...settleYears([...many, { ...open.entry, path: 'f/open' }], () => open.content)];
    assert.equal(found.findLast((one) => one !== undefined)?.settled?.dates.date?.value, '2022-05-18');
  });
});

describe('Corpus: claims', () => {
  it('are told of a document with their reasons, and where it repeats another', () => {
    const text = `2024年3月16日,江苏省无锡市召开会议。${'会议强调,要抓好各项任务落实,推动工作再上新台阶。'.repeat(4)}`;
    const corpus = library({ a: text, b: text });
    const claims = corpus.claims('file:///b');
    assert.ok(claims?.dates.date?.evidence.length);
    assert.deepEqual([claims.dates.date.value, claims.place?.code, claims.duplicateOf], ['2024-03-16', '320200', 'file:///a']);
  });

  it('are told of no file that is not there', () => assert.equal(library({ a: '甲' }).claims('file:///b'), undefined));
});

describe('Corpus: files', () => {
  it('keeps what could not be read with its reason', () => {
    const corpus = library({ a: '甲' });
    corpus.set({ uri: 'file:///b', path: 'b', error: { code: 'unreadable', message: 'EACCES' } });
    assert.deepEqual(
      corpus.unreadFiles().map((file) => [file.path, file.error.code]),
      [['b', 'unreadable']],
    );
    assert.equal(corpus.size, 1);
  });

  it('takes back the reason when the file can be read again', () => {
    const corpus = new Corpus(PACK);
    corpus.set({ uri: 'file:///a', path: 'a', error: { code: 'vanished', message: '' } });
    set(corpus, 'a', '甲');
    assert.deepEqual([corpus.unreadFiles().length, corpus.size], [0, 1]);
  });

  it('forgets everything', () => {
    const corpus = library({ a: '营商环境' });
    corpus.clear();
    assert.deepEqual([corpus.size, corpus.phraseBook.phrases(1)], [0, []]);
  });
});
