import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { convert } from '../../src/core/conversion/convert.ts';
import { convertAsOpencc } from '../../src/core/conversion/opencc.ts';
import type { Variant } from '../../src/core/conversion/variant.ts';
import type { Options } from './conversion-sample.ts';
import { normal, readText, row, sampleOfLines } from './conversion-sample.ts';
import { ORIGINALS } from './round-trips.ts';

/** How many of the errors of a round trip stand where conversion is in doubt, and for how many characters there is a doubtful mark. */
export function marksOfRoundTrips(folder: string, options: Options): void {
  if (!existsSync(folder)) return;
  for (const [beginning, variant] of ORIGINALS) {
    for (const file of readdirSync(folder).filter((name) => name.startsWith(beginning))) {
      const sum = { characters: 0, marks: 0, errors: 0, held: 0 };
      for (const line of sampleOfLines(readText(path.join(folder, file)).split('\n'), options)) addMarks(sum, line, variant);
      const apart = (sum.characters / sum.marks).toFixed(0);
      console.log(row(`errors that are marked, ${file}`, '–', `${sum.held} of ${sum.errors}, a mark in ${apart} characters`));
    }
  }
}

function addMarks(sum: { characters: number; marks: number; errors: number; held: number }, line: string, variant: Variant): void {
  const { text, doubtful } = convert(convertAsOpencc(line, variant, 's'), { from: 's', to: variant });
  const [right, written] = [normal(line, variant), normal(text, variant)];
  const marked = new Set(doubtful.map(({ result }) => result.start));
  sum.characters += line.length;
  sum.marks += doubtful.length;
  if (right.length !== written.length) return;
  for (let at = 0; at < right.length; at++) {
    if (right[at] === written[at]) continue;
    sum.errors++;
    if (marked.has(at)) sum.held++;
  }
}
