import type { LibraryDocument, NumberedDocuments } from '../corpus/library-document.ts';
import { seal, sectionText, textSection, unseal } from './sealed-file.ts';

/** The documents of one segment of the index as a file of the cache. */
export function documentsFile(documents: NumberedDocuments): Uint8Array {
  return seal([textSection(JSON.stringify([...documents]))]);
}

/** `undefined` for a file that is damaged, of another version, or none of ours. */
export function readDocumentsFile(file: Uint8Array): NumberedDocuments | undefined {
  const sections = unseal(file);
  return sections && new Map(JSON.parse(sectionText(sections[0])) as [number, LibraryDocument][]);
}
