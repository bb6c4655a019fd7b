import { readFileSync } from 'node:fs';
import { compareReports } from '../../src/core/analysis/report-comparison.ts';
import { setChanges } from '../../src/core/analysis/set-changes.ts';
import { trend } from '../../src/core/analysis/trend.ts';
import { Corpus } from '../../src/core/corpus/corpus.ts';
import { dateOf } from '../../src/core/corpus/library-document.ts';
import { readFile } from '../../src/core/corpus/read-file.ts';
import { builtInPhrases } from '../../src/core/phrases/pack/index.ts';
import { gazetteer } from '../../src/core/places/gazetteer.ts';
import { SourceText } from '../../src/core/text/source-text.ts';
import type { BenchLibrary } from './library.ts';
import { randomFrom } from './random.ts';
import { print, shown } from './report.ts';
import type { Timing } from './timing.ts';
import { medianTime, p95Time, timeOf } from './timing.ts';

const MIN_DOCUMENTS = 3;
const PHRASES = 100;
const REPORT_UNITS = 20_000;
const LONG_PAUSE = 50;
const SEED = 15;
const SOURCES = 1000;
const SENTENCES = 30;
const TODAY = '2026-11-30';

/**
 * What an analyst asks of a whole library, beside looking through all texts. Series are of the phrases in most documents; the change is between the documents of two
 * ranges of years; the reports are cut to 20,000 characters, the second with some characters changed.
 */
export function measureAnalysis(library: BenchLibrary): void {
  const corpus = withPhrases(library);
  const phrases = corpus.phraseBook.phrases(1).filter(({ minor }) => !minor);
  const asked = phrases.slice(0, PHRASES).map(({ text }) => text);
  const scan = medianTime(() => timeOf(() => library.texts.filter((text) => text.includes(asked[0] ?? '')).length));
  const pauses = new Pauses();
  for (const by of ['year', 'province'] as const) {
    const series = p95Time(asked, (phrase) => timeOf(() => pauses.run(trend(corpus, { phrases: [phrase], by }))));
    print(`a series by ${by}, p95 of ${asked.length} phrases / look through all texts`, series, scan, '≤ 20 ms');
  }
  print(`a change of ${phrases.length} phrases / look through all texts`, changeTime(corpus, pauses), scan, '≤ 300 ms');
  const [first, second] = reports(library);
  print(
    'compare two reports of 20,000 characters / look through all texts',
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

function withPhrases(library: BenchLibrary): Corpus {
  const corpus = new Corpus(builtInPhrases());
  let number = 0;
  for (const text of composed(library))
    corpus.set(readFile({ uri: `file:///${number}`, path: `${number++}.txt` }, new TextEncoder().encode(text)));
  corpus.snapshot();
  for (const steps = corpus.phraseBook.rediscover(MIN_DOCUMENTS); !steps.next().done; );
  return corpus;
}

/** All documents that are dated before some year against the others. */
function changeTime(corpus: Corpus, pauses: Pauses): Timing {
  const years = corpus
    .originals()
    .flatMap((entry) => dateOf(entry)?.slice(0, 4) ?? [])
    .sort();
  const middle = years[years.length >> 1] ?? '';
  const request = { where: `date:${middle}..`, against: `-date:${middle}.. -date:unknown`, all: true, today: TODAY };
  return medianTime(() => timeOf(() => pauses.run(setChanges(corpus, request))));
}

/** The longest text with itself, of which one character in fifty is another one, and one sentence in ten is gone. */
function reports({ texts }: BenchLibrary): readonly [SourceText, SourceText] {
  const longest = [...texts].sort((a, b) => b.length - a.length)[0] ?? '';
  const first = longest.slice(0, REPORT_UNITS);
  const second = first.replace(/(。[^。]{5,60}){10}(。[^。]{5,60})/g, '$1').replace(/([^。，]{49})[^。，]/g, '$1改');
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
