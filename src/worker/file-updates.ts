import type { Corpus } from '../core/corpus/corpus.ts';
import { isSameKnowledge, knowledgeOf } from '../core/corpus/file-knowledge.ts';
import type { PreparedDocument } from '../core/corpus/prepared-document.ts';
import type { ReadPart } from '../core/corpus/read-file.ts';
import { readFile, readParts } from '../core/corpus/read-file.ts';
import type { FileVersion, UnreadFile } from '../core/corpus/unread-file.ts';
import { isSameVersion } from '../core/corpus/unread-file.ts';
import { fileAnswer } from './file-answer.ts';
import type { FileReader } from './file-source.ts';
import { bytesOf, versionOf } from './file-source.ts';
import type { PoolSettings } from './pool-reading.ts';
import type { Blame, FileInput } from './protocol.ts';
import type { FileAnswer, ReaderFile } from './reader-protocol.ts';
import type { WorkspaceBounds } from './workspace-bounds.ts';

/** What came of a file: `touched` says what it said, but there is something new to keep of it: another time, or that it was given up. */
export type FileOutcome = 'same' | 'touched' | 'changed';

/** Is told when a file is about to be read, as it is by then, and when it has been. */
export interface ReadListener {
  begins(version: FileVersion | undefined): void;
  ends(): void;
}

/** Reads files into the library; what has not changed since it was read, or since it was given up, is left as it is. */
export class FileUpdates {
  /** Larger files are not read. */
  maxBytes = Number.POSITIVE_INFINITY;
  /** Files that links lead to beyond these are not read. */
  bounds: WorkspaceBounds | undefined;

  constructor(
    private readonly corpus: Corpus,
    private readonly reader: FileReader | undefined,
  ) {}

  /** In slices, as a file may have thousands of documents: one that is given up between them is read again the next time. */
  *take(file: FileInput, listener: ReadListener): Generator<undefined, FileOutcome> {
    const seen = this.look(file);
    return 'outcome' in seen ? seen.outcome : yield* this.readHere(file, seen.version, listener);
  }

  /** Does what can be done without reading it; else tells the file as it is now. */
  look(file: FileInput): { readonly outcome: FileOutcome } | { readonly version: FileVersion | undefined } {
    const { uri, path, localPath } = file;
    if (this.isOutside(file)) return { outcome: this.put({ uri, path, error: { code: 'outside', message: localPath ?? uri } }) };
    const version = versionOf(file, this.reader);
    if (this.isUntouched(file, version)) return { outcome: 'same' };
    const blame = blameOf(file, version);
    if (blame) return { outcome: this.giveUp(file, blame, version) };
    if (this.isGivenUp(file, version)) return { outcome: 'same' };
    // What was blamed for what it was then is read where it is another file now.
    if (file.error && !file.blamed) return { outcome: this.put({ uri, path, error: file.error }) };
    return { version };
  }

  /** With what readers are to read now. */
  readerSettings(): PoolSettings {
    return { maxBytes: this.maxBytes, counts: this.corpus.phraseBook.phraseCounts };
  }

  /** The file as a reader is to be asked for it. */
  forReader(file: FileInput): ReaderFile {
    const [known] = this.isAt(file) ? this.corpus.documentsOf(file.uri) : [];
    return known && isSameKnowledge(known.knowledge, file) ? { ...file, known: { bytes: known.bytes, hash: known.hash } } : file;
  }

  /** Reads a file as a reader does. */
  answerOf(file: ReaderFile, settings: PoolSettings): FileAnswer {
    if (!this.reader) return { unread: { uri: file.uri, path: file.path, error: { code: 'unreadable', message: file.uri } } };
    return fileAnswer(file, this.reader, settings);
  }

  /** Takes what a reader says of a file; `undefined` where that does not fit what is known by now, so that it has to be read once more. */
  adopt(file: ReaderFile, { document, unread, modified }: FileAnswer, { counts }: PoolSettings): FileOutcome | undefined {
    if (unread) return this.put(unread);
    if (!document) return this.adoptSame(file, modified);
    const outcome = this.forget(file.uri);
    const isCounted = this.corpus.phraseBook.phraseCounts === counts;
    const isDocument = this.add(isCounted ? document : { ...document, counts: undefined }, file.uri);
    this.date(file.uri, modified);
    return isDocument ? 'changed' : outcome;
  }

  /** A file that has ended a reader, as it was before that. */
  blame(file: FileInput, error: Blame['error'], version: FileVersion): FileOutcome {
    return this.giveUp(file, { error, givenUp: { ...version, knowledge: knowledgeOf(file) } }, version);
  }

  /** In slices, as `take`. */
  *readHere(file: FileInput, version: FileVersion | undefined, listener: ReadListener): Generator<undefined, FileOutcome> {
    listener.begins(version);
    try {
      return yield* this.read(file, () => listener.begins(version));
    } finally {
      listener.ends();
    }
  }

  /** In slices: what the index needs after the files that were taken. */
  completeIndex(): Generator<undefined, void> {
    return this.corpus.completeIndex();
  }

  /** The same, however little it is. */
  completeWholeIndex(): Generator<undefined, void> {
    return this.corpus.completeWholeIndex();
  }

  private adoptSame(file: ReaderFile, modified: number | undefined): FileOutcome | undefined {
    const [now] = this.corpus.documentsOf(file.uri);
    if (!now || !this.isAt(file) || now.hash !== file.known?.hash || !isSameKnowledge(now.knowledge, file)) return undefined;
    return this.date(file.uri, modified) ? 'touched' : 'same';
  }

  /** Reads a file for nothing. */
  tryOut(file: FileInput, listener: ReadListener): void {
    if (this.isOutside(file)) return;
    listener.begins(versionOf(file, this.reader));
    const source = bytesOf(file, this.maxBytes, this.reader);
    if ('bytes' in source) readFile(file, source.bytes, knowledgeOf(file));
    listener.ends();
  }

  private isOutside({ localPath }: FileInput): boolean {
    return localPath !== undefined && this.bounds?.isLeftBy(localPath) === true;
  }

  /** `goesOn` is called after each pause. */
  private *read(file: FileInput, goesOn: () => void): Generator<undefined, FileOutcome> {
    const { uri, path } = file;
    const source = bytesOf(file, this.maxBytes, this.reader);
    if ('error' in source) return this.put({ uri, path, error: source.error });
    const isKnown = this.isAt(file) && this.corpus.holds(uri, source.bytes, file);
    const outcome = isKnown ? 'same' : yield* this.readParts(file, source.bytes, goesOn);
    return this.date(uri, source.modified) && isKnown ? 'touched' : outcome;
  }

  /** What was known of the file stays until the first of its documents is read. */
  private *readParts(file: FileInput, bytes: Uint8Array, goesOn: () => void): Generator<undefined, FileOutcome> {
    let outcome: FileOutcome | undefined;
    for (const part of readParts({ uri: file.uri, path: file.path }, bytes, knowledgeOf(file))) {
      if (outcome === undefined) outcome = this.forget(file.uri);
      else {
        yield undefined;
        goesOn();
      }
      if (this.add(part, file.uri)) outcome = 'changed';
      yield* this.completeIndex();
    }
    return outcome ?? this.forget(file.uri);
  }

  /** By size and time alone, without reading it. One that is called otherwise now is read again, as folders tell dates. */
  private isUntouched(file: FileInput, version: FileVersion | undefined): boolean {
    const [known] = this.corpus.documentsOf(file.uri);
    if (!known || !version || !this.isAt(file) || version.bytes > this.maxBytes) return false;
    return (
      version.bytes === known.bytes &&
      version.modified !== undefined &&
      version.modified === known.modified &&
      isSameKnowledge(known.knowledge, file)
    );
  }

  /** Whether what is known of it was read at the same place. */
  private isAt({ uri, path }: FileInput): boolean {
    const [known] = this.corpus.documentsOf(uri);
    return known !== undefined && (known.path === path || known.path.startsWith(`${path}#`));
  }

  /** It was given up before, and is the same file now. */
  private isGivenUp(file: FileInput, version: FileVersion | undefined): boolean {
    const givenUp = this.corpus.unreadFile(file.uri)?.givenUp;
    return givenUp !== undefined && version !== undefined && isSameVersion(givenUp, version) && isSameKnowledge(givenUp.knowledge, file);
  }

  private giveUp({ uri, path }: FileInput, { error, givenUp }: Blame, version: FileVersion | undefined): FileOutcome {
    const known = this.corpus.unreadFile(uri)?.givenUp;
    if (known && isSameVersion(known, givenUp) && isSameKnowledge(known.knowledge, givenUp.knowledge)) return 'same';
    const outcome = this.put({ uri, path, error, givenUp: { ...givenUp, ...version } });
    return outcome === 'changed' ? outcome : 'touched';
  }

  /** What was no document and is none changes nothing for the others. */
  private put(file: UnreadFile): FileOutcome {
    const outcome = this.forget(file.uri);
    this.corpus.set(file);
    return outcome;
  }

  private forget(uri: string): FileOutcome {
    const { size } = this.corpus;
    this.corpus.remove(uri);
    return this.corpus.size < size ? 'changed' : 'same';
  }

  /** Whether it is a document. One that the library cannot take does not keep the next ones from it. */
  private add(part: ReadPart | PreparedDocument, file: string): boolean {
    try {
      this.corpus.add(part, file);
      return 'entry' in part;
    } catch (error) {
      const { uri, path } = 'entry' in part ? part.entry : part;
      this.corpus.add({ uri, path, error: { code: 'failed', message: String(error) } }, file);
      return false;
    }
  }

  /** Whether the file has another time now. */
  private date(uri: string, modified: number | undefined): boolean {
    const entries = this.corpus.documentsOf(uri).filter((entry) => modified !== undefined && entry.modified !== modified);
    for (const entry of entries) if (modified !== undefined) entry.modified = modified;
    return entries.length > 0;
  }
}

/** Where the file is the one that ended a worker, as far as anybody can tell. */
function blameOf({ blamed, error, ...known }: FileInput, version: FileVersion | undefined): Blame | undefined {
  if (!blamed) return undefined;
  // Without its bytes and a path, the asker has made sure.
  if (!version) return error && blamed;
  return isSameVersion(blamed.givenUp, version) && isSameKnowledge(blamed.givenUp.knowledge, known) ? blamed : undefined;
}
