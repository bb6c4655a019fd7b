/**
 * How well documents are read, on folders that hold a gold.jsonl (beside the documents, or beside their folder docs/):
 *   npm run eval -- FOLDER... [--unknown] [--field NAME] [--half 0|1] [--rules]
 * prints for every field how many are right, wrong and unknown, of what was claimed as stated and as inferred; how many of those that can be told are told and
 * right; and how many of the claims are right and wrong, also where there is nothing to tell. It lists the wrong ones (with --unknown the unknown ones too)
 * with the evidence that was given. With --half it takes every second document by the hash of its name: develop on one half, check on the other.
 * With --rules it tells of each rule behind the claims how many of them are right and wrong: see claims-by-rule.ts.
 *   npm run eval -- phrases FOLDER... [--list phrases.jsonl]
 * prints what is found of the phrases of the folders: see phrases.ts.
 *   npm run eval -- conversion FOLDER
 * prints how well scripts are converted, beside OpenCC: see conversion.ts.
 *   npm run eval -- rules FOLDER... [--half 0|1] [--rule NAME]
 * prints how often each reason for a year is right and wrong, as if no year were printed: see rules.ts.
 *   npm run eval -- calibration FOLDER... [--libraries 200]
 * prints how often a change is told where there is none, and what a ratio would tell: see calibration.ts.
 *   npm run eval -- frames FOLDER
 * prints how often it is told rightly how a phrase stands: see frames.ts.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readDocument } from '../../src/core/document/read-document.ts';
import { decode } from '../../src/core/text/decode.ts';
import { SourceText } from '../../src/core/text/source-text.ts';
import { evaluateCalibration } from './calibration.ts';
import { printClaimsByRule } from './claims-by-rule.ts';
import { evaluateConversion } from './conversion.ts';
import { evaluateFrames } from './frames.ts';
import type { Gold } from './gold.ts';
import { readGold } from './gold.ts';
import { hashOf } from './half.ts';
import type { Judgement } from './judge.ts';
import { judge } from './judge.ts';
import { evaluatePhrases } from './phrases.ts';
import { evaluateRules } from './rules.ts';

const FIELDS = [
  'place',
  'province',
  'city',
  'district',
  'zone',
  'year',
  'month',
  'day',
  'published',
  'event',
  'title',
  'script',
  'level',
  'outlet',
  'issuer',
  'number',
];
const CERTAINTIES = [undefined, 'stated', 'inferred'] as const;
const COLUMNS = [
  'field',
  'certainty',
  'judged',
  'right',
  'wrong',
  'unknown',
  'tellable',
  'told %',
  'right %',
  'claims',
  'right %',
  'wrong %',
];
const LONGEST = 60;

interface Judged extends Judgement {
  readonly file: string;
}

interface Options {
  readonly unknown: boolean;
  readonly rules: boolean;
  readonly field?: string | undefined;
  readonly half?: string | undefined;
}

const [subject, ...rest] = process.argv.slice(2);
if (subject === 'phrases') evaluatePhrases(rest);
else if (subject === 'conversion') evaluateConversion(rest);
else if (subject === 'rules') evaluateRules(rest);
else if (subject === 'calibration') evaluateCalibration(rest);
else if (subject === 'frames') evaluateFrames(rest);
else evaluateReading();

function evaluateReading(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      unknown: { type: 'boolean', default: false },
      rules: { type: 'boolean', default: false },
      field: { type: 'string' },
      half: { type: 'string' },
    },
  });
  if (positionals.length === 0) {
    console.error('npm run eval -- FOLDER... [--unknown] [--field NAME] [--half 0|1] [--rules]');
    process.exitCode = 2;
  }
  for (const folder of positionals) report(folder, values);
}

function report(folder: string, values: Options): void {
  const { gold: all, documents } = readGold(folder);
  const gold = all.filter(({ file }) => values.half === undefined || hashOf(file) % 2 === Number(values.half));
  const judged = gold
    .flatMap((entry) => judgeFile(documents, entry))
    .filter(({ field }) => values.field === undefined || field === values.field);
  console.log(`\n${folder}: ${gold.length} documents`);
  printTable(judged);
  if (values.rules) printClaimsByRule(judged);
  const listed = judged.filter(({ verdict }) => verdict === 'wrong' || (values.unknown && verdict === 'unknown'));
  for (const one of listed) console.log(lineOf(one));
}

function judgeFile(folder: string, gold: Gold): Judged[] {
  const decoded = decode(readFileSync(path.join(folder, gold.file)));
  if ('error' in decoded) throw new Error(`${gold.file}: ${decoded.error.code}`);
  const document = readDocument(new SourceText(decoded.text), { path: gold.file });
  return judge(gold, document, decoded.text).map((judgement) => ({ file: gold.file, ...judgement }));
}

function printTable(judged: readonly Judged[]): void {
  console.log(row(COLUMNS));
  for (const field of FIELDS) {
    const ofField = judged.filter((one) => one.field === field);
    const certainties = CERTAINTIES.filter((certainty) => certainty === undefined || ofField.some((one) => one.certainty === certainty));
    for (const certainty of certainties)
      printRow(
        field,
        certainty,
        ofField.filter((one) => certainty === undefined || one.certainty === certainty),
      );
  }
}

function printRow(field: string, certainty: string | undefined, judged: readonly Judged[]): void {
  if (judged.length === 0) return;
  const name = certainty === undefined ? [field, 'all'] : ['', certainty];
  const verdicts = (['right', 'wrong', 'unknown'] as const).map((verdict) => `${count(judged, verdict)}`);
  console.log(row([...name, `${judged.length}`, ...verdicts, ...tellableCells(judged), ...claimCells(judged)]));
}

/** What can be told, how much of it is told, and told right. */
function tellableCells(judged: readonly Judged[]): string[] {
  const tellable = judged.filter((one) => one.tellable);
  const told = tellable.filter((one) => one.claimed);
  return [`${tellable.length}`, percent(told.length, tellable.length), percent(count(told, 'right'), tellable.length)];
}

/** What is claimed, and how much of that is right and wrong. */
function claimCells(judged: readonly Judged[]): string[] {
  const claims = judged.filter((one) => one.claimed);
  return [`${claims.length}`, percent(count(claims, 'right'), claims.length), percent(count(claims, 'wrong'), claims.length)];
}

function count(judged: readonly Judged[], verdict: Judgement['verdict']): number {
  return judged.filter((one) => one.verdict === verdict).length;
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : ((100 * part) / whole).toFixed(1);
}

function row(cells: readonly string[]): string {
  return cells.map((cell, index) => (index < 2 ? cell.padEnd(10) : cell.padStart(9))).join('');
}

function lineOf({ file, field, verdict, certainty, expected, got, evidence }: Judged): string {
  const because = evidence.map(({ rule, note }) => `${rule}: ${shorten(note)}`).join(' | ');
  return `${verdict.padEnd(8)}${file} ${field} (${certainty ?? '–'}): expected ${shorten(expected)}, got ${shorten(got)} [${because}]`;
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
