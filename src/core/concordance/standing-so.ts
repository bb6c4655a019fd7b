import { framesOf } from '../analysis/frame.ts';
import type { Frame } from '../analysis/frame-kind.ts';
import type { Strength } from '../analysis/temper.ts';
import { strengthsBefore } from '../analysis/temper.ts';
import type { SearchableLibrary } from '../corpus/searchable-library.ts';
import type { Evaluated } from '../search/evaluate.ts';
import type { FoundDocument, FoundRange } from '../search/found-document.ts';
import { foundDocument, rangesOf } from '../search/found-document.ts';
import type { Query } from '../search/query.ts';

/** How occurrences stand that are wanted. */
export interface Manner {
  readonly frame?: Frame | undefined;
  /** How strong the words before them are. */
  readonly temper?: Strength | undefined;
}

/** Those of the occurrences that stand so; all of them where nothing is wanted. Else every text that has one is read. In slices. */
export function* standingSo(library: SearchableLibrary, evaluated: Evaluated, wanted: Manner): Generator<undefined, Evaluated> {
  if (wanted.frame === undefined && wanted.temper === undefined) return evaluated;
  const { query } = evaluated;
  const found: FoundDocument[] = [];
  for (const one of evaluated.found) {
    yield undefined;
    const ranges = rangesSo(library, one, query, wanted);
    const starts = query.words.map((word) => ranges.flatMap((range) => (range.word === word ? range.start : [])));
    if (ranges.length > 0) found.push(foundDocument(one.entry, starts));
  }
  return { ...evaluated, found };
}

function rangesSo(library: SearchableLibrary, found: FoundDocument, query: Query, { frame, temper }: Manner): FoundRange[] {
  const source = library.textOf(found.entry);
  const ranges = rangesOf(found, query);
  const frames = frame === undefined ? undefined : framesOf(source, ranges, found.entry.document.title);
  const strengths = temper === undefined ? undefined : strengthsBefore(source, ranges);
  return ranges.filter((_, index) => (!frames || frames[index] === frame) && (!strengths || strengths[index] === temper));
}
