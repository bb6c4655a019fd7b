import type { ChangedPhrase, ChangeGroups, ChangePageRequest, LatestChange, SetQueries } from '../core/analysis/change-answers.ts';
import type { DocumentGroup } from '../core/analysis/group-query.ts';
import type { Matrix } from '../core/analysis/matrix.ts';
import type { Overview, OverviewRequest } from '../core/analysis/overview.ts';
import type { PhraseAdoption } from '../core/analysis/phrase-adoption.ts';
import type { DispersionRequest, PhraseDispersion } from '../core/analysis/phrase-dispersion.ts';
import type { PlaceRequest } from '../core/analysis/place-answer.ts';
import type { ReportComparison } from '../core/analysis/report-comparison.ts';
import type { ChangesRequest, SetChanges, SetKeyness, SetsRequest } from '../core/analysis/set-changes.ts';
import type { Trend, TrendRequest } from '../core/analysis/trend.ts';
import type { ConcordanceRequest } from '../core/concordance/concordance.ts';
import type { Concordance } from '../core/concordance/concordance-answer.ts';
import type { Conversion, ConversionOptions } from '../core/conversion/conversion.ts';
import type { Variant } from '../core/conversion/variant.ts';
import type { DocumentClaims } from '../core/corpus/document-claims.ts';
import type { FileKnowledge } from '../core/corpus/file-knowledge.ts';
import type { Highlight } from '../core/corpus/highlight.ts';
import type { FileIdentity } from '../core/corpus/library-document.ts';
import type { DatedOccurrence, PhraseDetail } from '../core/corpus/phrase-detail.ts';
import type { GroupedPhrase, PhraseGroupSummary } from '../core/corpus/phrase-group.ts';
import type { FoundPhrase } from '../core/corpus/phrase-names.ts';
import type { PhraseOrder } from '../core/corpus/phrase-order.ts';
import type { PhrasePlace, PhrasePlaces } from '../core/corpus/phrase-places.ts';
import type { PhraseStatistics } from '../core/corpus/phrase-statistics.ts';
import type { SummaryChanges } from '../core/corpus/summary-feed.ts';
import type { GivenUp, UnreadFile } from '../core/corpus/unread-file.ts';
import type { CorrectionProblem, RegionValue } from '../core/corrections/correction.ts';
import type { OutlinePart } from '../core/document/outline.ts';
import type { Range } from '../core/evidence.ts';
import type { Exported, ExportRequest } from '../core/export/export-library.ts';
import type { RefusedFolder } from '../core/files/folder-walk.ts';
import type { PackFile, PackReading } from '../core/packs/read-pack.ts';
import type { WrittenPhrase } from '../core/packs/written-phrase.ts';
import type { Phrase } from '../core/phrases/phrase.ts';
import type { FoundPlace } from '../core/places/place-search.ts';
import type { EditedText } from '../core/records/edited-source.ts';
import type { Completion } from '../core/search/completion.ts';
import type { FilterAnswer } from '../core/search/filter-documents.ts';
import type { SearchAnswer, SearchRequest } from '../core/search/search.ts';
import type { DocumentComparison } from '../core/similar/document-comparison.ts';
import type { FirstSeen } from '../core/similar/first-seen.ts';
import type { SimilarDocument } from '../core/similar/similar-documents.ts';
import type { Encoding } from '../core/text/encoding.ts';
import type { TextLocation } from '../core/text/line-starts.ts';
import type { Noise, NoiseKind } from '../core/text/noise.ts';
import type { Script } from '../core/text/script.ts';
import type { CacheFile } from './cache-folder.ts';
import type { SampleRequest } from './folder-sample.ts';
import type { FolderRequest } from './folder-search.ts';
import type { Sample } from './sample.ts';
import type { CacheProblem, WorkerReport } from './worker-report.ts';
import type { WorkerStep } from './worker-step.ts';

/**
 * Everything that is said between the extension host and the worker that holds the library. Messages are plain data; every request is answered, fails or is
 * cancelled; progress belongs to a request, an event to none.
 */
interface Methods {
  /** Sets what the library is read with; asks for nothing by itself. */
  configure: { params: LibrarySettings; result: null };
  /** Puts what was kept in a cache in the place of the library, and keeps it there from now on. */
  open: { params: CacheSettings; result: OpenedCache };
  /** Forgets what is kept in the cache; the library stays. */
  clearCache: { params: null; result: null };
  /** What stands below a local folder; only of a worker that reads local files itself. */
  findFiles: { params: FolderRequest; result: FolderFiles };
  /** Whether there is Chinese prose below a local folder, by a quick look at some files; only of a worker that reads local files itself. */
  sampleFolder: { params: SampleRequest; result: Sample };
  /** The same of files whose beginnings the host has read; `mostTime` in milliseconds. */
  judgeBeginnings: { params: { readonly beginnings: readonly Uint8Array[]; readonly mostTime: number }; result: Sample };
  /** Reads files and puts them into the library. Those that have not changed since they were read are left as they are. Progress counts files. What could not be read is in the library with its reason. */
  update: { params: FileUpdate; result: UpdateCounts };
  /** Reads a file and forgets it: whether the worker survives that is the answer. */
  tryFile: { params: { readonly file: FileInput }; result: null };
  remove: { params: { readonly uris: readonly string[] }; result: null };
  /** Phrases that recur are not looked for any more, as that has ended a worker; until `clear`. */
  giveUpDiscovery: { params: null; result: null };
  /** Forgets everything. */
  clear: { params: null; result: null };
  /** What has changed since the last answer, a part at a time; everything with `anew`. */
  documents: {
    params: { readonly anew: boolean };
    /** `unread` are all files that could not be read; told with the last part. */
    result: SummaryChanges & { readonly unread: readonly UnreadFile[] };
  };
  /** Everything that is claimed of documents and why, in the order of their uris; those that are not in the library are left out. */
  claims: { params: { readonly uris: readonly string[] }; result: readonly DocumentClaims[] };
  /** With a `query` only those that are called so; at most `most`. */
  phrases: {
    params: { readonly minDocuments: number; readonly query?: string; readonly most?: number };
    result: readonly PhraseStatistics[];
  };
  /** With occurrences in at most `most` documents; `null` for a phrase that is not known. */
  phrase: { params: { readonly key: string; readonly most: number }; result: PhraseDetail | null };
  highlights: { params: EditedText; result: readonly Highlight[] };
  /** The phrases that stand in a document, by group, minor ones only with `all`; with a `query` those that are called so. */
  phraseGroups: { params: { readonly query: string; readonly all?: boolean }; result: readonly PhraseGroupSummary[] };
  /** At most `most` phrases of a group, from one on. */
  phrasePage: { params: PhrasePageRequest; result: readonly GroupedPhrase[] };
  /** What became of phrases from one set of documents to another, by group; with a `query` of those that are called so. */
  changeGroups: { params: { readonly sets: SetQueries; readonly query: string; readonly all: boolean }; result: ChangeGroups };
  /** At most `most` phrases of such a group, the surest change first. */
  changePage: { params: ChangePageRequest & { readonly sets: SetQueries }; result: readonly ChangedPhrase[] };
  /** Where a phrase stands first in each document of one of two sets, by date; in at most `most` documents. */
  changeDocuments: {
    params: { readonly sets: SetQueries; readonly key: string; readonly side: 0 | 1; readonly most: number };
    result: readonly DatedOccurrence[];
  };
  /** What became of a phrase in the newest full year against the years before; `null` where that cannot be told. */
  latestChange: { params: { readonly key: string }; result: LatestChange | null };
  /** The phrases of the library, or every occurrence that the counts of a phrase are about, as a file of a format. Progress counts phrases, or documents. */
  export: { params: ExportRequest; result: Exported };
  /** Sets the packs of the workspace, the list of ignored phrases among them; what they change is counted in the background. */
  setPacks: { params: { readonly files: readonly PackFile[] }; result: readonly PackReading[] };
  /** The query that looks for just this text. */
  phraseQuery: { params: { readonly text: string }; result: string };
  /** The query that finds what a query finds in each of some groups of documents. */
  groupQuery: { params: { readonly query: string; readonly groups: readonly DocumentGroup[] }; result: string };
  /** A text as a phrase, with why it cannot be one and what is known of it. */
  writtenPhrase: { params: { readonly text: string }; result: WrittenPhrase & { readonly known: Phrase | undefined } };
  /** Where a phrase stands in all documents. */
  phrasePlaces: { params: { readonly key: string; readonly most: number }; result: PhrasePlaces };
  /** How often a phrase begins in each of so many equal parts of a document; empty where that cannot be told. */
  phraseStrip: { params: { readonly key: string; readonly uri: string; readonly parts: number }; result: readonly number[] };
  /** The words of a query, as they are typed. */
  queryWords: { params: { readonly query: string }; result: readonly string[] };
  /** Where a phrase stands first in the next document after one, or with -1 last in the one before; `null` where no other document has it. */
  placeBeside: { params: { readonly key: string; readonly uri: string; readonly direction: 1 | -1 }; result: PhrasePlace | null };
  /** The phrases that are called so, each with the place where it stands first. */
  phrasesCalled: { params: { readonly query: string; readonly most: number }; result: readonly FoundPhrase[] };
  /** The parts of a text by its headings. */
  outline: { params: EditedText; result: readonly OutlinePart[] };
  /** The sentence around a range of a text, without noise. */
  sentence: { params: Range & EditedText; result: string };
  /** Where offsets of a document stand; `null` for a document that is not in the library. */
  locate: { params: { readonly uri: string; readonly start: number; readonly end: number }; result: TextLocation | null };
  /** The uris of the documents that are called so, by path. */
  findByName: { params: { readonly query: string; readonly limit: number }; result: readonly string[] };
  /** One page of what a query finds. */
  search: { params: SearchRequest; result: SearchAnswer };
  /** What the filter at the end of a query can be. */
  completions: { params: { readonly query: string; readonly limit: number }; result: readonly Completion[] };
  /** The uris of the documents that are called by the words of a query and that its filters let through, by path. */
  filter: { params: { readonly query: string }; result: FilterAnswer };
  /** Every occurrence of a query as keyword in context. */
  concordance: { params: ConcordanceRequest & { readonly words: LineWords }; result: Concordance };
  /** The documents that share wording with a text, those that share most first. */
  similarDocuments: { params: { readonly text: EditedText; readonly most: number }; result: readonly SimilarDocument[] };
  compareDocuments: { params: { readonly first: EditedText; readonly second: EditedText }; result: DocumentComparison };
  /** What a library holds, or the documents of a query, in one look. The answers to this and the next ones are about originals, and have the names of divisions in the reader's script. */
  overview: { params: OverviewRequest; result: OverviewSoFar };
  /** How phrases are spread over periods, places, levels or outlets. */
  trend: { params: TrendRequest; result: Trend };
  /** How a phrase is spread over places and years. */
  matrix: { params: PlaceRequest; result: Matrix };
  /** When places took a phrase up, and which are silent. */
  adoption: { params: PlaceRequest; result: PhraseAdoption };
  /** Where phrases stand in a document; `null` where it is not in the library. */
  dispersion: { params: DispersionRequest; result: PhraseDispersion | null };
  /** What became of each phrase between two sets, or from the years before to the newest full year; `null` where there are no such years. */
  changes: { params: ChangesRequest & Most; result: SetChanges | null };
  /** What is typical of one set against another. */
  keyness: { params: SetsRequest & Most; result: SetKeyness };
  /** What became of each sentence from one document to another. */
  compareReports: { params: { readonly first: EditedText; readonly second: EditedText }; result: ReportComparison };
  /** What of a text earlier documents say already. */
  firstSeen: { params: EditedText; result: FirstSeen };
  /** Everything in a text that its author did not write. */
  noise: { params: EditedText; result: readonly Noise[] };
  /** The text without its noise of these kinds. */
  clean: { params: EditedText & { readonly kinds: readonly NoiseKind[] }; result: string };
  /** Divisions by name, former name or pinyin, best first. */
  places: { params: { readonly query: string }; result: readonly FoundPlace[] };
  /** The regions of a file of corrections that no division has. */
  unknownRegions: { params: { readonly regions: readonly RegionValue[] }; result: readonly CorrectionProblem[] };
  /** The script of a text. */
  script: { params: { readonly text: string }; result: Script };
  /** The bytes of a file as text, in its own encoding or the one that is known; `null` where they are no text. */
  decode: { params: { readonly bytes: Uint8Array; readonly encoding?: string }; result: DecodedFile | null };
  /** A text in another script, with the way back and its doubtful places. */
  convert: { params: { readonly text: string; readonly options: ConversionOptions }; result: Conversion };
  /** What the worker says of itself, for the library report. */
  report: { params: null; result: WorkerReport };
}

/** A library has tens of thousands of phrases: to send them all at once would keep both ends from everything else. */
interface Most {
  /** How many phrases are answered. */
  readonly most: number;
}

/** What a library holds by now. */
interface OverviewSoFar extends Overview {
  /** Phrases are being looked for: there will be more to say. */
  readonly isProvisional: boolean;
}

/** What the bytes of a file say. */
interface DecodedFile {
  readonly text: string;
  /** VS Code's name of it. */
  readonly encoding: Encoding;
}

/** As of `phraseGroups` with the same query, and all or not. */
interface PhrasePageRequest {
  readonly query: string;
  readonly all?: boolean;
  readonly id: string;
  readonly order: PhraseOrder;
  readonly from: number;
  readonly most: number;
}

/** The settings that concern the worker. */
export interface LibrarySettings {
  /** In how many documents a text must recur to be a phrase; 0 for what suits the size of the library. */
  readonly minDocuments: number;
  /** Larger files are not read. */
  readonly maxFileBytes: number;
  /** The script of the names of places in answers. */
  readonly placeScript: Variant;
  /** Local files that links lead to out of these folders are not read; where there are none, links may lead anywhere. */
  readonly within?: readonly string[];
}

/** What stands in the lines of a concordance where a document says nothing. */
export interface LineWords {
  readonly unknownDate: string;
  readonly unknownPlace: string;
  readonly national: string;
  /** Heading of the occurrences beside which a paragraph begins or ends. */
  readonly noContext: string;
}

/** Where the cache is, and how large it may be. */
export interface CacheSettings {
  /** Where the worker finds the cache by itself; `null` where it has to ask the host for its files. */
  readonly localPath: string | null;
  readonly maxBytes: number;
}

/** What was in the cache. */
export interface OpenedCache {
  /** How many documents the library has now. */
  readonly documents: number;
  /** `null` where all is well, or there is no cache yet. */
  readonly problem: CacheProblem | null;
}

/** The files below a folder. */
export interface FolderFiles {
  /** Paths relative to the folder, each with a NUL character behind it: one piece is sent much faster than a list. */
  readonly paths: string;
  readonly refused: readonly RefusedFolder[];
}

/** Files that have come or may have changed. */
export interface FileUpdate {
  readonly files: readonly FileInput[];
  /** So many more will follow that were never read before; `undefined` where nobody knows. */
  readonly toCome?: number;
}

/** How many files of an update were read, and how many were left as they are. */
export interface UpdateCounts {
  readonly read: number;
  readonly unchanged: number;
}

/** A file to read: with its bytes, or without them where the worker reads `localPath` itself. */
export interface FileInput extends FileIdentity, FileKnowledge {
  readonly localPath?: string;
  readonly bytes?: Uint8Array;
  /** Why the host could not get the bytes. */
  readonly error?: UnreadFile['error'];
  /** It has ended a worker: it is not read unless it is another file by now. */
  readonly blamed?: Blame;
}

/** What a file did to the worker that read it, which file that was, and what was known of it. */
export interface Blame {
  readonly error: UnreadFile['error'];
  readonly givenUp: GivenUp;
}

/** What the worker tells without being asked. */
export type LibraryEvent =
  /** Documents are others although nobody has changed them: years that follow from a folder were found. */
  | { readonly kind: 'documentsChanged' }
  /** Recurring phrases were found anew, so highlights and statistics have changed. */
  | { readonly kind: 'phrasesChanged' }
  /** For the log: English, as it goes into bug reports. */
  | { readonly kind: 'log'; readonly level: LogLevel; readonly message: string };

/** How much a message for the log matters. */
export type LogLevel = 'debug' | 'info' | 'warn';

/** What a worker without a file system asks of the files of its cache; the host answers with `StoreAnswer`. */
export type StoreCall =
  | { readonly op: 'list' }
  | { readonly op: 'read' | 'remove'; readonly name: string }
  | { readonly op: 'write'; readonly name: string; readonly bytes: Uint8Array };

/** What the host answers to a `StoreCall`. */
export type StoreAnswer =
  | { readonly files: readonly CacheFile[] }
  | { readonly bytes: Uint8Array | null }
  | { readonly done: true }
  | { readonly error: string };

/** The name of a request. */
export type Method = keyof Methods;
/** What a request takes. */
export type Params<M extends Method> = Methods[M]['params'];
/** What a request is answered with. */
export type Result<M extends Method> = Methods[M]['result'];

interface Request<M extends Method = Method> {
  readonly kind: 'request';
  readonly id: number;
  readonly method: M;
  readonly params: Params<M>;
}

/** Every message to the worker. */
export type ToWorker =
  | Request
  | { readonly kind: 'cancel'; readonly id: number }
  /** Is answered with a `pong` as soon as no other code runs. */
  | { readonly kind: 'ping' }
  | { readonly kind: 'stored'; readonly id: number; readonly answer: StoreAnswer };

/** Every message from the worker. */
export type FromWorker =
  | { readonly kind: 'reply'; readonly id: number; readonly result: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly error: RequestError }
  | { readonly kind: 'progress'; readonly id: number; readonly done: number; readonly total: number }
  | { readonly kind: 'event'; readonly event: LibraryEvent }
  /** What its code does from now on, of a worker whose host cannot look for itself (`StepBoard`). */
  | { readonly kind: 'step'; readonly step: WorkerStep }
  /** Whether something is under way, asked for or in the background. */
  | { readonly kind: 'pong'; readonly isBusy: boolean }
  | { readonly kind: 'store'; readonly id: number; readonly call: StoreCall };

/** How a worker has ended: it did not get on (and was ended), ran out of memory, or anything else. */
export type WorkerEndCode = 'stuck' | 'memory' | 'crashed';

/**
 * `cancelled`: the asker took the question back. `failed`: the worker could not answer. `stopped`: the worker ended before it answered, for another reason. Else
 * the worker ended in this way while it worked on the answer.
 */
export interface RequestError {
  readonly code: 'cancelled' | 'failed' | 'stopped' | WorkerEndCode;
  readonly message: string;
}
