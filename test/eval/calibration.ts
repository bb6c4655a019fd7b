import { parseArgs } from 'node:util';
import { allSteps, findPhrases, openLibrary } from '../../src/cli/library.ts';
import type { PhraseChange } from '../../src/core/analysis/change.ts';
import { changes } from '../../src/core/analysis/change.ts';
import type { Contrast } from '../../src/core/analysis/contrast.ts';
import { keyOf } from '../../src/core/analysis/facet.ts';
import type { Observation } from '../../src/core/analysis/observation.ts';
import { documentSet } from '../../src/core/analysis/observation.ts';
import type { Corpus } from '../../src/core/corpus/corpus.ts';
import { randomFrom } from '../bench/random.ts';

const USAGE = 'npm run eval -- calibration FOLDER... [--libraries 200] [--min-documents 3]';
const SEED = 20261130;
const YEARS_BEFORE = 3;
/** A year with fewer documents, or with fewer before it, is not told of. */
const LEAST_DOCUMENTS = 5;
/** What a ratio alone calls a change. */
const DOUBLED = 2;

/**
 * Whether changes are told as surely as they say, on the documents of folders. First where nothing has changed: documents are dealt out to two sets at random, as many to each as the
 * newest year and the three before it have, and of so many such libraries it prints in how many any phrase has grade A (aim: at most 5 %), and what share of all phrases has B or
 * better. Then what is told of each year against the three before it, beside what a ratio of shares would tell: how many phrases doubled or are new, and how many of them are
 * shown.
 */
export function evaluateCalibration(args: readonly string[]): void {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { libraries: { type: 'string', default: '200' }, 'min-documents': { type: 'string', default: '3' } },
  });
  if (positionals.length === 0) {
    console.error(USAGE);
    process.exitCode = 2;
    return;
  }
  const corpus = openLibrary(positionals);
  findPhrases(corpus, Number(values['min-documents']));
  const { observations } = allSteps(documentSet(corpus, ''));
  const contrasts = contrastsOf(observations);
  printUnchanged(corpus, observations, contrasts.at(-1), Number(values.libraries));
  printYears(corpus, contrasts);
}

interface YearContrast extends Contrast {
  readonly year: number;
}

/** Each year that has enough documents against the three before it. */
function contrastsOf(observations: readonly Observation[]): YearContrast[] {
  const yearOf = (one: Observation) => Number(keyOf(one, 'year') ?? 0);
  const years = [...new Set(observations.map(yearOf))].filter((year) => year > 0).sort((a, b) => a - b);
  const contrasts = years.map((year) => ({
    year,
    where: observations.filter((one) => yearOf(one) === year),
    against: observations.filter((one) => yearOf(one) < year && yearOf(one) >= year - YEARS_BEFORE),
  }));
  return contrasts.filter(({ where, against }) => Math.min(where.length, against.length) >= LEAST_DOCUMENTS);
}

function printUnchanged(corpus: Corpus, observations: readonly Observation[], like: Contrast | undefined, libraries: number): void {
  if (!like) return;
  const random = randomFrom(SEED);
  let [withA, shown, all] = [0, 0, 0];
  for (let library = 0; library < libraries; library++) {
    const dealt = shuffled(observations, random);
    const [n, m] = [like.where.length, like.against.length];
    const found = changesOf(corpus, { where: dealt.slice(0, n), against: dealt.slice(n, n + m) });
    if (found.some(({ grade }) => grade === 'A')) withA++;
    shown += found.filter(({ grade }) => grade !== 'C').length;
    all += found.length;
  }
  console.log(
    `${observations.length} documents, ${libraries} libraries in which nothing has changed (${like.where.length} documents against ${like.against.length})`,
  );
  console.log(`with a phrase of grade A: ${withA} (${percent(withA, libraries)}; aim: at most 5 %)`);
  console.log(`phrases of grade B or better: ${percent(shown, all)} of all\n`);
}

function changesOf(corpus: Corpus, contrast: Contrast): PhraseChange[] {
  return allSteps(changes(corpus.phraseBook.phraseCounts, contrast));
}

function printYears(corpus: Corpus, contrasts: readonly YearContrast[]): void {
  console.log('| year | documents | before | doubled | A | B or better | new | A | B or better | vanished | A | B or better |');
  console.log('|---|---|---|---|---|---|---|---|---|---|---|---|');
  for (const contrast of contrasts) {
    const found = changesOf(corpus, contrast);
    const groups = [found.filter(isDoubled), found.filter(({ kind }) => kind === 'new'), found.filter(({ kind }) => kind === 'vanished')];
    const counts = groups.flatMap((group) => [group.length, graded(group, 'A'), graded(group, 'A') + graded(group, 'B')]);
    console.log(`| ${[contrast.year, contrast.where.length, contrast.against.length, ...counts].join(' | ')} |`);
  }
}

/** In both sets, and in twice as large a share of the documents. */
function isDoubled({ documents: [a, b], of: [n, m] }: PhraseChange): boolean {
  return b > 0 && a / n >= (DOUBLED * b) / m;
}

function graded(found: readonly PhraseChange[], grade: PhraseChange['grade']): number {
  return found.filter((change) => change.grade === grade).length;
}

/** Fisher and Yates. */
function shuffled<T>(all: readonly T[], random: () => number): T[] {
  const dealt = [...all];
  for (let at = dealt.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [dealt[at], dealt[other]] = [dealt[other] as T, dealt[at] as T];
  }
  return dealt;
}

function percent(part: number, of: number): string {
  return `${((100 * part) / Math.max(1, of)).toFixed(1)} %`;
}
