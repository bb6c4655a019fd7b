import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { findClues } from '../../src/core/dates/clue-finders.ts';
import { readPage } from '../../src/core/dates/page.ts';
import type { YearClue, YearlessDay } from '../../src/core/dates/year-clue.ts';
import { soughtDay } from '../../src/core/dates/year-clue.ts';
import { findStandingClues, inferYear } from '../../src/core/dates/year-inference.ts';
import { decode } from '../../src/core/text/decode.ts';
import { SourceText } from '../../src/core/text/source-text.ts';
import { readGold } from './gold.ts';
import { hashOf } from './half.ts';

const USAGE = 'npm run eval -- rules FOLDER... [--half 0|1] [--rule NAME]';
/** Under this name the table has the years themselves. */
const INFERRED = '(year)';
/** A clue of so much weight decides alone. */
const DECIDES = 3;
/** What a rule can do for a document: stand behind the year that is inferred, decide a year alone, support one, and exclude years. */
const USES = ['claims', 'decides', 'supports', 'bounds'] as const;
type Use = (typeof USES)[number];

/** One use of a rule in one document. */
interface UseOfRule {
  readonly rule: string;
  readonly use: Use;
  readonly right: boolean;
  /** The file, the date of the gold, and what the rule relied on. */
  readonly told: string;
}

/**
 * Takes the day of the gold as if its year were printed nowhere, in all documents of the folders whose gold has a date, and prints how often the year that is inferred for it is right and
 * wrong, and the same of each rule: behind the year that was inferred, and where it speaks for a year or excludes years. Lists the wrong uses, with `--rule` those of one rule, right ones too.
 */
export function evaluateRules(args: readonly string[]): void {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { half: { type: 'string' }, rule: { type: 'string' } },
  });
  if (positionals.length === 0) {
    console.error(USAGE);
    process.exitCode = 2;
    return;
  }
  const uses = positionals.flatMap((folder) => usesIn(folder, values.half));
  printRules(uses);
  for (const { rule, use, right, told } of uses)
    if (values.rule === undefined ? !right : values.rule === rule) console.log(`${right ? 'right' : 'wrong'}   ${rule} ${use}: ${told}`);
}

function usesIn(folder: string, half: string | undefined): UseOfRule[] {
  const { gold, documents } = readGold(folder);
  return gold.flatMap(({ file, date }) => {
    if (!date || (half !== undefined && hashOf(file) % 2 !== Number(half))) return [];
    const decoded = decode(readFileSync(path.join(documents, file)));
    return 'error' in decoded ? [] : usesOf(file, date, decoded.text);
  });
}

function usesOf(file: string, gold: string, text: string): UseOfRule[] {
  const source = new SourceText(text);
  const [year = 0, month, day] = gold.split('-').map(Number);
  const sought: YearlessDay = { ...(month && { month }), ...(day && { day }) };
  const page = readPage(source);
  const tell = (words: string) => `${file} ${gold}: ${words}`;
  const told = (clue: YearClue) => tell(`${clue.year ?? ''} ${page.folded.slice(clue.start, clue.end)}`);
  const clues = [
    ...findStandingClues(page, sought, []).map((clue) => voteOf(clue, year, told(clue))),
    ...findClues(page, sought).flatMap((clue) => boundsOf(clue, year, sought, told(clue))),
  ];
  const inferred = inferYear(page, sought, []);
  if (!inferred) return clues;
  const right = inferred.year === year;
  const behind = inferred.clues.map(
    ({ rule, start, end }): UseOfRule => ({ rule, use: 'claims', right, told: tell(page.folded.slice(start, end)) }),
  );
  return [{ rule: INFERRED, use: 'claims', right, told: tell(`${inferred.year}`) }, ...behind, ...clues];
}

function voteOf({ rule, weight = 0, year }: YearClue, gold: number, told: string): UseOfRule {
  return { rule, use: weight >= DECIDES ? 'decides' : 'supports', right: year === gold, told };
}

function boundsOf({ rule, notBefore, notAfter }: YearClue, year: number, sought: YearlessDay, told: string): UseOfRule[] {
  if (notBefore === undefined && notAfter === undefined) return [];
  const at = soughtDay(year, sought);
  const slack = sought.day === undefined ? 200 : 0;
  return [{ rule, use: 'bounds', right: at + slack >= (notBefore ?? -Infinity) && at - slack <= (notAfter ?? Infinity), told }];
}

function printRules(uses: readonly UseOfRule[]): void {
  console.log(['rule'.padEnd(24), ...USES.map((use) => `${use}: right wrong`.padStart(24))].join(''));
  for (const rule of [...new Set(uses.map((one) => one.rule))].sort())
    console.log([rule.padEnd(24), ...USES.map((use) => cell(uses.filter((one) => one.rule === rule && one.use === use)))].join(''));
}

function cell(uses: readonly UseOfRule[]): string {
  if (uses.length === 0) return '–'.padStart(24);
  const right = uses.filter((one) => one.right).length;
  const percent = ((100 * right) / uses.length).toFixed(1);
  return `${right} ${uses.length - right} (${percent} %)`.padStart(24);
}
