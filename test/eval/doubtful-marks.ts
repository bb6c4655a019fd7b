import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { areCustomary } from '../../build/customary-forms.mjs';
import type { Conversion } from '../../src/core/conversion/conversion.ts';
import { convert } from '../../src/core/conversion/convert.ts';
import { convertAsOpencc } from '../../src/core/conversion/opencc.ts';
import type { Variant } from '../../src/core/conversion/variant.ts';
import type { Options } from './conversion-sample.ts';
import { normal, readText, row, sampleOfLines } from './conversion-sample.ts';
import { ORIGINALS } from './round-trips.ts';

/** Marks for so many characters each: where the curve is read. */
const DISTANCES = [1000, 500, 300, 200, 150];

interface Judged {
  characters: number;
  /** Of every mark how doubtful it is, and whether an error stands there. */
  readonly marks: { readonly odds: number; readonly isError: boolean }[];
  /** Errors, and how many of them the marks hold; those where Taiwan writes both forms apart. */
  readonly errors: { all: number; held: number };
  readonly customary: { all: number; held: number };
}

/** How many of the errors of a round trip stand where conversion is in doubt, and for how many characters there is a mark; then the most doubtful marks alone. */
export function marksOfRoundTrips(folder: string, options: Options): void {
  if (!existsSync(folder)) return;
  for (const [beginning, variant] of ORIGINALS) {
    for (const file of readdirSync(folder).filter((name) => name.startsWith(beginning))) {
      const judged = judgeLines(sampleOfLines(readText(path.join(folder, file)).split('\n'), options), variant);
      const { marks, errors, customary, characters } = judged;
      const apart = (characters / marks.length).toFixed(0);
      console.log(row(`errors that are marked, ${file}`, '–', `${errors.held} of ${errors.all}, a mark in ${apart} characters`));
      console.log(row('  where both forms are customary', '–', `${customary.held} of ${customary.all}`));
      console.log(row('  by the most doubtful marks', '–', curveOf(judged)));
    }
  }
}

function curveOf({ marks, errors, characters }: Judged): string {
  const sorted = marks.toSorted((a, b) => b.odds - a.odds);
  const held = (distance: number) => sorted.slice(0, characters / distance).filter(({ isError }) => isError).length / errors.all;
  return DISTANCES.map((distance) => `1/${distance} ${(100 * held(distance)).toFixed(0)} %`).join(', ');
}

function judgeLines(lines: readonly string[], variant: Variant): Judged {
  const judged: Judged = { characters: 0, marks: [], errors: { all: 0, held: 0 }, customary: { all: 0, held: 0 } };
  for (const line of lines) {
    const simplified = convertAsOpencc(line, variant, 's');
    judged.characters += line.length;
    judgeLine(judged, { simplified, right: normal(line, variant), conversion: convert(simplified, { from: 's', to: variant }), variant });
  }
  return judged;
}

interface Line {
  readonly simplified: string;
  readonly right: string;
  readonly conversion: Conversion;
  readonly variant: Variant;
}

function judgeLine(judged: Judged, { simplified, right, conversion, variant }: Line): void {
  const written = normal(conversion.text, variant);
  const isComparable = right.length === written.length && right.length === simplified.length;
  const isError = (at: number) => isComparable && right[at] !== written[at] && !isCustomary(simplified, at, written, right);
  const marked = new Set(conversion.doubtful.map(({ result }) => result.start));
  for (const { readings, result } of conversion.doubtful)
    judged.marks.push({ odds: 1 - (readings[0]?.score ?? 0), isError: isError(result.start) });
  for (let at = 0; isComparable && at < right.length; at++) {
    if (right[at] === written[at]) continue;
    const kind = isError(at) ? judged.errors : judged.customary;
    kind.all++;
    if (marked.has(at)) kind.held++;
  }
}

/** Whether Taiwan writes both forms in the word around. */
function isCustomary(simplified: string, at: number, written: string, right: string): boolean {
  const place = { character: simplified.charAt(at), word: simplified.slice(Math.max(0, at - 2), at + 3) };
  return areCustomary(place, written.charAt(at), right.charAt(at));
}
