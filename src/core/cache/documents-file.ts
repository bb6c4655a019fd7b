import type { LibraryDocument } from '../corpus/library-document.ts';
import { FINGERPRINT_LENGTH } from '../document/fingerprint.ts';
import { numberSection, seal, sectionNumbers, sectionText, textSection, unseal } from './sealed-file.ts';

/** Documents by their numbers in the index. */
export type NumberedDocuments = ReadonlyMap<number, LibraryDocument>;

/** The documents of one segment of the index as a file of the cache. */
export function documentsFile(documents: NumberedDocuments): Uint8Array {
  const fingerprints = new Uint32Array(documents.size * FINGERPRINT_LENGTH);
  const records = [...documents].map(([number, { fingerprint, ...record }], place) => {
    fingerprints.set(fingerprint, place * FINGERPRINT_LENGTH);
    return [number, record];
  });
  return seal([textSection(JSON.stringify(records)), numberSection(fingerprints)]);
}

/** `undefined` for a file that is damaged, of another version, or none of ours. */
export function readDocumentsFile(file: Uint8Array): NumberedDocuments | undefined {
  const sections = unseal(file);
  if (!sections) return undefined;
  const records = JSON.parse(sectionText(sections[0])) as [number, Omit<LibraryDocument, 'fingerprint'>][];
  // A copy, so that no document holds on to the bytes of the whole file.
  const fingerprints = sectionNumbers(sections[1]).slice();
  return new Map(
    records.map(([number, record], place) => {
      const fingerprint = fingerprints.subarray(place * FINGERPRINT_LENGTH, (place + 1) * FINGERPRINT_LENGTH);
      return [number, { ...record, fingerprint }];
    }),
  );
}
