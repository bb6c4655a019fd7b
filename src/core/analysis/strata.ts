import type { PhraseCounts } from '../corpus/phrase-counts.ts';
import type { Contrast, Pair } from './contrast.ts';
import { keyOf } from './facet.ts';
import type { Observation } from './observation.ts';
import type { TwoByTwo } from './two-by-two.ts';

/** So many documents between two pauses. */
const DOCUMENTS = 100;
/** So large a part of the smaller set is about places that both have. */
const ENOUGH = 0.5;

type Stratum = (observation: Observation) => string | undefined;
type Side = 0 | 1;

/** What is held against itself, the finest first: the very place, its prefecture, its province. */
const STRATA: readonly Stratum[] = [({ place }) => place, (one) => keyOf(one, 'city'), (one) => keyOf(one, 'province')];

/** For some phrases by their numbers, place by place, how many documents of each set have them; empty where the sets have too few places in common. In slices. */
export function* strataOf(
  counts: PhraseCounts,
  sets: Contrast,
  numbers: readonly number[],
): Generator<undefined, ReadonlyMap<number, readonly TwoByTwo[]>> {
  const stratum = numbers.length > 0 ? STRATA.find((one) => isShared(totalsOf(sets, one), sets)) : undefined;
  if (!stratum) return new Map();
  const tables = new Map<number, TwoByTwo[]>(numbers.map((number) => [number, []]));
  const having = new HavingDocuments(counts.phrases.length, numbers);
  const documents = placed(sets, stratum).sort((a, b) => (a.place < b.place ? -1 : a.place > b.place ? 1 : 0));
  const totals = totalsOf(sets, stratum);
  for (const [index, { place, side, uri }] of documents.entries()) {
    if (index % DOCUMENTS === 0) yield undefined;
    counts.forEachIn(uri, (number) => having.add(number, side));
    if (documents[index + 1]?.place === place) continue;
    const [n, m] = totals.get(place) ?? [0, 0];
    having.drain((number, a, b) => tables.get(number)?.push({ a, n, b, m }));
  }
  return tables;
}

/** How many documents of one place have each of some phrases. Places without a phrase say nothing of a difference. */
class HavingDocuments {
  private readonly counts: readonly [Uint32Array, Uint32Array];
  private readonly isWanted: Uint8Array;
  private found: number[] = [];

  constructor(phrases: number, wanted: readonly number[]) {
    this.counts = [new Uint32Array(phrases), new Uint32Array(phrases)];
    this.isWanted = new Uint8Array(phrases);
    for (const number of wanted) this.isWanted[number] = 1;
  }

  add(number: number, side: Side): void {
    if (this.isWanted[number] === 0) return;
    const [first, second] = this.counts;
    if ((first[number] as number) + (second[number] as number) === 0) this.found.push(number);
    const counts = this.counts[side];
    counts[number] = (counts[number] as number) + 1;
  }

  /** Tells of each phrase how many of both sets have it, and forgets it. */
  drain(take: (number: number, first: number, second: number) => void): void {
    const [first, second] = this.counts;
    for (const number of this.found) {
      take(number, first[number] as number, second[number] as number);
      first[number] = second[number] = 0;
    }
    this.found = [];
  }
}

function totalsOf(sets: Contrast, stratum: Stratum): Map<string, [number, number]> {
  const totals = new Map<string, [number, number]>();
  for (const { place, side } of placed(sets, stratum)) count(totals, place, side);
  return totals;
}

function isShared(totals: ReadonlyMap<string, Pair>, { where, against }: Contrast): boolean {
  const smaller = where.length <= against.length ? 0 : 1;
  const shared = [...totals.values()].reduce((sum, pair) => sum + (pair[0] > 0 && pair[1] > 0 ? pair[smaller] : 0), 0);
  return shared >= ENOUGH * Math.min(where.length, against.length);
}

interface Placed {
  readonly place: string;
  readonly side: Side;
  readonly uri: string;
}

function placed({ where, against }: Contrast, stratum: Stratum): Placed[] {
  return [where, against].flatMap((set, side) =>
    set.flatMap((observation) => {
      const place = stratum(observation);
      return place === undefined ? [] : { place, side: side === 0 ? 0 : 1, uri: observation.uri };
    }),
  );
}

function count(numbers: Map<string, [number, number]>, key: string, side: Side): void {
  const pair = numbers.get(key) ?? [0, 0];
  pair[side]++;
  numbers.set(key, pair);
}
