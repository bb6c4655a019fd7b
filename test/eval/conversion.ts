import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { allSteps } from '../../src/cli/library.ts';
import { convert } from '../../src/core/conversion/convert.ts';
import type { LibraryEvidence } from '../../src/core/conversion/library-evidence.ts';
import { LibraryForms } from '../../src/core/conversion/library-forms.ts';
import { convertAsOpencc } from '../../src/core/conversion/opencc.ts';
import type { Variant } from '../../src/core/conversion/variant.ts';
import { isHan } from '../../src/core/text/han.ts';
import { hashOf } from './half.ts';
import { reasonOf } from './opencc-differences.ts';

const USAGE = 'npm run eval -- conversion FOLDER [--half 0|1] [--list] [--every 10]';
/** So many of the commonest errors are listed. */
const LISTED = 60;

type Convert = (text: string) => string;
type Pair = readonly [opencc: string, tifa: string];

/** A short text with one character that may be written in several ways. */
interface LabelledContext {
  readonly simplified: string;
  readonly offset: number;
  readonly right: readonly string[];
  readonly opencc: string;
  readonly count: number;
}

/** A sentence with a careful Traditional rendering. */
interface RenderedSentence {
  readonly simplified: string;
  readonly traditional: string;
  readonly alternatives: Readonly<Record<string, readonly string[]>>;
  readonly composed?: boolean;
}

/** One of OpenCC's own cases. */
interface OpenccCase {
  readonly id: string;
  readonly config: string;
  readonly input: string;
  readonly expected: string;
}

interface Options {
  readonly half?: string | undefined;
  readonly list: boolean;
  readonly every: number;
}

/**
 * How well scripts are converted, beside OpenCC (opencc-js) in the same run, on a folder with hant-originals/, conversion-contexts.jsonl,
 * conversion-sentences.jsonl and opencc-cases.jsonl: the way from Traditional originals to Simplified (by OpenCC) and back, labelled contexts, sentences with
 * a careful rendering, and OpenCC's own cases. `--half` takes every second line by its hash, `--every` one in so many lines of the originals; `--list` lists errors.
 * The model is made from the originals of Taiwan: to measure on text that it has not seen, make it with --without and measure on that fold.
 */
export function evaluateConversion(args: readonly string[]): void {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { half: { type: 'string' }, list: { type: 'boolean', default: false }, every: { type: 'string', default: '10' } },
  });
  const [folder] = positionals;
  if (folder === undefined) {
    console.error(USAGE);
    process.exitCode = 2;
    return;
  }
  const options = { half: values.half, list: values.list, every: Number(values.every) };
  console.log(row('', 'OpenCC', 'Tifa'));
  roundTrips(path.join(folder, 'hant-originals'), options);
  roundTripsWithLibrary(path.join(folder, 'hant-originals'), options);
  contexts(readLines<LabelledContext>(path.join(folder, 'conversion-contexts.jsonl'), options), options);
  sentences(readLines<RenderedSentence>(path.join(folder, 'conversion-sentences.jsonl'), options), options);
  openccCases(readLines<OpenccCase>(path.join(folder, 'opencc-cases.jsonl'), options), options);
}

const ORIGINALS: readonly (readonly [beginning: string, variant: Variant])[] = [
  ['tw-', 'tw'],
  ['hk-', 'hk'],
];

/** Wrong characters of 10,000. Variants of one character that a region writes both ways count as one. */
function roundTrips(folder: string, options: Options): void {
  if (!existsSync(folder)) return;
  for (const [beginning, variant] of ORIGINALS) {
    for (const file of readdirSync(folder).filter((name) => name.startsWith(beginning))) {
      const lines = readText(path.join(folder, file))
        .split('\n')
        .filter((line, at) => at % options.every === 0 && isInHalf(line, options));
      const errors = [(text: string) => convertAsOpencc(text, 's', variant), tifa(variant)].map((back) => roundTrip(lines, variant, back));
      console.log(row(`round trip, ${file}: wrong of 10,000`, ...errors.map(({ wrong, han }) => ((1e4 * wrong) / han).toFixed(2))));
      if (options.list) listErrors(errors[1]?.examples ?? new Map());
    }
  }
}

/**
 * The same with a library: half of the documents are its Traditional originals, lines of the other half are converted. Beside it how many characters become
 * right by what the library writes, and how many wrong.
 */
function roundTripsWithLibrary(folder: string, options: Options): void {
  if (!existsSync(folder)) return;
  for (const [beginning, variant] of ORIGINALS) {
    for (const file of readdirSync(folder).filter((name) => name.startsWith(beginning))) {
      const documents = readText(path.join(folder, file)).split(/\n\n+/);
      const evidence = evidenceOf(documents.filter((_, at) => at % 2 === 0).slice(0, LIBRARY_DOCUMENTS), variant);
      const lines = documents.filter((_, at) => at % 2 === 1).flatMap((document) => document.split('\n'));
      const sample = lines.filter((line, at) => at % options.every === 0 && isInHalf(line, options));
      const [alone, helped] = [undefined, evidence].map((library) => roundTrip(sample, variant, tifa(variant, library)));
      if (!alone || !helped) continue;
      const rates = [alone, helped].map(({ wrong, han }) => ((1e4 * wrong) / han).toFixed(2));
      console.log(row(`with a library, ${file}: wrong of 10,000`, ...rates), changesBetween(sample, variant, evidence));
      if (options.list) listErrors(helped.examples);
    }
  }
}

/** Documents of a library are so many at most; those of the Hansard are long. */
const LIBRARY_DOCUMENTS = 1500;

function changesBetween(lines: readonly string[], variant: Variant, evidence: LibraryEvidence): string {
  const changes = { mended: 0, broken: 0 };
  for (const line of lines) {
    const simplified = convertAsOpencc(line, variant, 's');
    const [right, alone, helped] = [line, tifa(variant)(simplified), tifa(variant, evidence)(simplified)].map((text) =>
      normal(text, variant),
    );
    for (let at = 0; at < line.length; at++) {
      if (alone?.[at] === helped?.[at]) continue;
      if (helped?.[at] === right?.[at]) changes.mended++;
      else if (alone?.[at] === right?.[at]) changes.broken++;
    }
  }
  return `${changes.mended} become right, ${changes.broken} wrong`;
}

function evidenceOf(texts: readonly string[], variant: Variant): LibraryEvidence {
  const singles = new Map<number, number>();
  const pairs = new Map<number, number>();
  for (const text of texts) {
    const { text: simplified } = convert(text, { to: 's' });
    for (let at = 0; at < simplified.length; at++) {
      const [unit, next] = [simplified.charCodeAt(at), simplified.charCodeAt(at + 1)];
      singles.set(unit, (singles.get(unit) ?? 0) + 1);
      pairs.set(unit * 0x10000 + next, (pairs.get(unit * 0x10000 + next) ?? 0) + 1);
    }
  }
  const counts = {
    single: (unit: number) => singles.get(unit) ?? 0,
    pair: (first: number, second: number) => pairs.get(first * 0x10000 + second) ?? 0,
  };
  return { counts, forms: allSteps(LibraryForms.learn(texts, variant === 'hk' ? 'hk' : 'tw')) };
}

interface RoundTrip {
  han: number;
  wrong: number;
  /** By right and wrong character, where it stands. */
  readonly examples: Map<string, string[]>;
}

function roundTrip(lines: readonly string[], variant: Variant, back: Convert): RoundTrip {
  const result: RoundTrip = { han: 0, wrong: 0, examples: new Map() };
  for (const line of lines) compare(result, normal(line, variant), normal(back(convertAsOpencc(line, variant, 's')), variant));
  return result;
}

function compare(result: RoundTrip, right: string, written: string): void {
  if (right.length !== written.length) return;
  for (let at = 0; at < right.length; at++) {
    if (!isHan(right.charCodeAt(at))) continue;
    result.han++;
    if (right[at] === written[at]) continue;
    result.wrong++;
    const key = `${right[at]} not ${written[at]}`;
    result.examples.set(key, [...(result.examples.get(key) ?? []), right.slice(Math.max(0, at - 4), at + 4)]);
  }
}

function listErrors(examples: ReadonlyMap<string, readonly string[]>): void {
  const sorted = [...examples].sort((a, b) => b[1].length - a[1].length).slice(0, LISTED);
  for (const [key, places] of sorted) console.log(`  ${key} ${places.length}: ${places.slice(0, 5).join(' ')}`);
}

/** Of what OpenCC gets wrong how much is still wrong, and of what it gets right how much is broken; each context once, and as often as it stands in the texts. */
function contexts(all: readonly LabelledContext[], { list }: Options): void {
  const judged = all.map((one) => ({ ...one, written: Array.from(tifa('tw')(one.simplified))[one.offset] ?? '' }));
  const isWrong = (one: (typeof judged)[number]) => !one.right.includes(one.written);
  const wrong = judged.filter(({ right, opencc }) => !right.includes(opencc));
  const right = judged.filter(({ right, opencc }) => right.includes(opencc));
  console.log(row('contexts that OpenCC gets wrong: still wrong', '100 %', share(wrong.filter(isWrong), wrong)));
  console.log(row('contexts that OpenCC gets right: broken', '0 %', share(right.filter(isWrong), right)));
  if (list)
    for (const { simplified, offset, written, right } of judged.filter(isWrong))
      console.log(`  ${simplified} ${offset}: ${written}, not ${right.join('|')}`);
}

function share(some: readonly { readonly count: number }[], all: readonly { readonly count: number }[]): string {
  const sum = (ones: readonly { readonly count: number }[]) => ones.reduce((total, { count }) => total + count, 0);
  return `${percent(some.length, all.length)} (${percent(sum(some), sum(all))} of occurrences)`;
}

/** Exactly right sentences; doubtful marks, and how many of the errors they hold. */
function sentences(all: readonly RenderedSentence[], { list }: Options): void {
  const writers: readonly Convert[] = [(text) => convertAsOpencc(text, 's', 'tw'), tifa('tw')];
  const judged = writers.map((write) => all.map((sentence) => wrongPlaces(sentence, write(sentence.simplified))));
  console.log(
    row(
      'sentences that are exactly right',
      ...judged.map((ones) => percent(ones.filter((places) => places.length === 0).length, all.length)),
    ),
  );
  doubtfulMarks(all, judged[1] ?? []);
  if (list)
    for (const [index, places] of (judged[1] ?? []).entries())
      if (places.length > 0) console.log(`  ${all[index]?.simplified} ${places.join(', ')}`);
}

function doubtfulMarks(all: readonly RenderedSentence[], wrong: readonly (readonly number[])[]): void {
  const sample = all.map((sentence, index) => ({ sentence, wrong: wrong[index] ?? [] })).filter(({ sentence }) => !sentence.composed);
  const marks = sample.map(({ sentence, wrong }) => {
    const places = convert(sentence.simplified, { from: 's', to: 'tw' }).doubtful.map(({ source }) => source.start);
    return {
      length: sentence.simplified.length,
      marks: places.length,
      errors: wrong.length,
      held: wrong.filter((at) => places.includes(at)).length,
    };
  });
  const sum = (key: 'length' | 'marks' | 'errors' | 'held') => marks.reduce((total, one) => total + one[key], 0);
  console.log(
    row('characters of the sample for each doubtful mark', '–', sum('marks') === 0 ? '–' : (sum('length') / sum('marks')).toFixed(0)),
  );
  console.log(row('errors of the sample that are marked', '–', `${sum('held')} of ${sum('errors')}`));
}

function wrongPlaces({ traditional, alternatives }: RenderedSentence, written: string): number[] {
  const right = normal(traditional, 'tw');
  const got = normal(written, 'tw');
  return Array.from(right, (_, at) => at).filter((at) => right[at] !== got[at] && !alternatives[at]?.includes(written[at] ?? ''));
}

/** OpenCC's newest cases are newer than the dictionaries of opencc-js: what Tifa writes otherwise than these has its reason in opencc-differences.ts, or is listed as a failure. */
function openccCases(all: readonly OpenccCase[], { list }: Options): void {
  const judged = all.flatMap((one) => {
    const [from = '', to = ''] = one.config.split('2');
    const target = (to === 'sp' ? 's' : to) as Variant;
    const source = (to === 'sp' ? `${from}p` : from) as Variant;
    return [{ ...one, opencc: convertAsOpencc(one.input, source, target), tifa: convert(one.input, { from: source, to: target }).text }];
  });
  const right = (key: 'opencc' | 'tifa') => percent(judged.filter((one) => one[key] === one.expected).length, judged.length);
  console.log(row('OpenCC’s own cases', right('opencc'), right('tifa')));
  const other = judged.filter(({ opencc, tifa }) => opencc !== tifa).map((one) => ({ ...one, reason: reasonOf(one) }));
  const unexplained = other.filter(({ reason }) => reason === undefined);
  console.log(row('of these written otherwise than by opencc-js', '–', `${other.length}, ${unexplained.length} without a reason`));
  for (const { id, config, input, expected, opencc, tifa, reason } of list ? other : unexplained) {
    console.log(`  ${id} ${config} ${input}\n    ${reason ?? 'no reason'}`);
    console.log(`    expected ${expected}\n    opencc   ${opencc}\n    tifa     ${tifa}`);
  }
  if (unexplained.length > 0) process.exitCode = 1;
}

function tifa(to: Variant, library?: LibraryEvidence): Convert {
  return (text) => convert(text, { from: 's', to }, library).text;
}

/** One form for each character that a region writes in several; Hong Kong's text is brought to Taiwan's forms first. */
function normal(text: string, variant: Variant): string {
  const taiwan = variant === 'hk' ? convertAsOpencc(convertAsOpencc(text, 'hk', 't'), 't', 'tw') : text;
  return convertAsOpencc(convertAsOpencc(taiwan, 'tw', 't'), 't', 'tw');
}

function readText(file: string): string {
  return file.endsWith('.xz') ? execFileSync('xz', ['-dc', file], { encoding: 'utf8', maxBuffer: 2 ** 30 }) : readFileSync(file, 'utf8');
}

function readLines<T>(file: string, options: Options): T[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.filter((line) => isInHalf(line, options)).map((line) => JSON.parse(line) as T);
}

function isInHalf(line: string, { half }: Options): boolean {
  return half === undefined || hashOf(line) % 2 === Number(half);
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
}

function row(name: string, ...[opencc = '', tifa = '']: readonly string[] | Pair): string {
  return `${name.padEnd(58)}${opencc.padStart(10)}  ${tifa}`;
}
