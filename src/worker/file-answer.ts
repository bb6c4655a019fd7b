import { contentHash } from '../core/content-hash.ts';
import { knowledgeOf } from '../core/corpus/file-knowledge.ts';
import { readFile } from '../core/corpus/read-file.ts';
import type { FileReader } from './file-source.ts';
import { bytesOf } from './file-source.ts';
import type { PoolSettings } from './pool-reading.ts';
import type { FileAnswer, ReaderFile } from './reader-protocol.ts';

/** Reads a local file that is one text. One that cannot be folded or counted does not keep the next ones from it. */
export function fileAnswer(file: ReaderFile, reader: FileReader, { counts, maxBytes }: PoolSettings): FileAnswer {
  const { uri, path } = file;
  const source = bytesOf(file, maxBytes, reader);
  if ('error' in source) return { unread: { uri, path, error: source.error } };
  const { bytes, modified } = source;
  const dated = modified === undefined ? {} : { modified };
  if (isKnown(file, bytes)) return dated;
  const [part] = readFile({ uri, path }, bytes, knowledgeOf(file)).parts;
  if (!part || !('entry' in part)) return { unread: part ?? { uri, path, error: { code: 'failed', message: path } } };
  try {
    const { matching } = part.content;
    return { ...dated, document: { entry: part.entry, text: matching.text, counts: counts.countsIn(part.entry, matching) } };
  } catch (error) {
    return { unread: { uri, path, error: { code: 'failed', message: String(error) } } };
  }
}

function isKnown({ known }: ReaderFile, bytes: Uint8Array): boolean {
  return known !== undefined && bytes.length === known.bytes && contentHash(bytes) === known.hash;
}
