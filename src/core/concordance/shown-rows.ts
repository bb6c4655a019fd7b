import type { LibraryDocument } from '../corpus/library-document.ts';
import type { SearchableLibrary } from '../corpus/searchable-library.ts';
import type { QueryWord } from '../search/query.ts';
import { WrittenText } from '../search/written-text.ts';
import type { HitGroup } from './concordance-group.ts';
import type { ConcordanceRow, PlacedHit } from './concordance-row.ts';
import { rowOf } from './concordance-row.ts';

interface ShownRow extends ConcordanceRow {
  readonly isThroughNoise: boolean;
}

/** Document by document, whatever the order of the lines: so each text is made once. */
export function* rowsOf(library: SearchableLibrary, groups: readonly HitGroup[]): Generator<undefined, Map<PlacedHit, ShownRow>> {
  const byDocument = new Map<LibraryDocument, PlacedHit[]>();
  for (const hit of groups.flatMap(({ hits }) => hits)) {
    const known = byDocument.get(hit.entry);
    if (known) known.push(hit);
    else byDocument.set(hit.entry, [hit]);
  }
  const rows = new Map<PlacedHit, ShownRow>();
  const written = new Map<QueryWord, WrittenText>();
  for (const [entry, hits] of byDocument) {
    yield undefined;
    const content = library.textOf(entry);
    for (const hit of hits) {
      const row = rowOf(hit, content);
      if (row) rows.set(hit, { ...row, isThroughNoise: writtenOf(hit, written)?.isThroughNoise(content, hit) ?? false });
    }
  }
  return rows;
}

function writtenOf({ word }: PlacedHit, known: Map<QueryWord, WrittenText>): WrittenText | undefined {
  if (!word) return undefined;
  const written = known.get(word) ?? new WrittenText(word.text);
  known.set(word, written);
  return written;
}
