import type { Corpus } from '../core/corpus/corpus.ts';
import type { FileKnowledge } from '../core/corpus/file-knowledge.ts';
import { isSameKnowledge } from '../core/corpus/file-knowledge.ts';
import type { UnreadFile } from '../core/corpus/library-document.ts';
import type { ReadFile } from '../core/corpus/read-file.ts';
import { readFile } from '../core/corpus/read-file.ts';
import type { FileReader } from './file-source.ts';
import { bytesOf, statusOf } from './file-source.ts';
import type { FileInput } from './protocol.ts';

/** What came of a file: `touched` has another time, but says what it said. */
export type FileOutcome = 'same' | 'touched' | 'changed';

/** Reads files into the library; what has not changed since it was read is left as it is. */
export class FileUpdates {
  /** Larger files are not read. */
  maxBytes = Number.POSITIVE_INFINITY;

  constructor(
    private readonly corpus: Corpus,
    private readonly reader: FileReader | undefined,
  ) {}

  take(file: FileInput): FileOutcome {
    if (this.isUntouched(file)) return 'same';
    const { uri, path } = file;
    const source = bytesOf(file, this.maxBytes, this.reader);
    if ('error' in source) return this.put({ uri, path, error: source.error });
    const isKnown = this.corpus.get(uri)?.path === path && this.corpus.holds(uri, source.bytes, file);
    const outcome = isKnown ? 'same' : this.put(readFile({ uri, path }, source.bytes, knowledgeOf(file)));
    return this.date(uri, source.modified) && isKnown ? 'touched' : outcome;
  }

  /** By size and time alone, without reading it. One that is called otherwise now is read again, as folders tell dates. */
  private isUntouched(file: FileInput): boolean {
    const known = this.corpus.get(file.uri);
    const status = known?.path === file.path ? statusOf(file, this.reader) : undefined;
    if (!known || !status || status.bytes > this.maxBytes) return false;
    return status.bytes === known.bytes && status.modified === known.modified && isSameKnowledge(known.knowledge, file);
  }

  /** What was no document and is none changes nothing for the others. */
  private put(file: ReadFile | UnreadFile): FileOutcome {
    const isDocument = 'entry' in file;
    const wasDocument = this.corpus.get(isDocument ? file.entry.uri : file.uri) !== undefined;
    this.corpus.set(file);
    return isDocument || wasDocument ? 'changed' : 'same';
  }

  /** Whether the file has another time now. */
  private date(uri: string, modified: number | undefined): boolean {
    const entry = this.corpus.get(uri);
    if (!entry || modified === undefined || entry.modified === modified) return false;
    entry.modified = modified;
    return true;
  }
}

function knowledgeOf({ encoding, correction, pathInFolder }: FileInput): FileKnowledge {
  return {
    ...(encoding !== undefined && { encoding }),
    ...(correction && { correction }),
    ...(pathInFolder !== undefined && { pathInFolder }),
  };
}
