/**
 * How well documents are read, on folders that hold a gold.jsonl (beside the documents, or beside their folder docs/):
 *   npm run eval -- FOLDER... [--unknown] [--field NAME]
 * prints for every field how many are right, wrong and unknown, of what was claimed as stated and as inferred, and lists the wrong ones (with --unknown the
 * unknown ones too) with the evidence that was given.
 *   npm run eval -- phrases FOLDER... [--list phrases.jsonl]
 * prints what is found of the phrases of the folders: see phrases.ts.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readDocument } from '../../src/core/document/read-document.ts';
import { decode } from '../../src/core/text/decode.ts';
import { SourceText } from '../../src/core/text/source-text.ts';
import type { Gold } from './gold.ts';
import { readGold } from './gold.ts';
import type { Judgement } from './judge.ts';
import { judge } from './judge.ts';
import { evaluatePhrases } from './phrases.ts';

const FIELDS = [
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
  'outlet',
  'issuer',
];
const CERTAINTIES = [undefined, 'stated', 'inferred'] as const;
const LONGEST = 60;

interface Judged extends Judgement {
  readonly file: string;
}

interface Options {
  readonly unknown: boolean;
  readonly field?: string | undefined;
}

const [subject, ...rest] = process.argv.slice(2);
if (subject === 'phrases') evaluatePhrases(rest);
else evaluateReading();

function evaluateReading(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { unknown: { type: 'boolean', default: false }, field: { type: 'string' } },
  });
  if (positionals.length === 0) {
    console.error('npm run eval -- FOLDER... [--unknown] [--field NAME]');
    process.exitCode = 2;
  }
  for (const folder of positionals) report(folder, values);
}

function report(folder: string, values: Options): void {
  const { gold, documents } = readGold(folder);
  const judged = gold
    .flatMap((entry) => judgeFile(documents, entry))
    .filter(({ field }) => values.field === undefined || field === values.field);
  console.log(`\n${folder}: ${gold.length} documents`);
  printTable(judged);
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
  console.log(row(['field', 'certainty', 'judged', 'right', 'wrong', 'unknown', 'right %', 'wrong %']));
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
  const count = (verdict: Judgement['verdict']) => judged.filter((one) => one.verdict === verdict).length;
  const percent = (part: number) => ((100 * part) / judged.length).toFixed(1);
  const [right, wrong, unknown] = [count('right'), count('wrong'), count('unknown')];
  const name = certainty === undefined ? [field, 'all'] : ['', certainty];
  console.log(row([...name, `${judged.length}`, `${right}`, `${wrong}`, `${unknown}`, percent(right), percent(wrong)]));
}

function row(cells: readonly string[]): string {
  return cells.map((cell, index) => (index < 2 ? cell.padEnd(10) : cell.padStart(8))).join('');
}

function lineOf({ file, field, verdict, certainty, expected, got, evidence }: Judged): string {
  const because = evidence.map(({ rule, note }) => `${rule}: ${shorten(note)}`).join(' | ');
  return `${verdict.padEnd(8)}${file} ${field} (${certainty ?? '–'}): expected ${shorten(expected)}, got ${shorten(got)} [${because}]`;
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
