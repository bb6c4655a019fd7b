import { contentHash } from '../content-hash.ts';
import { MOST_PROBLEMS } from '../json-tree.ts';
import type { FileRecords } from '../records/read-records.ts';
import { readRecords } from '../records/read-records.ts';
import { addressOf } from '../records/record-address.ts';
import type { RecordFormat } from '../records/record-format.ts';
import { recordFormatOfText } from '../records/record-format.ts';
import { recordSource } from '../records/record-source.ts';
import { decode } from '../text/decode.ts';
import { SourceText } from '../text/source-text.ts';
import { formatOfPath } from '../text/text-format.ts';
import type { DecodedFile } from './document-entry.ts';
import { entryOf } from './document-entry.ts';
import type { FileKnowledge } from './file-knowledge.ts';
import type { FileIdentity, LibraryDocument } from './library-document.ts';
import type { UnreadFile } from './unread-file.ts';

/** A document as it comes from its file. */
export interface ReadDocument {
  readonly entry: LibraryDocument;
  readonly content: SourceText;
}

/** A document, or a file or a part of it that could not be read. */
export type ReadPart = ReadDocument | UnreadFile;

/** What came of a file. */
export interface FileReading {
  readonly uri: string;
  /** In the order of the file, what could not be read last. */
  readonly parts: readonly ReadPart[];
}

/** More records of a file are not read. */
const MOST_RECORDS = 20_000;

/** Reads the documents of one file of the library from its bytes; what cannot be read comes back with the reason. Never throws. */
export function readFile(identity: FileIdentity, bytes: Uint8Array, knowledge: FileKnowledge = {}): FileReading {
  return { uri: identity.uri, parts: [...readParts(identity, bytes, knowledge)] };
}

/** The same one after the other: a file may have thousands of documents. */
export function* readParts({ uri, path }: FileIdentity, bytes: Uint8Array, knowledge: FileKnowledge): Generator<ReadPart, void> {
  const decoded = decodeAs(bytes, knowledge);
  if ('error' in decoded) {
    yield { uri, path, error: { code: decoded.error.code, message: path } };
    return;
  }
  const file: DecodedFile = { uri, path, decoded, bytes: bytes.length, hash: contentHash(bytes), knowledge };
  const format = recordFormatOfText(path, decoded.text);
  if (format) yield* partsOf(file, format);
  else yield attempt(file, () => wholeDocument(file));
}

function decodeAs(bytes: Uint8Array, { encoding, correction }: FileKnowledge): ReturnType<typeof decode> {
  const known = correction?.encoding ?? encoding;
  return decode(bytes, known === undefined ? {} : { encoding: known });
}

function attempt({ uri, path }: FileIdentity, read: () => ReadDocument): ReadPart {
  try {
    return read();
  } catch (error) {
    return { uri, path, error: { code: 'failed', message: String(error) } };
  }
}

function wholeDocument(file: DecodedFile): ReadDocument {
  const content = new SourceText(file.decoded.text, formatOfPath(file.path));
  return { entry: entryOf(file, file, content), content };
}

/** Each record is a document, named by its number; the only one of a file is named as the file. What a correction excludes is left out. */
function* partsOf(file: DecodedFile, format: RecordFormat): Generator<ReadPart, void> {
  const found = readRecords(file.decoded.text, format);
  const records = found.records.slice(0, MOST_RECORDS).filter(({ number }) => !file.knowledge.records?.[number]?.exclude);
  const unread = unreadIn(file, found, format);
  const parts = records.length + unread.length;
  for (const record of records) {
    const identity = found.count === 1 ? file : partIdentity(file, record.number);
    yield attempt(identity, () => {
      const content = recordSource(file.decoded.text.slice(record.start, record.end), record);
      return { entry: entryOf(file, identity, content, { file: file.uri, record, parts }), content };
    });
  }
  yield* unread;
}

function partIdentity({ uri, path }: FileIdentity, number: number): FileIdentity {
  return { uri: addressOf(uri, number), path: addressOf(path, number) };
}

const BROKEN = { csv: 'bad-csv', json: 'bad-json', jsonl: 'bad-json', xml: 'bad-xml' } as const;
const WHY = {
  'bad-csv': 'a quotation mark is not closed',
  'bad-json': 'not valid JSON',
  'bad-xml': 'not valid XML',
  'too-deep': 'nested too deeply',
};

function unreadIn(file: FileIdentity, { records, count, broken }: FileRecords, format: RecordFormat): UnreadFile[] {
  const unread = broken.slice(0, MOST_PROBLEMS).map(({ code, line, column, number }): UnreadFile => {
    const { uri, path } = number === undefined || count === 1 ? file : partIdentity(file, number);
    const why = code === 'too-deep' ? code : BROKEN[format];
    const error = { code: why, message: `line ${line + 1}, column ${column + 1}: ${WHY[why]}`, place: { line, column } };
    return { uri, path, error };
  });
  const { uri, path } = file;
  if (records.length > MOST_RECORDS) unread.push({ uri, path, error: { code: 'too-many-records', message: `${records.length}` } });
  return unread.length + records.length > 0 ? unread : [{ uri, path, error: { code: 'no-records', message: path } }];
}
