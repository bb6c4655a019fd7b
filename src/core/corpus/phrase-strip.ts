import { phraseRanges } from './body.ts';
import type { LibraryDocument } from './library-document.ts';
import type { PhraseCounts } from './phrase-counts.ts';
import type { SearchableLibrary } from './searchable-library.ts';

/** How often a phrase begins in each of so many equal parts of the author's own text of a document; empty for a phrase that is not known. */
export function phraseStrip(
  library: SearchableLibrary,
  phraseCounts: PhraseCounts,
  entry: LibraryDocument,
  { key, parts }: { readonly key: string; readonly parts: number },
): number[] {
  const phrase = phraseCounts.phrase(key);
  const [first, last] = [entry.foldedBody[0], entry.foldedBody.at(-1)];
  if (!phrase || !first || !last) return [];
  const strip = new Array<number>(parts).fill(0);
  const length = Math.max(1, last.end - first.start);
  for (const { start } of phraseRanges(entry, library.textOf(entry).matching, phrase)) {
    const part = Math.min(parts - 1, Math.floor(((start - first.start) * parts) / length));
    strip[part] = (strip[part] ?? 0) + 1;
  }
  return strip;
}
