import type { Sieve } from './sieve.ts';
import type { SoughtPattern } from './sought-pattern.ts';

interface Row {
  readonly pattern: SoughtPattern;
}

/** For every row of a table, places in the sieve of a text: one of them is taken in every text that the pattern matches. */
interface Probes {
  readonly places: Uint16Array;
  /** For every row the index behind its last place. A row without places may match any text. */
  readonly ends: Uint16Array;
}

/** A table of patterns that are looked for in many texts. A hundred of its rows are ruled out in the time that one pattern takes. */
export class PatternTable<R extends Row> {
  private probes: Probes | undefined;

  constructor(private readonly rows: readonly R[]) {}

  /** The rows whose pattern may match the text of the sieve, in the order of the table. */
  candidates(sieve: Sieve): R[] {
    this.probes ??= probesOf(this.rows);
    const { places, ends } = this.probes;
    const found: R[] = [];
    for (let row = 0, at = 0; row < ends.length; row++) {
      const end = ends[row] as number;
      let may = at === end;
      for (; at < end; at++) may ||= sieve.has(places[at] as number);
      if (may && sieve.mayMatch((this.rows[row] as R).pattern.needed)) found.push(this.rows[row] as R);
    }
    return found;
  }
}

/** The first place of each literal of the first clause, which rules out most. */
function probesOf(rows: readonly Row[]): Probes {
  const places = rows.map(({ pattern }) => (pattern.needed[0] ?? []).map(([first = 0]) => first));
  let end = 0;
  return { places: Uint16Array.from(places.flat()), ends: Uint16Array.from(places, ({ length }) => (end += length)) };
}
