/**
 * How fast the index is, as ratios of medians of processor time in one run:
 *   npm run bench -- [FOLDER] [--documents 10000]
 * on a library that is composed of the .txt files below FOLDER (`seeds` unless told). Peers that are not installed are left out.
 *   npm run bench -- [FOLDER] --library [--documents 10000]
 * what the worker and the extension host take with such a library, or without `--documents` with the files of the folder as they are.
 *   npm run bench -- [FOLDER] --edits 10000 [--documents 10000]
 * whether time, memory and cache stay as they are while so many edits are made in such a library.
 */
import { readFileSync } from 'node:fs';
import os from 'node:os';
import { parseArgs } from 'node:util';
import { readFile } from '../../src/core/corpus/read-file.ts';
import { PositionalIndex } from '../../src/core/index/positional-index.ts';
import { Segment } from '../../src/core/index/segment.ts';
import { decode } from '../../src/core/text/decode.ts';
import { matchText } from '../../src/core/text/matching-fold.ts';
import { measureAnalysis } from './analysis.ts';
import { measureConversion } from './conversion.ts';
import { FlexsearchBigrams } from './flexsearch-bigrams.ts';
import type { BenchLibrary } from './library.ts';
import { composeLibrary, removeLibrary } from './library.ts';
import { measureMatching } from './matching.ts';
import { measureNames } from './names.ts';
import { frequentPhrases, mixedQueries, phrasesOf } from './queries.ts';
import { print } from './report.ts';
import { findRipgrep, timeRipgrep } from './ripgrep.ts';
import { measureEdits, measureServedLibrary } from './served-library.ts';
import { SqliteTrigrams } from './sqlite-trigrams.ts';
import type { Timing } from './timing.ts';
import { clockTimeOf, medianTime, medianTimes, p95Time, quantile, timeOf } from './timing.ts';
import { measureWholeLibrary } from './whole-library.ts';

const PHRASES = 1000;
const FREQUENT = 100;
/** A program that is started for each question is asked fewer. */
const STARTS = 20;
const UPDATES = 20;
const CHECKED = 1000;
const ROUNDS = 5;

function buildIndex(texts: readonly string[]): PositionalIndex {
  const index = new PositionalIndex();
  for (const [id, text] of texts.entries()) index.add(id, text);
  index.segments();
  return index;
}

function readPlainly(files: readonly string[]): number {
  return files.reduce((sum, file) => sum + new TextDecoder().decode(readFileSync(file)).length, 0);
}

function readAndFold(file: string): string {
  const decoded = decode(readFileSync(file));
  return 'error' in decoded ? '' : matchText(decoded.text);
}

function readIntoIndex(files: readonly string[]): PositionalIndex {
  const index = new PositionalIndex();
  for (const [id, file] of files.entries()) index.add(id, readAndFold(file));
  index.segments();
  return index;
}

/** With dates, places and everything else that is read from a file. */
function readFullyIntoIndex(files: readonly string[]): void {
  const index = new PositionalIndex();
  for (const [id, file] of files.entries()) {
    const [read] = readFile({ uri: file, path: file }, readFileSync(file)).parts;
    if (read && 'content' in read) index.add(id, read.content.folded.text);
  }
  index.segments();
}

function measureBuild({ files, texts }: BenchLibrary, sqlite: SqliteTrigrams | undefined): Timing {
  const { build, plain, fold, index, full } = medianTimes({
    build: () => timeOf(() => buildIndex(texts)),
    plain: () => timeOf(() => readPlainly(files)),
    fold: () => timeOf(() => files.forEach(readAndFold)),
    index: () => timeOf(() => readIntoIndex(files)),
    full: () => timeOf(() => readFullyIntoIndex(files)),
  });
  print('build the index / read + TextDecoder', build, plain);
  print('read + decode + fold / read + TextDecoder', fold, plain);
  print('read + decode + fold + index / read + TextDecoder', index, plain, '≤ 4');
  print('the same with places and dates / read + TextDecoder', full, plain, '≤ 6');
  if (sqlite)
    print(
      'build the index / FTS5 trigrams',
      build,
      medianTime(() => sqlite.build(texts)),
      '≤ 1/10',
    );
  const bytes = buildIndex(texts)
    .segments()
    .map((segment) => segment.bytes);
  const reopened = medianTimes({ open: () => timeOf(() => reopen(bytes)), build: () => timeOf(() => buildIndex(texts)) });
  print('read from a cache in memory / build the index', reopened.open, reopened.build, '≤ 1/5');
  return build;
}

function reopen(bytes: readonly Uint8Array[]): PositionalIndex {
  return new PositionalIndex(bytes.flatMap((one) => Segment.fromBytes(one) ?? []));
}

function measureQuestions(library: BenchLibrary, index: PositionalIndex, sqlite: SqliteTrigrams | undefined): void {
  const find = (phrase: string) => timeOf(() => index.find(phrase));
  const fromSqlite = (phrases: readonly string[]) => {
    const rounds = sqlite?.times(phrases, ROUNDS).map((times) => quantile(times, 0.95)) ?? [];
    return { value: quantile(rounds, 0.5), runs: rounds.length };
  };
  const phrases = phrasesOf(library.texts, 4, PHRASES);
  const exact = p95Time(phrases, find);
  const ripgrep = findRipgrep();
  const byClock = (phrase: string) => clockTimeOf(() => index.find(phrase));
  if (ripgrep)
    print('phrase of 4, p95, every occurrence / ripgrep', p95Time(phrases, byClock), ripgrepTimes(ripgrep, library, phrases), '≤ 1/40');
  else console.log('| phrase of 4: ripgrep is not installed |');
  if (!sqlite) return;
  print('phrase of 4, p95, every occurrence / FTS5 (ids only)', exact, fromSqlite(phrases));
  const frequent = frequentPhrases(library.texts, FREQUENT);
  print(`${FREQUENT} most frequent phrases, p95 / FTS5 (ids only)`, p95Time(frequent, find), fromSqlite(frequent), '≤ 1.5');
  const words = phrasesOf(library.texts, 2, PHRASES);
  print('words of 2, p95 / FTS5 (ids only, by looking through)', p95Time(words, find), fromSqlite(words.slice(0, STARTS)), '≤ 1/50');
}

function ripgrepTimes(program: string, { folder }: BenchLibrary, phrases: readonly string[]): Timing {
  return p95Time(phrases.slice(0, STARTS), (phrase) => timeRipgrep(program, folder, phrase));
}

/** Changes some documents of the index. */
function measureFlexsearch({ texts }: BenchLibrary, index: PositionalIndex, build: Timing): void {
  let flexsearch: FlexsearchBigrams | undefined;
  print(
    'build the index / flexsearch with bigrams',
    build,
    medianTime(() => timeOf(() => (flexsearch = new FlexsearchBigrams(texts)))),
    '≤ 1/10',
  );
  const peer = flexsearch;
  if (!peer) return;
  const frequent = frequentPhrases(texts, FREQUENT);
  const find = (phrase: string) => timeOf(() => index.find(phrase));
  print(
    `${FREQUENT} most frequent phrases, p95 / flexsearch, verified`,
    p95Time(frequent, find),
    p95Time(frequent, (phrase) => timeOf(() => peer.find(phrase))),
  );
  const changes = texts.slice(0, UPDATES).map((text, id) => ({ id, text: `${text}又改` }));
  const ours = changes.map(({ id, text }) => timeOf(() => change(index, id, text)));
  const theirs = changes.map(({ id, text }) => timeOf(() => peer.update(id, text)));
  print('one changed document / flexsearch update', medianOf(ours), medianOf(theirs), '≤ 1/20');
}

/** Until the next question is answered. */
function change(index: PositionalIndex, id: number, text: string): void {
  index.add(id, text);
  index.find('又改');
}

function medianOf(times: readonly number[]): Timing {
  return { value: quantile(times, 0.5), runs: times.length };
}

function printMemory(index: PositionalIndex, units: number): void {
  const bytes = index.segments().reduce((sum, segment) => sum + segment.bytes.length, 0);
  const perMillion = bytes / units;
  console.log(
    `\nmemory per million characters: index ${perMillion.toFixed(2)} MB, folded text 2.00 MB, together ${(perMillion + 2).toFixed(2)} MB (aim: ≤ 6)`,
  );
}

/** Compares with looking through every text. */
function check(texts: readonly string[], index: PositionalIndex): void {
  const wrong = mixedQueries(texts, CHECKED).filter((phrase) => !isRight(texts, index, phrase));
  console.log(
    `answers that differ from looking through every text: ${wrong.length} of ${CHECKED} ${wrong.slice(0, 5).map((phrase) => JSON.stringify(phrase))}`,
  );
}

function isRight(texts: readonly string[], index: PositionalIndex, phrase: string): boolean {
  const { ids, starts } = index.find(phrase);
  let next = 0;
  for (const [id, text] of texts.entries()) {
    for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
      if (ids[next] !== id || starts[next++] !== at) return false;
    }
  }
  return next === ids.length;
}

async function run(source: string, documents: number): Promise<void> {
  const library = composeLibrary(source, documents);
  try {
    const { texts, units, originals } = library;
    const repeated = originals < documents ? `, repeated with one character in a hundred changed` : '';
    console.log(`${os.cpus()[0]?.model} × ${os.cpus().length}, ${os.type()}, Node ${process.version}`);
    console.log(`${texts.length} documents, ${(units / 1e6).toFixed(1)} million characters, from ${originals} files${repeated}\n`);
    console.log('Medians in milliseconds (runs).\n\n| figure | ours | peer | ratio | aim |\n|---|---|---|---|---|');
    await measureWholeLibrary(library);
    console.log('\n| figure | ours | peer | ratio | aim |\n|---|---|---|---|---|');
    measureAnalysis(library);
    console.log('\n| figure | ours | peer | ratio | aim |\n|---|---|---|---|---|');
    measureMatching(library);
    measureConversion(library);
    console.log('| figure | ours | peer | ratio | aim |\n|---|---|---|---|---|');
    const peer = new SqliteTrigrams(library.folder);
    const sqlite = peer.isThere() ? peer : undefined;
    if (!sqlite) console.log('| sqlite3 with trigrams is not installed |');
    const build = measureBuild(library, sqlite);
    const index = buildIndex(texts);
    measureQuestions(library, index, sqlite);
    measureFlexsearch(library, index, build);
    measureNames(library.texts);
    printMemory(index, units);
    check(texts, buildIndex(texts));
  } finally {
    removeLibrary(library);
  }
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { documents: { type: 'string' }, edits: { type: 'string' }, library: { type: 'boolean', default: false } },
});
const source = positionals[0] ?? 'seeds';
const documents = values.documents === undefined ? undefined : Number(values.documents);
if (values.edits !== undefined) await measureEdits(source, documents, Number(values.edits));
else await (values.library ? measureServedLibrary(source, documents) : run(source, documents ?? 10_000));
