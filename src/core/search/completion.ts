import type { PlaceSummary } from '../corpus/claim-summary.ts';
import type { LibraryDocument } from '../corpus/library-document.ts';
import { dateOf } from '../corpus/library-document.ts';
import { Spelling } from '../names/spelling.ts';
import { gazetteer } from '../places/gazetteer.ts';
import { forEachInSlices } from '../slices.ts';
import { matchText } from '../text/matching-fold.ts';
import { findInitials } from '../text/syllables.ts';
import { parseDateRange } from './date-range.ts';
import type { FilterKey } from './filter-name.ts';
import { levelNamed, scriptNamed } from './filter-name.ts';
import { divisionsCalled } from './place-name.ts';
import type { QueryToken } from './query-token.ts';
import { queryTokens } from './query-token.ts';

/** So many documents between two pauses. */
const DOCUMENTS = 500;

/** A value that the filter at the end of a query can have. */
export interface Completion {
  readonly key: FilterKey;
  /** The query with this value. */
  readonly query: string;
  /** In Simplified characters where it is a division. */
  readonly value: string;
  /** In how many documents of the library it holds. */
  readonly documents: number;
}

/** What the library has for the filter that a query ends with, most documents first; none where it ends otherwise, with a value that is complete, or with words of a title. In slices. */
export function* completions(entries: readonly LibraryDocument[], query: string, limit: number): Generator<undefined, Completion[]> {
  const token = queryTokens(query).at(-1);
  if (token?.key === undefined || token.end < query.length || token.quote === 'closed') return [];
  const { key } = token;
  const { before, typed } = cut(query, token);
  const counts = [...(yield* countValues(entries, key))];
  if (isComplete(key, typed) || counts.some(([value]) => matchText(value) === matchText(typed))) return [];
  const exact = counts.filter(([value]) => begins(value, typed));
  const values = exact.length > 0 ? exact : counts.filter(([value]) => isAlike(value, typed));
  values.sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1));
  return values.slice(0, limit).map(([value, documents]) => ({ key, value, documents, query: before + quoted(value) }));
}

/** What stands before the value that is typed, and what of it is there: in a list the last one. */
function cut(query: string, { value, valueStart, quote }: QueryToken): { before: string; typed: string } {
  const start = quote === 'open' ? valueStart - 1 : valueStart;
  const inList = quote === 'none' ? value.length - (value.split(/[,，、;；|]/).at(-1) ?? '').length : 0;
  return { before: query.slice(0, start + inList), typed: value.slice(inList).trim() };
}

function quoted(value: string): string {
  return /[\s,，、;；|"]/.test(value) ? `"${value.replaceAll('"', '')}"` : value;
}

/** Whether a value means something as it is; a part of a name does not. */
function isComplete(key: FilterKey, typed: string): boolean {
  if (key === 'place') return divisionsCalled(typed).length > 0;
  if (key === 'level') return levelNamed(typed) !== undefined;
  return key === 'date' ? parseDateRange(typed) !== undefined : key === 'script' && scriptNamed(typed) !== undefined;
}

function begins(value: string, typed: string): boolean {
  const [whole, part] = [matchText(value), matchText(typed)];
  if (whole.includes(part)) return true;
  return /^[a-z]{2,}$/.test(part) && (findInitials(whole, part) === 0 || new Spelling(part).errorsIn(whole, 0, true) !== undefined);
}

/** In pinyin, with a letter wrong or missing. */
function isAlike(value: string, typed: string): boolean {
  const letters = matchText(typed);
  const spelling = new Spelling(letters);
  return /^[a-z]+$/.test(letters) && spelling.errorsIn(matchText(value), spelling.errorsAllowed, true) !== undefined;
}

function* countValues(entries: readonly LibraryDocument[], key: FilterKey): Generator<undefined, ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  yield* forEachInSlices(entries, DOCUMENTS, (entry) => {
    for (const value of new Set(valuesOf(entry, key))) counts.set(value, (counts.get(value) ?? 0) + 1);
  });
  return counts;
}

function valuesOf(entry: LibraryDocument, key: FilterKey): string[] {
  const { document } = entry;
  switch (key) {
    case 'place':
      return document.place ? placesOf(document.place) : [];
    case 'date':
      return [dateOf(entry)?.slice(0, 4) ?? []].flat();
    case 'level':
      return document.level ? [document.level] : [];
    case 'script':
      return [document.script.toLowerCase()];
    case 'outlet':
      return document.outlet ? [document.outlet] : [];
    case 'title':
    case 'copies':
      return [];
  }
}

/** The division with those above it, and the zone in it. */
function placesOf({ names, zone }: PlaceSummary): string[] {
  const divisions = names.map((_, level) => placeName(names.slice(0, level + 1)));
  return zone === undefined ? divisions : [...divisions, zone];
}

/** The division's own name where only it is called so, else with those above it: 广东省, but 北京市朝阳区. */
function placeName(path: readonly string[]): string {
  const own = path.at(-1) ?? '';
  return gazetteer().named(own).length === 1 ? own : path.join('');
}
