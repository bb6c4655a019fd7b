import type { PhrasesReader } from '../core/cache/library-files.ts';
import type { KeptFile, Manifest } from '../core/cache/manifest.ts';
import { filesNamedBy, knownDuplicates, manifestFile, numberedDuplicates, readManifest } from '../core/cache/manifest.ts';
import { isSameContent } from '../core/content-hash.ts';
import type { Corpus } from '../core/corpus/corpus.ts';
import type { CachedPhrases, KeptCounts } from '../core/corpus/kept-phrases.ts';
import type { LibraryDocument } from '../core/corpus/library-document.ts';
import { fileOf } from '../core/corpus/library-document.ts';
import type { PhraseCounts } from '../core/corpus/phrase-counts.ts';
import type { CacheFolder } from './cache-folder.ts';
import type { OpenedSegment } from './cache-reader.ts';
import { CacheReader, counted, damagedIn, present } from './cache-reader.ts';
import { CacheWriter } from './cache-writer.ts';
import { MINED_PREFIX, MinedParts } from './mined-parts.ts';
import { runInSlices } from './pacer.ts';
import type { LogLevel, OpenedCache } from './protocol.ts';

const MANIFEST = 'library';
/** A file that nobody names may be one that another window is about to name. */
const ORPHAN_MS = 60_000;
/** What is opened is looked at as a whole. */
const UNSTOPPED = new AbortController().signal;

/** What a worker needs to know to keep a cache. */
export interface CachePlace {
  readonly folder: CacheFolder;
  /** Of this program: what another one wrote is not read. */
  readonly build: string;
  /** Nothing is kept that would make the cache larger. */
  readonly maxBytes: number;
  log(level: LogLevel, message: string): void;
}

interface OpenedFiles {
  readonly segments: readonly OpenedSegment[];
  readonly phrases: KeptCounts | undefined;
  readonly phrasesFile: KeptFile;
}

/**
 * Keeps a library between sessions: a file for each segment of the index, beside it one for its documents, one for the reasons of what they claim and one for the counts of phrases in them, one for the
 * phrases, and a manifest, written last, that says which of them belong together. It names each by its size and checksum too, so that no file of another library, or of another time, is taken for one
 * of this one. Files have names of their own, so that two windows on one folder do not write over each other's: the last manifest counts, and each save writes
 * again what is missing.
 */
export class LibraryCache {
  private readonly writer: CacheWriter;
  /** What was opened and not looked at as a whole. */
  private opened: OpenedFiles | undefined;

  constructor(
    private readonly corpus: Corpus,
    private readonly place: CachePlace,
  ) {
    this.writer = new CacheWriter(place);
  }

  /** Puts what is kept in the place of the corpus; what cannot be read is left out and said. */
  async open(): Promise<OpenedCache> {
    const file = await this.place.folder.read(MANIFEST);
    if (!file) return this.withoutManifest();
    const manifest = readManifest(file);
    if (!manifest) return this.tell(['its manifest is damaged']);
    if (manifest.build !== this.place.build) return { documents: 0, problem: 'other-version' };
    const reader = new CacheReader(this.place.folder);
    const opened = await reader.segments(manifest);
    const phrases = await reader.phrases(manifest);
    // Another window has saved meanwhile, and removed what was of no use any more.
    if (reader.problems.length > 0 && !isSameContent(file, await this.place.folder.read(MANIFEST))) return this.open();
    this.restore(manifest, opened, phrases);
    return this.tell(reader.problems);
  }

  /**
   * Looks at what `open` has left in its files, before anything is kept that was made of it. Answers whether all of it is what was written; documents of which that is not
   * so are forgotten, to be read anew.
   */
  async check(): Promise<boolean> {
    const { opened } = this;
    this.opened = undefined;
    if (!opened) return true;
    await this.note(opened);
    let isGood = true;
    for (const segment of opened.segments) isGood = (await this.checkOne(segment)) && isGood;
    return isGood;
  }

  /** What need not be written again. */
  private async note({ segments, phrases, phrasesFile }: OpenedFiles): Promise<void> {
    const known = phrases && (await runInSlices(phrases.load(), UNSTOPPED));
    await runInSlices(this.corpus.phraseBook.ready(), UNSTOPPED);
    const { ignored } = this.corpus.phraseBook;
    const phraseCounts = known && this.countsAs(known);
    for (const { segment, kept } of segments) this.writer.note(segment, kept, phraseCounts);
    if (phraseCounts) this.writer.notePhrases({ kept: phrasesFile, phraseCounts, ignored, established: known.established });
  }

  /** Writes what is not kept yet. Fails where it cannot be written or becomes too large; what was kept before stays readable then. */
  async save(): Promise<void> {
    try {
      await this.writeAll();
    } finally {
      await this.sweep();
    }
  }

  /**
   * Writes the large parts of the library that are complete, where that lets go of their memory: no manifest names them until the next save, so that whoever is ended before that leaves files
   * that are of no use. Fails as `save` does.
   */
  async saveCompleted(): Promise<void> {
    if (this.place.folder.openFile)
      await this.writer.writeCompleted(this.corpus.completedSegments((segment) => this.writer.isLeft(segment)));
  }

  /** Where parts of a search for phrases are kept until it is done. */
  minedParts(search: string): MinedParts {
    return new MinedParts(this.place, search);
  }

  /** Forgets what is kept. */
  async clear(): Promise<void> {
    this.writer.forget();
    for (const { name } of await this.place.folder.list()) await this.place.folder.remove(name);
  }

  /** How many files are kept, and their bytes together. */
  async size(): Promise<{ readonly files: number; readonly bytes: number }> {
    const files = await this.place.folder.list();
    return { files: files.length, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0) };
  }

  private async writeAll(): Promise<void> {
    const { folder, build } = this.place;
    const present = new Map((await folder.list()).map(({ name, bytes }) => [name, bytes]));
    await runInSlices(this.corpus.completeWholeIndex(), UNSTOPPED);
    const { entries, numbers, discoveredWith, givenUp, duplicates, ...parts } = this.corpus.snapshot();
    const numberOf = (entry: LibraryDocument) => numbers.get(entry) ?? 0;
    const documents = entries.map((entry) => [numberOf(entry), entry.modified ?? null] as const);
    const numbered = duplicates ? numberedDuplicates(duplicates, numberOf) : null;
    const files = await this.writer.write(parts, present);
    await folder.write(MANIFEST, manifestFile({ build, documents, discoveredWith, duplicates: numbered, givenUp, ...files }));
  }

  private restore(manifest: Manifest, opened: readonly OpenedSegment[], keptPhrases: PhrasesReader | undefined): void {
    const isWhole = opened.length === manifest.segments.length;
    const documents = present(manifest, opened);
    const phrases = keptPhrases && counted(keptPhrases, documents, opened);
    this.opened = { segments: opened, phrases, phrasesFile: manifest.phrases };
    this.corpus.restore({
      segments: opened.map(({ segment }) => segment),
      documents,
      phrases,
      discoveredWith: isWhole ? manifest.discoveredWith : 0,
      givenUp: manifest.givenUp,
      duplicates: knownDuplicates(manifest, documents),
    });
  }

  /** The counts of the corpus, where they are those of the cache. */
  private countsAs({ counts }: CachedPhrases): PhraseCounts | undefined {
    const { phraseCounts } = this.corpus.phraseBook;
    const areSame = this.corpus.documents().every(({ uri }) => counts.has(uri) && phraseCounts.countsOf(uri) === counts.get(uri));
    return areSame ? phraseCounts : undefined;
  }

  private async checkOne(opened: OpenedSegment): Promise<boolean> {
    const damaged = await runInSlices(damagedIn(opened), UNSTOPPED).catch(() => [opened.kept.postings.name]);
    this.warn(damaged.map((name) => `${name} is not what was written`));
    if (damaged.length > 0) this.forget([...opened.documents.values()]);
    return damaged.length === 0;
  }

  private forget(documents: readonly LibraryDocument[]): void {
    const present = documents.filter((entry) => this.corpus.get(entry.uri) === entry);
    for (const file of new Set(present.map(fileOf))) this.corpus.remove(file);
  }

  private warn(problems: readonly string[]): void {
    for (const problem of problems) this.place.log('warn', `the cache is damaged: ${problem}`);
  }

  private tell(problems: readonly string[]): OpenedCache {
    this.warn(problems);
    return { documents: this.corpus.size, problem: problems.length > 0 ? 'damaged' : null };
  }

  /** There was no cache yet, or a session was ended before it had written the first one, or somebody has taken the manifest away. */
  private async withoutManifest(): Promise<OpenedCache> {
    const { files } = await this.size();
    if (files > 0) this.place.log('info', `nothing says what ${files} files of the cache are: they are not used`);
    return { documents: 0, problem: null };
  }

  /** Removes what the manifest does not name, so that a full disk has room again: at once what this window wrote, after a while what others did. */
  private async sweep(): Promise<void> {
    const file = await this.place.folder.read(MANIFEST);
    const manifest = file && readManifest(file);
    const wanted = new Set([MANIFEST, ...(manifest ? filesNamedBy(manifest) : []).map(({ name }) => name)]);
    const isSearched = manifest !== undefined && manifest.discoveredWith !== 0;
    for (const { name, modified } of await this.place.folder.list()) {
      const isOfNoUse = name.startsWith(MINED_PREFIX) ? isSearched : this.writer.isOwn(name) || Date.now() - modified > ORPHAN_MS;
      if (isOfNoUse && !wanted.has(name)) await this.place.folder.remove(name);
    }
  }
}
