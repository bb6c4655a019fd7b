import path from 'node:path';
import { convertAsOpencc } from '../../src/core/conversion/opencc.ts';
import type { Options } from './conversion-sample.ts';
import { readText, row, tifa } from './conversion-sample.ts';
import { listErrors, roundTrip } from './round-trips.ts';

/** Clauses as Hong Kong's press would write them, most of them full of traps. Whoever wrote them saw what was wrong of the first 238; the 50 after these are plain ones. */
const CLAUSES = path.join(import.meta.dirname, 'hong-kong-clauses.txt');
const WITH_TRAPS = 238;

/** Wrong characters of 10,000 on the way to Simplified (by OpenCC) and back. */
export function hongKongClauses(options: Options): void {
  const lines = readText(CLAUSES).trim().split('\n');
  const sets = { 'Hong Kong clauses with traps': lines.slice(0, WITH_TRAPS), 'Hong Kong clauses, plain': lines.slice(WITH_TRAPS) };
  for (const [name, clauses] of Object.entries(sets)) {
    const errors = [(text: string) => convertAsOpencc(text, 's', 'hk'), tifa('hk')].map((back) => roundTrip(clauses, 'hk', back));
    console.log(row(`${name}: wrong of 10,000`, ...errors.map(({ wrong, han }) => ((1e4 * wrong) / han).toFixed(2))));
    if (options.list) listErrors(errors[1]?.examples ?? new Map());
  }
}
