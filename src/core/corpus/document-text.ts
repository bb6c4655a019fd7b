import { contentHash } from '../content-hash.ts';
import { recordSource } from '../records/record-source.ts';
import { decode } from '../text/decode.ts';
import { SourceText } from '../text/source-text.ts';
import { formatOfPath } from '../text/text-format.ts';
import type { LibraryDocument } from './library-document.ts';

/** The text of a document's file from the bytes that it was read from; `undefined` where these are others now, so that no offset fits them. */
export function fileTextAgain({ bytes: size, hash, encoding }: LibraryDocument, bytes: Uint8Array): string | undefined {
  if (bytes.length !== size || contentHash(bytes) !== hash) return undefined;
  const decoded = decode(bytes, { encoding });
  return 'error' in decoded ? undefined : decoded.text;
}

/** What a document has of the text of its file. */
export function partIn({ part }: LibraryDocument, fileText: string): string {
  return part ? fileText.slice(part.record.start, part.record.end) : fileText;
}

/** A document's text from its part of the file, which is empty where nobody has it. */
export function contentOf({ path, part }: LibraryDocument, text: string): SourceText {
  return part && text !== '' ? recordSource(text, part.record) : new SourceText(text, formatOfPath(path));
}
