import { fingerprint } from '../document/fingerprint.ts';
import { readDocument } from '../document/read-document.ts';
import { decode } from '../text/decode.ts';
import { sourceText } from '../text/source-text.ts';
import type { FileIdentity, LibraryDocument, UnreadFile } from './library-document.ts';

/** Reads one file of the library from its bytes; what cannot be read comes back with the reason. Never throws. */
export function readFile(identity: FileIdentity, bytes: Uint8Array, encoding?: string): LibraryDocument | UnreadFile {
  const decoded = decode(bytes, encoding === undefined ? {} : { encoding });
  if ('error' in decoded) return { ...identity, error: { code: decoded.error.code, message: identity.path } };
  try {
    return readText(identity, decoded.text, decoded.encoding, decoded.confidence);
  } catch (error) {
    return { ...identity, error: { code: 'failed', message: String(error) } };
  }
}

function readText(identity: FileIdentity, text: string, encoding: string, encodingConfidence: number): LibraryDocument {
  const source = sourceText(text);
  const document = readDocument(source, { path: identity.path });
  return {
    ...identity,
    encoding,
    encodingConfidence,
    document,
    text,
    folded: source.folded,
    foldedBody: document.body.map(({ start, end }) => source.folded.map.toFolded(start, end)),
    fingerprint: fingerprint(source, document.body),
    hits: [],
  };
}
