import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { convert } from '../../src/core/conversion/convert.ts';
import { convertAsOpencc } from '../../src/core/conversion/opencc.ts';
import type { Variant } from '../../src/core/conversion/variant.ts';
import type { Convert, Options } from './conversion-sample.ts';
import { isInHalf, normal, row, tifa } from './conversion-sample.ts';
import { marksOfRoundTrips } from './doubtful-marks.ts';
import { hongKongClauses } from './hong-kong-clauses.ts';
import { roundTripsWithLibrary } from './library-round-trips.ts';
import { reasonOf } from './opencc-differences.ts';
import { roundTrips } from './round-trips.ts';

const USAGE = 'npm run eval -- conversion FOLDER [--half 0|1] [--list] [--every 10]';
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
  marksOfRoundTrips(path.join(folder, 'hant-originals'), options);
  hongKongClauses(options);
  contexts(readLines<LabelledContext>(path.join(folder, 'conversion-contexts.jsonl'), options), options);
  sentences(readLines<RenderedSentence>(path.join(folder, 'conversion-sentences.jsonl'), options), options);
  openccCases(readLines<OpenccCase>(path.join(folder, 'opencc-cases.jsonl'), options), options);
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

function readLines<T>(file: string, options: Options): T[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.filter((line) => isInHalf(line, options)).map((line) => JSON.parse(line) as T);
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
}
