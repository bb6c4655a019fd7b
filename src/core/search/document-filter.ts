import type { DocumentFacts, LibraryDocument } from '../corpus/library-document.ts';
import { dateOf } from '../corpus/library-document.ts';
import { matchText } from '../text/matching-fold.ts';
import type { DateRange } from './date-range.ts';
import { isInRange } from './date-range.ts';
import type { FilterKey } from './filter-name.ts';
import { isPlaceName, placeTest } from './place-filter.ts';
import type { Condition, Filter, Query, QueryProblem } from './query.ts';

type DocumentTest = (entry: LibraryDocument) => boolean;

/** Which documents the filters of a query let through, and what in them cannot be understood in this library. */
export interface DocumentFilter {
  accepts(entry: LibraryDocument): boolean;
  readonly problems: readonly QueryProblem[];
}

/** Of several filters with one key one must hold; of each key one; of the excluding filters none. A filter that is not understood is left out. */
export function documentFilter({ filters }: Pick<Query, 'filters'>, entries: readonly LibraryDocument[]): DocumentFilter {
  const problems = filters.flatMap((filter) => problemOf(filter, entries));
  const understood = filters.filter(({ start }) => !problems.some((problem) => problem.start === start));
  const wanted = understood.filter(({ negated }) => !negated);
  const keys = [...new Set(wanted.map(({ condition }) => condition.key))];
  const tests = keys.map((key) => oneOf(testsOf(wanted, key)));
  const excluded = understood.filter(({ negated }) => negated).map(({ condition }) => testOf(condition));
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

function testsOf(filters: readonly Filter[], key: FilterKey): DocumentTest[] {
  return filters.filter(({ condition }) => condition.key === key).map(({ condition }) => testOf(condition));
}

function oneOf(tests: readonly DocumentTest[]): DocumentTest {
  return (entry) => tests.some((test) => test(entry));
}

function testOf(condition: Condition): DocumentTest {
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
      return ({ document }) => (document.speaker?.level ?? 'unknown') === condition.level;
    case 'script':
      return ({ document }) => document.script.script === condition.script;
    case 'outlet':
      return has(condition.value, ({ outlet }) => outlet?.value);
    case 'title':
      return has(condition.value, ({ title, displayName }) => title?.value ?? displayName);
  }
}

function isDatedIn(date: string | undefined, range: DateRange): boolean {
  return date !== undefined && isInRange(date, range);
}

function has(value: string, textOf: (document: DocumentFacts) => string | undefined): DocumentTest {
  const wanted = matchText(value);
  return ({ document }) => matchText(textOf(document) ?? '').includes(wanted);
}
