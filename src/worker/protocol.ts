import type { PhraseDetail } from '../core/corpus/corpus.ts';
import type { DocumentSummary } from '../core/corpus/document-summary.ts';
import type { Highlight } from '../core/corpus/highlight.ts';
import type { FileIdentity, UnreadFile } from '../core/corpus/library-document.ts';
import type { Occurrence, TextLocation } from '../core/corpus/occurrence.ts';
import type { PhraseStatistics } from '../core/corpus/phrase-statistics.ts';
import type { FileKnowledge } from '../core/corpus/read-file.ts';
import type { FoundPlace } from '../core/places/place-search.ts';
import type { Variant } from '../core/text/convert.ts';
import type { Noise, NoiseKind } from '../core/text/noise.ts';

/**
 * Everything that is said between the extension host and the worker that holds the library. Messages are plain data; every request is answered, fails or is
 * cancelled; progress belongs to a request, an event to none.
 */
interface Methods {
  /** Sets what the library is read with; asks for nothing by itself. */
  configure: { params: LibrarySettings; result: null };
  /** Reads files and puts them into the library. Progress counts files. What could not be read is in the library with its reason. */
  update: { params: { readonly files: readonly FileInput[] }; result: null };
  remove: { params: { readonly uris: readonly string[] }; result: null };
  /** Forgets everything. */
  clear: { params: null; result: null };
  documents: { params: null; result: { readonly documents: readonly DocumentSummary[]; readonly unread: readonly UnreadFile[] } };
  phrases: { params: { readonly minDocuments: number }; result: readonly PhraseStatistics[] };
  /** `null` where no document has the phrase. */
  phrase: { params: { readonly key: string }; result: PhraseDetail | null };
  highlights: { params: { readonly text: string }; result: readonly Highlight[] };
  /** Where offsets of a document stand; `null` for a document that is not in the library. */
  locate: { params: { readonly uri: string; readonly start: number; readonly end: number }; result: TextLocation | null };
  /** The uris of the documents that are called so, by path. */
  findByName: { params: { readonly query: string; readonly limit: number }; result: readonly string[] };
  search: { params: { readonly query: string; readonly limit: number }; result: readonly Occurrence[] };
  /** Everything in a text that its author did not write. */
  noise: { params: { readonly text: string }; result: readonly Noise[] };
  /** The text without its noise of these kinds. */
  clean: { params: { readonly text: string; readonly kinds: readonly NoiseKind[] }; result: string };
  /** Divisions by name, former name or pinyin initials, best first. */
  places: { params: { readonly query: string }; result: readonly FoundPlace[] };
  convert: { params: { readonly texts: readonly string[]; readonly to: Variant }; result: readonly string[] };
}

export interface LibrarySettings {
  /** In how many documents a text must recur to be a phrase; 0 for what suits the size of the library. */
  readonly minDocuments: number;
  /** Larger files are not read. */
  readonly maxFileBytes: number;
  /** The script in which names of places are told. */
  readonly placeScript: Variant;
}

/** A file to read: with its bytes, or without them where the worker reads `localPath` itself. */
export interface FileInput extends FileIdentity, FileKnowledge {
  readonly localPath?: string;
  readonly bytes?: Uint8Array;
  /** Why the host could not get the bytes. */
  readonly error?: UnreadFile['error'];
}

/** What the worker tells without being asked: recurring phrases were found anew, so highlights and statistics have changed. */
export type LibraryEvent = 'phrasesChanged';

export type Method = keyof Methods;
export type Params<M extends Method> = Methods[M]['params'];
export type Result<M extends Method> = Methods[M]['result'];

interface Request<M extends Method = Method> {
  readonly kind: 'request';
  readonly id: number;
  readonly method: M;
  readonly params: Params<M>;
}

export type ToWorker = Request | { readonly kind: 'cancel'; readonly id: number };

export type FromWorker =
  | { readonly kind: 'reply'; readonly id: number; readonly result: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly error: RequestError }
  | { readonly kind: 'progress'; readonly id: number; readonly done: number; readonly total: number }
  | { readonly kind: 'event'; readonly event: LibraryEvent };

/** `cancelled`: the asker took the question back. `failed`: the worker could not answer. `stopped`: the worker ended before it answered. */
export interface RequestError {
  readonly code: 'cancelled' | 'failed' | 'stopped';
  readonly message: string;
}
