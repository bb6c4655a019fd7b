import type { DocumentCounts } from '../core/cache/counts-file.ts';
import { countsFile } from '../core/cache/counts-file.ts';
import { documentFiles, phrasesFile } from '../core/cache/library-files.ts';
import type { KeptFile, KeptSegment, Manifest } from '../core/cache/manifest.ts';
import { keptFile } from '../core/cache/manifest.ts';
import type { CorpusSnapshot } from '../core/corpus/corpus-snapshot.ts';
import type { KeptPhrases } from '../core/corpus/kept-phrases.ts';
import type { PhraseCounts } from '../core/corpus/phrase-counts.ts';
import type { IndexedSegment } from '../core/corpus/text-index.ts';
import type { Segment } from '../core/index/segment.ts';
import type { Phrase } from '../core/phrases/phrase.ts';
import type { CacheFolder } from './cache-folder.ts';
import { leaveReasons } from './filed-reasons.ts';
import { isLeftToFile, leaveToFile, openFile } from './filed-segment.ts';
import { runInSlices } from './pacer.ts';

/** Counts the bytes of what a cache is to keep. */
class CacheRoom {
  private taken = 0;

  constructor(private readonly maxBytes: number) {}

  /** Throws where there are more than may be. */
  take(bytes: number): void {
    this.taken += bytes;
    if (this.taken > this.maxBytes) throw new Error(`the cache would have ${this.taken} bytes or more, and may have ${this.maxBytes}`);
  }
}

type UncountedSegment = Omit<KeptSegment, 'counts'>;
type SegmentCounts = ReadonlyMap<number, DocumentCounts>;

/** What a save goes by. */
interface FilesNow {
  /** The files that are there by name, with their bytes. */
  readonly present: ReadonlyMap<string, number>;
  readonly room: CacheRoom;
  readonly phraseCounts: PhraseCounts;
}

/** What is half written is of no use. */
const UNSTOPPED = new AbortController().signal;
/** What is kept of a segment; without its counts where those are left to a save. */
interface WrittenSegment {
  readonly kept: UncountedSegment & Partial<Pick<KeptSegment, 'counts'>>;
  /** Those that the file of its counts is of. */
  readonly phraseCounts: PhraseCounts | undefined;
}

/** What is kept of the phrases. */
interface WrittenPhrases {
  readonly kept: KeptFile;
  readonly phraseCounts: PhraseCounts;
  readonly ignored: readonly Phrase[];
  readonly established: number;
}

/** Where files are written, and how many bytes they may have together. */
interface WrittenPlace {
  readonly folder: CacheFolder;
  readonly maxBytes: number;
}

/** Writes the files of a cache besides its manifest: only what is not kept as it is. */
export class CacheWriter {
  private readonly kept = new Map<Segment, WrittenSegment>();
  private phrases: WrittenPhrases | undefined;
  private readonly session = crypto.randomUUID();
  private written = 0;

  constructor(private readonly place: WrittenPlace) {}

  /** Nothing is kept any more. */
  forget(): void {
    this.kept.clear();
    this.phrases = undefined;
  }

  /** A segment is kept; `phraseCounts` are those that its counts are of, where anybody knows. */
  note(segment: Segment, kept: KeptSegment, phraseCounts: PhraseCounts | undefined): void {
    this.kept.set(segment, { kept, phraseCounts });
  }

  /** The phrases are kept. */
  notePhrases(written: WrittenPhrases): void {
    this.phrases = written;
  }

  /** Whether this session has written a file of such a name. */
  isOwn(name: string): boolean {
    return name.includes(this.session);
  }

  /** Whether a segment is large and not written yet. */
  isLeft(segment: Segment): boolean {
    return isLeftToFile(segment) && !this.kept.has(segment);
  }

  /** Writes segments before a save, which writes what else there is of them. Fails as `write` does. */
  async writeCompleted(segments: readonly IndexedSegment[]): Promise<void> {
    for (const indexed of segments) {
      const room = new CacheRoom(this.place.maxBytes);
      for (const { kept } of this.kept.values()) room.take(kept.postings.bytes + kept.documents.bytes + kept.reasons.bytes);
      room.take(indexed.segment.byteLength);
      this.kept.set(indexed.segment, { kept: await this.writeSegment(indexed, room), phraseCounts: undefined });
    }
  }

  /** `present` are the files that are there by name, with their bytes. Fails where there would be too many bytes, or nothing can be written. */
  async write(
    { segments, phraseCounts, ignored, established }: Pick<CorpusSnapshot, 'segments' | 'phraseCounts' | 'ignored' | 'established'>,
    present: ReadonlyMap<string, number>,
  ): Promise<Pick<Manifest, 'segments' | 'phrases'>> {
    const files: FilesNow = { present, room: new CacheRoom(this.place.maxBytes), phraseCounts };
    // At once: what is counted changes with the documents while files are written.
    const due = segments.map((indexed) => ({ indexed, counts: this.countsToWrite(indexed, files) }));
    for (const { segment } of segments) files.room.take(segment.byteLength);
    const phrases = await this.keepPhrases({ phrases: phraseCounts.phrases, ignored, established }, files);
    const kept: KeptSegment[] = [];
    for (const { indexed, counts } of due) kept.push(await this.keep(indexed, counts, files));
    const current = new Set(segments.map(({ segment }) => segment));
    for (const segment of this.kept.keys()) if (!current.has(segment)) this.kept.delete(segment);
    return { segments: kept, phrases };
  }

  private async keepPhrases(phrases: KeptPhrases, { present, room, phraseCounts }: FilesNow): Promise<KeptFile> {
    const known = this.phrases;
    const isSame = known?.phraseCounts === phraseCounts && known.established === phrases.established;
    if (known && isSame && isSameList(known.ignored, phrases.ignored) && isThere(known.kept, present)) {
      room.take(known.kept.bytes);
      return known.kept;
    }
    const bytes = await runInSlices(phrasesFile(phrases), UNSTOPPED);
    room.take(bytes.length);
    const kept = await this.writeFile(this.newName('phrases'), bytes);
    this.phrases = { kept, phraseCounts, ignored: phrases.ignored, established: phrases.established };
    return kept;
  }

  /** `undefined` where they are kept as they are. */
  private countsToWrite({ segment, documents }: IndexedSegment, { phraseCounts, present }: FilesNow): SegmentCounts | undefined {
    const known = this.kept.get(segment);
    if (known?.phraseCounts === phraseCounts && known.kept.counts && isThere(known.kept.counts, present)) return undefined;
    const counts = new Map<number, DocumentCounts>();
    for (const [number, { uri }] of documents) {
      const found = phraseCounts.countsOf(uri);
      if (found !== undefined) counts.set(number, { counts: found, packPhrases: phraseCounts.packPhrases(uri) });
    }
    return counts;
  }

  private async keep(indexed: IndexedSegment, counted: SegmentCounts | undefined, files: FilesNow): Promise<KeptSegment> {
    const { room, present, phraseCounts } = files;
    const known = this.kept.get(indexed.segment)?.kept;
    const isKnown = known && [known.postings, known.documents, known.reasons].every((file) => isThere(file, present));
    if (isKnown) room.take(known.documents.bytes + known.reasons.bytes);
    const { postings, documents, reasons } = isKnown ? known : await this.writeSegment(indexed, room);
    const counts = await this.keepCounts(known?.counts, counted, room);
    const kept = { postings, documents, reasons, counts };
    this.kept.set(indexed.segment, { kept, phraseCounts });
    return kept;
  }

  private async keepCounts(known: KeptFile | undefined, counted: SegmentCounts | undefined, room: CacheRoom): Promise<KeptFile> {
    if (known && !counted) {
      room.take(known.bytes);
      return known;
    }
    const bytes = countsFile(counted ?? new Map());
    room.take(bytes.length);
    return this.writeFile(this.newName('counts'), bytes);
  }

  private async writeSegment({ segment, documents }: IndexedSegment, room: CacheRoom): Promise<UncountedSegment> {
    const name = this.newName('segment');
    const files = await runInSlices(documentFiles(documents), UNSTOPPED);
    room.take(files.documents.length + files.reasons.length);
    const kept = {
      documents: await this.writeFile(`${name}.documents`, files.documents),
      reasons: await this.writeFile(`${name}.reasons`, files.reasons),
      postings: await this.writeFile(name, segment.bytes),
    };
    leaveToFile(segment, this.place.folder, name);
    const reasons = openFile(this.place.folder, kept.reasons.name, kept.reasons.bytes);
    if (reasons) leaveReasons(documents.values(), reasons, files.places);
    return kept;
  }

  private async writeFile(name: string, bytes: Uint8Array): Promise<KeptFile> {
    await this.place.folder.write(name, bytes);
    return keptFile(name, bytes);
  }

  private newName(kind: string): string {
    return `${kind}-${this.session}-${++this.written}`;
  }
}

function isThere({ name, bytes }: KeptFile, present: ReadonlyMap<string, number>): boolean {
  return present.get(name) === bytes;
}

function isSameList(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((item, at) => item === other[at]);
}
