import type { Segment } from '../index/segment.ts';
import type { Phrase } from '../phrases/phrase.ts';
import type { KnownDuplicates } from './duplicate-documents.ts';
import type { KeptCounts } from './kept-phrases.ts';
import type { LibraryDocument, NumberedDocuments } from './library-document.ts';
import type { PhraseCounts } from './phrase-counts.ts';
import type { IndexedSegment } from './text-index.ts';
import type { UnreadFile } from './unread-file.ts';

/** What a cache keeps of a library at one moment. */
export interface CorpusSnapshot {
  readonly segments: readonly IndexedSegment[];
  readonly entries: readonly LibraryDocument[];
  /** The number of each document in the index. */
  readonly numbers: ReadonlyMap<LibraryDocument, number>;
  readonly phraseCounts: PhraseCounts;
  /** As in `CachedPhrases`. */
  readonly ignored: readonly Phrase[];
  readonly established: number;
  /** As in the manifest. */
  readonly discoveredWith: number;
  /** The files that are not tried again as they are. */
  readonly givenUp: readonly UnreadFile[];
  /** `undefined` where they are to be found anew. */
  readonly duplicates: KnownDuplicates | undefined;
}

/** What a cache gives back. */
export interface CachedCorpus {
  readonly segments: readonly Segment[];
  /** Those that are in the library. */
  readonly documents: NumberedDocuments;
  readonly phrases: KeptCounts | undefined;
  readonly discoveredWith: number;
  readonly givenUp: readonly UnreadFile[];
  /** Of all these documents; `undefined` where they are to be found anew. */
  readonly duplicates: KnownDuplicates | undefined;
}
