import * as vscode from 'vscode';
import { defaultYears } from '../../core/analysis/contrast.ts';
import type { DocumentSummary } from '../../core/corpus/document-summary.ts';
import { yearsText } from '../../host/change-wording.ts';
import type { SavedSearch } from '../../host/saved-searches.ts';
import type { ComparedSets, NamedSet } from './compared-sets.ts';

const ALL_OTHERS: NamedSet = { name: '', query: '' };
/** A list that one looks through. */
const MOST_YEARS = 30;

/** The newest full year against the three before it; `undefined` where the library has no two such. */
export function newestYear(documents: readonly DocumentSummary[], today: string): ComparedSets | undefined {
  const years = defaultYears(yearsOf(documents), today);
  if (!years) return undefined;
  const [first, last] = years.before;
  return { where: yearSet(years.year), against: { name: yearsText(first, last), query: `date:${first}..${last}` } };
}

/** Each year against all before it, the newest first. */
export function yearsAgainstBefore(documents: readonly DocumentSummary[]): ComparedSets[] {
  const years = [...new Set(yearsOf(documents))].sort().reverse();
  return years
    .slice(0, -1)
    .slice(0, MOST_YEARS)
    .map((year) => ({
      where: yearSet(year),
      against: { name: vscode.l10n.t('before'), query: `date:..${Number(year) - 1}` },
    }));
}

/** The places of one document, and the provinces of all, those with most documents first, each against all others. */
export function placesAgainstOthers(documents: readonly DocumentSummary[], here: DocumentSummary | undefined): ComparedSets[] {
  const provinces = new Map<string, { readonly set: NamedSet; documents: number }>();
  for (const { place } of documents) {
    const [name] = place?.names ?? [];
    if (!place || name === undefined) continue;
    const code = place.code.slice(0, 2);
    const province = provinces.get(code) ?? { set: placeSet(name, code), documents: 0 };
    province.documents++;
    provinces.set(code, province);
  }
  const sets = [...provinces.values()].sort((a, b) => b.documents - a.documents).map(({ set }) => set);
  const all = new Map([...placesOf(here), ...sets].map((set) => [set.query, set]));
  return [...all.values()].map((where) => ({ where, against: ALL_OTHERS }));
}

/** Each saved search against all other documents. */
export function searchesAgainstOthers(saved: readonly SavedSearch[]): ComparedSets[] {
  return saved.map(({ name, query }) => ({ where: { name, query }, against: ALL_OTHERS }));
}

/** The place that a document is about, and its province. */
function placesOf(summary: DocumentSummary | undefined): NamedSet[] {
  const { code, names } = summary?.place ?? { code: '', names: [] };
  const [province, own] = [names[0], names.at(-1)];
  if (province === undefined || own === undefined) return [];
  return names.length === 1 ? [placeSet(province, code.slice(0, 2))] : [placeSet(own, code), placeSet(province, code.slice(0, 2))];
}

function placeSet(name: string, code: string): NamedSet {
  return { name, query: `place:${code}` };
}

function yearSet(year: string): NamedSet {
  return { name: year, query: `date:${year}` };
}

/** Of originals with a date. */
function yearsOf(documents: readonly DocumentSummary[]): string[] {
  return documents.flatMap(({ date, duplicateOf }) => (date && duplicateOf === undefined ? date.value.slice(0, 4) : []));
}
