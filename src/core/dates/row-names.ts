import type { Range } from '../evidence.ts';
import { isDigit } from '../text/digit.ts';
import { foldText } from '../text/fold.ts';
import { Trie } from '../trie.ts';
import { NAMED, type NamedTable } from './named-tables.ts';
import { otherUse } from './row-contexts.ts';
import { spellings } from './row-spellings.ts';
import type { TableRow } from './table-row.ts';

/** Rows of a table that have the same names, and where a text has one of these: in its order, without overlaps. */
export interface NamedRows<R extends TableRow> {
  readonly rows: readonly R[];
  readonly found: readonly [Range, ...Range[]];
}

/** Which rows of the tables a folded text names. */
export class RowNames {
  private named: ReadonlyMap<NamedTable<TableRow>, readonly NamedRows<TableRow>[]> | undefined;

  constructor(private readonly folded: string) {}

  /** Those of a table, in the order in which the text names them. */
  in<R extends TableRow>(table: NamedTable<R>): readonly NamedRows<R>[] {
    this.named ??= byTable(findNames(this.folded));
    // Under a table stand rows of that table.
    return (this.named.get(table) ?? []) as readonly NamedRows<R>[];
  }
}

/** Sorted once for all the tables that are asked for. */
function byTable(ranges: ReadonlyMap<string, [Range, ...Range[]]>): Map<NamedTable<TableRow>, NamedRows<TableRow>[]> {
  holders ??= tablesByNames();
  const sorted = new Map<NamedTable<TableRow>, NamedRows<TableRow>[]>();
  for (const [names, found] of ranges) {
    for (const { table, rows } of holders.get(names) ?? []) {
      const others = sorted.get(table);
      if (others) others.push({ rows, found });
      else sorted.set(table, [{ rows, found }]);
    }
  }
  return sorted;
}

/** A table that has rows with some names. */
interface Holder {
  readonly table: NamedTable<TableRow>;
  readonly rows: readonly TableRow[];
}

let holders: ReadonlyMap<string, readonly Holder[]> | undefined;

function tablesByNames(): Map<string, Holder[]> {
  const byNames = new Map<string, Holder[]>();
  for (const table of Object.values(NAMED))
    for (const [names, rows] of table.byNames) byNames.set(names, [...(byNames.get(names) ?? []), { table, rows }]);
  return byNames;
}

/** What a key of the trie begins: a name of the rows with these names, whole, or up to a gap; `rest` has the parts that follow, each behind a gap. */
interface Beginning {
  readonly names: string;
  readonly rest: readonly string[];
  readonly isOther: ReturnType<typeof otherUse>;
}

/** Most units between two parts of a name, which stand in one sentence. */
const GAP = 14;

let cached: Trie<readonly Beginning[]> | undefined;

function findNames(folded: string): Map<string, [Range, ...Range[]]> {
  cached ??= new Trie(beginnings());
  const ranges = new Map<string, [Range, ...Range[]]>();
  cached.forEachMatch(folded, (found, start, end) => {
    for (const { names, rest, isOther } of found) {
      const last = isCut(folded, start) ? undefined : endOf(folded, end, rest);
      if (last !== undefined && !isOther?.(folded, { start, end: last })) add(ranges, names, { start, end: last });
    }
  });
  return ranges;
}

function endOf(folded: string, end: number, [next, ...rest]: readonly string[]): number | undefined {
  if (next === undefined) return end;
  const sentence = folded.slice(end, end + GAP + next.length).split(/[。\n]/, 1)[0] ?? '';
  let at = sentence.indexOf(next);
  while (at >= 0 && isCut(folded, end + at)) at = sentence.indexOf(next, at + 1);
  return at < 0 ? undefined : endOf(folded, end + at + next.length, rest);
}

/** Whether what begins there is the rest of a number: 6.2 of 36.2. */
function isCut(folded: string, start: number): boolean {
  return (
    isDigit(folded.charCodeAt(start)) &&
    (isDigit(folded.charCodeAt(start - 1)) || (folded[start - 1] === '.' && isDigit(folded.charCodeAt(start - 2))))
  );
}

/** Matches come by their start and then their end: the longest counts, and nothing inside it. */
function add(ranges: Map<string, [Range, ...Range[]]>, names: string, range: Range): void {
  const found = ranges.get(names);
  const last = found?.at(-1);
  if (!found) ranges.set(names, [range]);
  else if (last?.start === range.start) found[found.length - 1] = range;
  else if (last && range.start >= last.end) found.push(range);
}

function beginnings(): Map<string, Beginning[]> {
  const byKey = new Map<string, Beginning[]>();
  for (const names of new Set(Object.values(NAMED).flatMap(({ byNames }) => [...byNames.keys()]))) {
    for (const name of names.split('|').flatMap(spellings)) {
      const [first = '', ...rest] = name.split('…').map(foldText);
      const same = byKey.get(first) ?? [];
      if (!same.some((other) => other.names === names && other.rest.join() === rest.join()))
        byKey.set(first, [...same, { names, rest, isOther: otherUse(name) }]);
    }
  }
  return byKey;
}
