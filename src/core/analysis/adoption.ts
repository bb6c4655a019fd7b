import { NATIONAL_CODE } from '../places/placed.ts';
import type { Facet } from './facet.ts';
import { grouped } from './facet.ts';
import type { Incidence } from './incidence.ts';
import type { Observation } from './observation.ts';
import { boundsOf } from './period.ts';

/**
 * What of the time when a place took a phrase up is not known. `left`: its first document has it already; `right`: none of its documents has it; `none`: it
 * lies between two of its documents.
 */
type Censoring = 'none' | 'left' | 'right';

/** When one place took a phrase up, as far as the documents of this library tell. */
export interface PlaceAdoption {
  /** The code of a division, or the name of what else is laid side by side. */
  readonly place: string;
  /** The date of the first document of the place, with or without it. */
  readonly entry: string | null;
  /** The date of the last document that is surely before the first with it and lacks it; of a place that never has it, of its last one. `null` where there is none. */
  readonly lastWithout: string | null;
  /** The date of the first document that has it; `null` where none has. */
  readonly firstWith: string | null;
  /** Whole months after the centre's first document with it, below 0 for one before; `null` where one of the two is unknown, or known by its year only. */
  readonly lag: number | null;
  readonly censored: Censoring;
  /** How many dated documents the place has. */
  readonly of: number;
  /** The path of the first document with it; `null` where none has. */
  readonly file: string | null;
  /** Of its documents since the phrase was first seen in this library: how many there are, how many have it, and how many would if all places said it equally often. */
  readonly since: number;
  readonly found: number;
  readonly expected: number;
}

/** How a phrase spread. */
export interface Adoption {
  /** Those that took it up by the day on which they did, then the silent ones, those first from which it was expected most. */
  readonly places: readonly PlaceAdoption[];
  /** The first document of the library, and of the centre, that has it; `undefined` where none with a date has. */
  readonly first: DatedObservation | undefined;
  readonly centre: DatedObservation | undefined;
  /** How many places had taken it up by the end of each year; years in order. */
  readonly cumulative: readonly { readonly year: string; readonly places: number }[];
}

/** A document of known date. */
export interface DatedObservation extends Observation {
  readonly date: string;
}

/** When the places took a phrase up. Documents without a date tell nothing of that. */
export function adoption(observations: readonly Observation[], incidence: Incidence, by: Facet): Adoption {
  const dated = observations.filter(isDated).sort(byDate);
  const having = dated.filter(({ uri }) => incidence.has(uri));
  const first = having[0];
  const centre = having.find(({ place, level }) => level === 'centre' || place === NATIONAL_CODE);
  const isSince = ({ date }: DatedObservation) => first !== undefined && boundsOf(date).last >= boundsOf(first.date).first;
  const share = first ? having.length / dated.filter(isSince).length : 0;
  const places = [...grouped(dated, by).groups].map(([place, group]) => {
    const since = group.filter(isSince);
    const found = since.filter(({ uri }) => incidence.has(uri)).length;
    return { place, ...intervalOf(group, incidence, centre), since: since.length, found, expected: since.length * share };
  });
  return { places: places.sort(inOrder), first, centre, cumulative: cumulativeOf(places) };
}

function isDated(observation: Observation): observation is DatedObservation {
  return observation.date !== undefined;
}

/** A document that is known by its year may be of its last day. */
function byDate(a: DatedObservation, b: DatedObservation): number {
  const [one, other] = [boundsOf(a.date).last, boundsOf(b.date).last];
  return one === other ? (a.path < b.path ? -1 : 1) : one < other ? -1 : 1;
}

function inOrder(a: PlaceAdoption, b: PlaceAdoption): number {
  const [one, other] = [boundsOf(a.firstWith ?? '9999').last, boundsOf(b.firstWith ?? '9999').last];
  return one === other ? b.expected - a.expected || (a.place < b.place ? -1 : 1) : one < other ? -1 : 1;
}

type Interval = Pick<PlaceAdoption, 'entry' | 'lastWithout' | 'firstWith' | 'lag' | 'censored' | 'of' | 'file'>;

/** `group` by date. */
function intervalOf(group: readonly DatedObservation[], incidence: Incidence, centre: DatedObservation | undefined): Interval {
  const adopting = group.find(({ uri }) => incidence.has(uri));
  const before = group.filter((one) => !incidence.has(one.uri) && (!adopting || boundsOf(one.date).last < boundsOf(adopting.date).first));
  return {
    entry: group[0]?.date ?? null,
    lastWithout: before.at(-1)?.date ?? null,
    firstWith: adopting?.date ?? null,
    lag: adopting && centre ? monthsBetween(centre.date, adopting.date) : null,
    censored: !adopting ? 'right' : before.length === 0 ? 'left' : 'none',
    of: group.length,
    file: adopting?.path ?? null,
  };
}

/** `null` where one of the months is unknown. */
function monthsBetween(from: string, to: string): number | null {
  const [one, other] = [monthOf(from), monthOf(to)];
  return one === undefined || other === undefined ? null : other - one;
}

/** Months counted on from the year 0; `undefined` for a date that is known by its year. */
function monthOf(date: string): number | undefined {
  return date.length < 7 ? undefined : Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
}

function cumulativeOf(places: readonly PlaceAdoption[]): Adoption['cumulative'] {
  const years = places.flatMap(({ firstWith }) => firstWith?.slice(0, 4) ?? []).sort();
  const [first = '', last = ''] = [years[0], years.at(-1)];
  if (first === '') return [];
  return Array.from({ length: Number(last) - Number(first) + 1 }, (_, index) => {
    const year = String(Number(first) + index).padStart(4, '0');
    return { year, places: years.filter((one) => one <= year).length };
  });
}
