import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { convertAsOpencc } from '../../src/core/conversion/opencc.ts';
import type { Variant } from '../../src/core/conversion/variant.ts';
import { isHan } from '../../src/core/text/han.ts';
import type { Convert, Options } from './conversion-sample.ts';
import { normal, readText, row, sampleOfLines, tifa } from './conversion-sample.ts';

/** So many of the commonest errors are listed. */
const LISTED = 60;

/** How the names of texts begin, and what they are written in. */
export const ORIGINALS: readonly (readonly [beginning: string, variant: Variant])[] = [
  ['tw-', 'tw'],
  ['hk-', 'hk'],
];

/** Wrong characters of 10,000. Variants of one character that a region writes both ways count as one. */
export function roundTrips(folder: string, options: Options): void {
  if (!existsSync(folder)) return;
  for (const [beginning, variant] of ORIGINALS) {
    for (const file of readdirSync(folder).filter((name) => name.startsWith(beginning))) {
      const lines = sampleOfLines(readText(path.join(folder, file)).split('\n'), options);
      const errors = [(text: string) => convertAsOpencc(text, 's', variant), tifa(variant)].map((back) => roundTrip(lines, variant, back));
      console.log(row(`round trip, ${file}: wrong of 10,000`, ...errors.map(({ wrong, han }) => ((1e4 * wrong) / han).toFixed(2))));
      if (options.list) listErrors(errors[1]?.examples ?? new Map());
    }
  }
}

/** What became of some lines. */
export interface RoundTrip {
  han: number;
  wrong: number;
  /** By right and wrong character, where it stands. */
  readonly examples: Map<string, string[]>;
}

/** Lines that are made Simplified by OpenCC, and written back. */
export function roundTrip(lines: readonly string[], variant: Variant, back: Convert): RoundTrip {
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

/** The commonest errors, with where they stand. */
export function listErrors(examples: ReadonlyMap<string, readonly string[]>): void {
  const sorted = [...examples].sort((a, b) => b[1].length - a[1].length).slice(0, LISTED);
  for (const [key, places] of sorted) console.log(`  ${key} ${places.length}: ${places.slice(0, 5).join(' ')}`);
}
