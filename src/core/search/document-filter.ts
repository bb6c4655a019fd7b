import type { DocumentFacts } from '../corpus/document-facts.ts';
import type { LibraryDocument } from '../corpus/library-document.ts';
import { dateOf } from '../corpus/library-document.ts';
import { originalSet } from '../corpus/original-set.ts';
import type { SearchableLibrary } from '../corpus/searchable-library.ts';
import { foldText } from '../text/fold.ts';
import { matchText } from '../text/matching-fold.ts';
import type { DateRange } from './date-range.ts';
import { isInRange } from './date-range.ts';
import { isPlaceName, placeTest } from './place-filter.ts';
import type { Condition, Filter, Query, QueryProblem } from './query.ts';

type FilteredLibrary = Pick<SearchableLibrary, 'documents' | 'originals'>;
type DocumentTest = (entry: LibraryDocument) => boolean;

/** Which documents the filters of a query let through, and what in them cannot be understood in this library. */
export interface DocumentFilter {
  accepts(entry: LibraryDocument): boolean;
  readonly problems: readonly QueryProblem[];
}

/** Of the filters of each group one must hold; of the excluding filters none. A filter that is not understood is left out. */
export function documentFilter({ filters }: Pick<Query, 'filters'>, library: FilteredLibrary): DocumentFilter {
  const problems = filters.flatMap((filter) => problemOf(filter, library.documents()));
  const understood = filters.filter(({ start }) => !problems.some((problem) => problem.start === start));
  const wanted = understood.filter(({ negated }) => !negated);
  const groups = [...new Set(wanted.map(({ group }) => group))];
  const tests = groups.map((group) => oneOf(testsOf(wanted, group, library)));
  const excluded = understood.filter(({ negated }) => negated).map(({ condition }) => testOf(condition, library));
  return {
    problems,
    accepts: (entry) => tests.every((test) => test(entry)) && !excluded.some((test) => test(entry)),
  };
}

function problemOf({ condition, start, end }: Filter, entries: readonly LibraryDocument[]): QueryProblem[] {
  if (condition.key !== 'place') return [];
  const places = entries.flatMap(({ document }) => document.place ?? []);
  return isPlaceName(condition.value, places) ? [] : [{ code: 'no-place', text: condition.value, start, end }];
}

function testsOf(filters: readonly Filter[], group: string, library: FilteredLibrary): DocumentTest[] {
  return filters.filter((filter) => filter.group === group).map(({ condition }) => testOf(condition, library));
}

function oneOf(tests: readonly DocumentTest[]): DocumentTest {
  return (entry) => tests.some((test) => test(entry));
}

function testOf(condition: Condition, library: FilteredLibrary): DocumentTest {
  switch (condition.key) {
    case 'place': {
      const accepts = placeTest(condition.value);
      return ({ document }) => accepts(document.place);
    }
    case 'date': {
      const { dates } = condition;
      if (dates === 'unknown') return (entry) => dateOf(entry) === undefined;
      return (entry) => isDatedIn(dateOf(entry), dates);
    }
    case 'level':
      return ({ document }) => (document.level ?? 'unknown') === condition.level;
    case 'script':
      return ({ document }) => document.script === condition.script;
    case 'outlet':
      return named(condition, ({ outlet }) => outlet);
    case 'title':
      return named(condition, ({ title, displayName }) => title?.value ?? displayName);
    case 'copies': {
      const originals = originalSet(library);
      return (entry) => originals.has(entry) === (condition.copies === 'no');
    }
  }
}

function isDatedIn(date: string | undefined, range: DateRange): boolean {
  return date !== undefined && isInRange(date, range);
}

type Named = Extract<Condition, { readonly isWhole: boolean }>;

function named({ value, isWhole }: Named, textOf: (document: DocumentFacts) => string | undefined): DocumentTest {
  const fold = isWhole ? foldText : matchText;
  const wanted = fold(value);
  return ({ document }) => {
    const text = fold(textOf(document) ?? '');
    return isWhole ? text === wanted : text.includes(wanted);
  };
}
