import type { LibraryDocument, NumberedDocuments } from '../corpus/library-document.ts';
import type { PackedCounts } from '../corpus/packed-counts.ts';
import type { KeptPhrases } from '../corpus/phrase-counts.ts';
import { seal, sectionText, textSection, unseal } from './sealed-file.ts';

/** Documents that are written between two pauses: about a millisecond. */
const STEP = 16;

/** The documents of one segment of the index as a file of the cache, in slices. */
export function* documentsFile(documents: NumberedDocuments): Generator<undefined, Uint8Array> {
  const parts: string[] = [];
  for (const document of documents) {
    parts.push(JSON.stringify(document));
    if (parts.length % STEP === 0) yield undefined;
  }
  return seal([textSection(`[${parts.join(',')}]`)]);
}

/** `undefined` for a file that is damaged, of another version, or none of ours. */
export function readDocumentsFile(file: Uint8Array): NumberedDocuments | undefined {
  const sections = unseal(file);
  if (!sections) return undefined;
  const documents: [number, LibraryDocument][] = JSON.parse(sectionText(sections[0]));
  return new Map(documents);
}

/** The phrases that are counted in a library, and those that are not as the user ignores them, as a file of its cache. */
export function phrasesFile(phrases: KeptPhrases): Uint8Array {
  return seal([textSection(JSON.stringify(phrases))]);
}

/** `undefined` for a file that is damaged, of another version, or none of ours. */
export function readPhrasesFile(file: Uint8Array): KeptPhrases | undefined {
  const sections = unseal(file);
  return sections && JSON.parse(sectionText(sections[0]));
}

/** Which phrases stand how often in the documents of one segment, by the numbers of the documents, as a file of the cache. */
export function countsFile(counts: ReadonlyMap<number, PackedCounts>): Uint8Array {
  const lengths = Array.from(counts, ([number, { length }]) => [number, length]);
  return seal([textSection(JSON.stringify(lengths)), textSection([...counts.values()].join(''))]);
}

/** `undefined` for a file that is damaged, of another version, or none of ours. */
export function readCountsFile(file: Uint8Array): ReadonlyMap<number, PackedCounts> | undefined {
  const sections = unseal(file);
  if (!sections) return undefined;
  const lengths: [number, number][] = JSON.parse(sectionText(sections[0]));
  const all = sectionText(sections[1]);
  let at = 0;
  return new Map(
    lengths.map(([number, length]) => {
      at += length;
      return [number, all.slice(at - length, at)];
    }),
  );
}
