import { matchesOf } from './matches.ts';
import type { PatternTable } from './pattern-table.ts';
import { Sieve } from './sieve.ts';
import type { SoughtPattern } from './sought-pattern.ts';

/** A text in which many patterns are looked for: each once, and only where the text may have what it needs. Of several hundred patterns most are never run. */
export class PatternScan {
  /** Made for the first pattern: most documents print their dates in full and are not looked through. */
  private sieved: Sieve | undefined;
  private readonly matches = new Map<SoughtPattern, readonly RegExpExecArray[]>();
  private readonly rows = new Map<unknown, unknown>();

  constructor(private readonly text: string) {}

  private get sieve(): Sieve {
    this.sieved ??= new Sieve(this.text);
    return this.sieved;
  }

  /** Every match, in the order of the text. */
  all(pattern: SoughtPattern): readonly RegExpExecArray[] {
    if (!this.sieve.mayMatch(pattern.needed)) return NONE;
    let matches = this.matches.get(pattern);
    if (!matches) {
      matches = matchesOf(this.text, pattern.regex);
      this.matches.set(pattern, matches);
    }
    return matches;
  }

  first(pattern: SoughtPattern): RegExpExecArray | undefined {
    return this.all(pattern)[0];
  }

  /** The rows of a table whose pattern matches, in the order of the table. */
  matching<R extends { readonly pattern: SoughtPattern }>(table: PatternTable<R>): readonly R[] {
    let rows = this.rows.get(table) as readonly R[] | undefined;
    if (!rows) {
      rows = table.candidates(this.sieve).filter(({ pattern }) => this.all(pattern).length > 0);
      this.rows.set(table, rows);
    }
    return rows;
  }
}

const NONE: readonly RegExpExecArray[] = [];
