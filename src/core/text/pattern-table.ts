import type { Sieve } from './sieve.ts';
import type { SoughtPattern } from './sought-pattern.ts';

interface Row {
  readonly pattern: SoughtPattern;
}

/**
 * For every row the literals of which each text that its pattern matches has one, as places in the sieve of a text. A pattern that asks for nothing has one
 * literal of no places, which stands in every text.
 */
interface Probes {
  readonly places: Uint16Array;
  /** For every literal the index behind its last place, and its row; rows ascend. */
  readonly ends: Uint16Array;
  readonly rows: Uint16Array;
}

/** A table of patterns that are looked for in many texts. A hundred of its rows are ruled out in the time that one pattern takes. */
export class PatternTable<R extends Row> {
  private probes: Probes | undefined;

  constructor(private readonly rows: readonly R[]) {}

  /** The rows whose pattern may match the text of the sieve, in the order of the table. */
  candidates(sieve: Sieve): R[] {
    this.probes ??= probesOf(this.rows);
    const { places, ends, rows } = this.probes;
    const { words } = sieve;
    const found: R[] = [];
    for (let literal = 0, at = 0, last = -1; literal < ends.length; literal++) {
      const end = ends[literal] as number;
      while (at < end && ((words[(places[at] as number) >> 5] as number) & (1 << ((places[at] as number) & 31))) !== 0) at++;
      const row = at === end ? (rows[literal] as number) : last;
      at = end;
      if (row === last) continue;
      last = row;
      if (sieve.mayMatch((this.rows[row] as R).pattern.needed)) found.push(this.rows[row] as R);
    }
    return found;
  }
}

/** Of each row the first clause, which rules out most. */
function probesOf(rows: readonly Row[]): Probes {
  const literals = rows.flatMap(({ pattern }, row) => (pattern.needed[0] ?? [[]]).map((places) => ({ places, row })));
  let end = 0;
  return {
    places: Uint16Array.from(literals.flatMap(({ places }) => places)),
    ends: Uint16Array.from(literals, ({ places }) => (end += places.length)),
    rows: Uint16Array.from(literals, ({ row }) => row),
  };
}
