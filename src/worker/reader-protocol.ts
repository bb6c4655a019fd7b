import type { LibraryDocument } from '../core/corpus/library-document.ts';
import type { PackedCounts } from '../core/corpus/packed-counts.ts';
import type { PreparedDocument } from '../core/corpus/prepared-document.ts';
import type { FileVersion, UnreadFile } from '../core/corpus/unread-file.ts';
import type { MiningTask } from '../core/phrases/mining.ts';
import type { Phrase } from '../core/phrases/phrase.ts';
import type { MinedRange } from '../core/phrases/position-lists.ts';
import type { FileInput } from './protocol.ts';

/** A local file that a reader reads by itself. */
export interface ReaderFile extends FileInput {
  /** What the library has was read from a file of this size and hash, with the same knowledge: it is not read anew unless it is another one now. */
  readonly known?: Required<Pick<FileVersion, 'bytes' | 'hash'>>;
}

/** Every message to a reader: which phrases it is to count from now on, which files it is to read, one after the other, and in which parts of a text it is to look for phrases. */
export type ToReader =
  | { readonly kind: 'phrases'; readonly phrases: readonly Phrase[] }
  | { readonly kind: 'read'; readonly id: number; readonly files: readonly ReaderFile[]; readonly maxBytes: number }
  | { readonly kind: 'mine'; readonly id: number; readonly task: MiningTask; readonly ranges: readonly MinedRange[] };

/** Every message from a reader. */
export type FromReader = { readonly kind: 'ready' } | ReadFiles | MinedParts;

/** What was found in the parts of a text. */
interface MinedParts {
  readonly kind: 'mined';
  readonly id: number;
  /** JSON: the candidates of each part. */
  readonly candidates: string;
}

/** What came of the files of a request. Documents are one piece of JSON and their texts one buffer that is moved: both cross much faster than objects do. */
interface ReadFiles {
  readonly kind: 'read';
  readonly id: number;
  /** JSON: a `WrittenFile` for each. */
  readonly files: string;
  readonly units: Uint16Array<ArrayBuffer>;
}

interface WrittenFile {
  readonly modified?: number;
  readonly unread?: UnreadFile;
  readonly document?: { readonly entry: LibraryDocument; readonly counts: PackedCounts | undefined; readonly length: number };
}

/** What came of one file. `modified` as in `FileStatus`; `undefined` where it is not to be believed. With neither of the others the file is the one that was known. */
export interface FileAnswer {
  readonly modified?: number;
  readonly unread?: UnreadFile;
  readonly document?: PreparedDocument;
}

/** What a reader says of the files of a request; the texts of documents are strings. */
export function writtenAnswers(id: number, answers: readonly FileAnswer[]): ReadFiles {
  const texts: string[] = [];
  const files = answers.map(({ document, ...rest }): WrittenFile => {
    if (!document) return rest;
    const { entry, counts, text } = document;
    if (typeof text === 'string') texts.push(text);
    return { ...rest, document: { entry, counts, length: text.length } };
  });
  return { kind: 'read', id, files: JSON.stringify(files), units: unitsOf(texts) };
}

/** What a reader says of each file of its request. */
export function answersIn({ files, units }: Pick<ReadFiles, 'files' | 'units'>): FileAnswer[] {
  const written: WrittenFile[] = JSON.parse(files);
  let end = 0;
  return written.map(({ document, ...rest }) => {
    if (!document) return rest;
    const { entry, counts, length } = document;
    end += length;
    return { ...rest, document: { entry, counts, text: units.subarray(end - length, end) } };
  });
}

function unitsOf(texts: readonly string[]): Uint16Array<ArrayBuffer> {
  const units = new Uint16Array(texts.reduce((sum, { length }) => sum + length, 0));
  let to = 0;
  for (const text of texts) for (let at = 0; at < text.length; at++) units[to++] = text.charCodeAt(at);
  return units;
}
