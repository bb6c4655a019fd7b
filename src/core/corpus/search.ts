import { foldText } from '../text/fold.ts';
import type { LibraryDocument } from './library-document.ts';
import type { Occurrence } from './occurrence.ts';
import { occurrenceAt } from './occurrence.ts';

/** Every occurrence of a phrase, whatever the script and the noise of query and text; in the order of the documents. An empty query finds nothing. */
export function* search(documents: Iterable<LibraryDocument>, query: string): Generator<Occurrence> {
  const wanted = foldText(query.trim());
  if (wanted === '') return;
  for (const entry of documents) yield* searchOne(entry, wanted);
}

function* searchOne(entry: LibraryDocument, wanted: string): Generator<Occurrence> {
  const { text } = entry.folded;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const occurrence = occurrenceAt(entry, at, at + wanted.length);
    if (occurrence) yield occurrence;
  }
}
