import { readFileSync } from 'node:fs';
import { compareReports } from '../../src/core/analysis/report-comparison.ts';
import { setChanges } from '../../src/core/analysis/set-changes.ts';
import { trend } from '../../src/core/analysis/trend.ts';
import { Corpus } from '../../src/core/corpus/corpus.ts';
import { dateOf } from '../../src/core/corpus/library-document.ts';
import { readFile } from '../../src/core/corpus/read-file.ts';
import { builtInPhrases } from '../../src/core/phrases/pack/index.ts';
import { gazetteer } from '../../src/core/places/gazetteer.ts';
import { matchText } from '../../src/core/text/matching-fold.ts';
import { SourceText } from '../../src/core/text/source-text.ts';
import type { BenchLibrary } from './library.ts';
import { randomFrom } from './random.ts';
import { print, shown } from './report.ts';
import { medianTime, p95Time, timeOf } from './timing.ts';

const MIN_DOCUMENTS = 3;
const PHRASES = 100;
/** So that each text is looked through to its end. */
const NOWHERE = '没有谁说过的话';
const REPORT_UNITS = 20_000;
const LONG_PAUSE = 50;
const SEED = 15;
const SOURCES = 1000;
const SENTENCES = 30;
const TODAY = '2026-11-30';

/**
 * What an analyst asks of a whole library, beside looking through all texts. The documents are composed: each has a place, a date and thirty sentences that are drawn from
 * those of the library. Series are of the phrases in most of them; the change is between two ranges of years.
 */
export function measureAnalysis(library: BenchLibrary): void {
  const documents = [...composed(library)];
  const corpus = withPhrases(documents);
  const phrases = corpus.phraseBook.phrases(1).filter(({ minor }) => !minor);
  const asked = phrases.slice(0, PHRASES).map(({ text }) => text);
  const texts = documents.map(matchText);
  const scan = medianTime(() => timeOf(() => texts.filter((text) => text.includes(NOWHERE)).length));
  const pauses = new Pauses();
  for (const by of ['year', 'province'] as const) {
    const series = p95Time(asked, (phrase) => timeOf(() => pauses.run(trend(corpus, { phrases: [phrase], by }))));
    print(`a series by ${by}, p95 of ${asked.length} phrases / look through all texts`, series, scan, '≤ 20 ms');
  }
  const change = changeOf(corpus);
  const time = medianTime(() => timeOf(() => pauses.run(setChanges(corpus, change))));
  print(`a change of ${pauses.run(setChanges(corpus, change))?.total} phrases / look through all texts`, time, scan, '≤ 300 ms');
  const [first, second] = reports(library);
  print(
    `compare two reports of ${first.file.length} characters / look through all texts`,
    medianTime(() => timeOf(() => pauses.run(compareReports(first, second)))),
    scan,
    '≤ 200 ms',
  );
  console.log(
    `\n${corpus.originals().length} originals; longest time between two pauses of an analysis: ${shown(pauses.longest)} ms (aim: cancelled within ${LONG_PAUSE})`,
  );
}

/** Documents with a place and a date of their own, of sentences that are drawn from those of the library: no two are copies. */
function* composed({ files }: BenchLibrary): Generator<string> {
  const random = randomFrom(SEED);
  const drawn = <T>(all: readonly T[]) => all[Math.floor(random() * all.length)] as T;
  const sentences = files.slice(0, SOURCES).flatMap((file) => readFileSync(file, 'utf8').match(/[^。\n]{8,80}。/g) ?? []);
  const cities = gazetteer()
    .children()
    .flatMap((province) => gazetteer().children(province));
  for (let number = 0; sentences.length > 0 && number < files.length; number++) {
    const { name } = drawn(cities);
    const [year, month] = [2005 + Math.floor(random() * 20), 1 + Math.floor(random() * 12)];
    const body = Array.from({ length: SENTENCES }, () => drawn(sentences)).join('');
    yield `${name}人民政府关于各项工作的报告\n（${year}年${month}月${1 + Math.floor(random() * 28)}日）\n${body}\n`;
  }
}

function withPhrases(documents: readonly string[]): Corpus {
  const corpus = new Corpus(builtInPhrases());
  for (const [number, text] of documents.entries())
    corpus.set(readFile({ uri: `file:///${number}`, path: `${number}.txt` }, new TextEncoder().encode(text)));
  corpus.snapshot();
  for (const steps = corpus.phraseBook.rediscover(MIN_DOCUMENTS); !steps.next().done; );
  return corpus;
}

/** All documents from some year on against those before. */
function changeOf(corpus: Corpus) {
  const years = corpus
    .originals()
    .flatMap((entry) => dateOf(entry)?.slice(0, 4) ?? [])
    .sort();
  const middle = years[years.length >> 1] ?? '';
  return { where: `date:${middle}..`, against: `-date:${middle}.. -date:unknown`, all: true, today: TODAY };
}

/** The longest text, and one of which every fiftieth character is another one and one sentence in ten is gone. */
function reports({ files }: BenchLibrary): readonly [SourceText, SourceText] {
  const texts = files.slice(0, SOURCES).map((file) => readFileSync(file, 'utf8'));
  const longest = texts.reduce((one, other) => (other.length > one.length ? other : one), '');
  const first = longest.slice(0, REPORT_UNITS);
  const second = first.replace(/((?:[^。]*。){9})[^。]*。/g, '$1').replace(/([^。，\n]{49})[^。，\n]/g, '$1改');
  return [new SourceText(first), new SourceText(second)];
}

/** How long the code of answers runs without a pause. */
class Pauses {
  longest = 0;

  run<T>(steps: Generator<undefined, T>): T {
    for (;;) {
      const start = performance.now();
      const step = steps.next();
      this.longest = Math.max(this.longest, performance.now() - start);
      if (step.done) return step.value;
    }
  }
}
