import { foldText } from '../text/fold.ts';
import { byPath } from './library-document.ts';
import type { Occurrence } from './occurrence.ts';
import { occurrenceAt } from './occurrence.ts';
import type { TextIndex } from './text-index.ts';

/** Every occurrence of a phrase, whatever the script and the noise of query and text; by the paths of the documents. An empty query finds nothing. */
export function* search(index: TextIndex, query: string): Generator<Occurrence> {
  const wanted = foldText(query.trim());
  if (wanted === '') return;
  for (const { entry, starts } of index.find(wanted).sort((a, b) => byPath(a.entry, b.entry))) {
    for (const start of starts) {
      const occurrence = occurrenceAt(entry, start, start + wanted.length);
      if (occurrence) yield occurrence;
    }
  }
}
