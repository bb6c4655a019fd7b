import { gazetteer } from '../places/gazetteer.ts';
import { parseQuery } from '../search/parse-query.ts';
import { divisionsNamed } from '../search/place-name.ts';
import { levelFilter } from '../speaker/speaker.ts';
import type { Facet } from './facet.ts';
import { isPeriodUnit } from './facet.ts';
import { monthsOf } from './period.ts';

/** The filter that finds each text once, as everything is counted. */
export const ORIGINALS = 'copies:no';

/**
 * The filter that lets just the documents of a group through. `name` is that of a division as it is to be read in the query; its code stands there where something else is
 * called so too.
 */
export function groupFilter(by: Facet, key: string, name = gazetteer().division(key)?.name ?? key): string {
  if (isPeriodUnit(by)) return `date:${monthsOf(key)}`;
  if (by === 'level') return levelFilter(key);
  if (by === 'outlet') return `outlet:=${quoted(key)}`;
  const [division, ...others] = divisionsNamed(name);
  return `place:${division?.code === key && others.length === 0 ? name : key}`;
}

/**
 * The query that finds what one query finds and each of some filters lets through; such as the documents of a cell, with the filters of its groups and `ORIGINALS`. With the key of
 * a phrase a concordance of it lists just the occurrences that were counted there.
 */
export function withFilters(query: string, ...filters: readonly string[]): string {
  const { filters: own, problems } = parseQuery(query);
  const taken = own.filter(({ negated }) => !negated).map(({ condition }) => condition.key);
  const added = filters.filter(Boolean).map((filter) => (taken.some((key) => filter.startsWith(`${key}:`)) ? `+${filter}` : filter));
  // What follows an open quote would be a part of it.
  const isOpen = problems.some(({ code }) => code === 'open-quote');
  return (isOpen ? [...added, query] : [query, ...added]).filter((part) => part.trim() !== '').join(' ');
}

/** The query that finds the documents of a query that are in each of some groups. */
export function queryOfGroups(query: string, groups: readonly DocumentGroup[]): string {
  return withFilters(query, ...groups.map(({ by, key, name }) => groupFilter(by, key, name)));
}

const QUOTES = ['""', '“”', '「」', '『』'];

function quoted(value: string): string {
  if (/^[^\s"“”「」『』＂]+$/.test(value)) return value;
  const [open = '', close = ''] = QUOTES.find((quotes) => ![...quotes].some((quote) => value.includes(quote))) ?? '""';
  return `${open}${value}${close}`;
}

/** Documents that are laid side by side with others: those of a year, a province, a level. */
export interface DocumentGroup {
  readonly by: Facet;
  readonly key: string;
  /** Of a place: as it is to be read in a query. */
  readonly name?: string;
}
