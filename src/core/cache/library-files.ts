import type { KeptPhrases } from '../corpus/kept-phrases.ts';
import type { LibraryDocument, NumberedDocuments } from '../corpus/library-document.ts';
import type { PackedCounts } from '../corpus/packed-counts.ts';
import { FINGERPRINT_UNITS } from '../document/fingerprint.ts';
import { textOfUnits } from '../text/padded-text.ts';
import { seal, sectionText, textSection, unseal } from './sealed-file.ts';

/** Documents that are written between two pauses: about a millisecond. */
const STEP = 16;

/** The documents of one segment of the index as a file of the cache, in slices. */
export function* documentsFile(documents: NumberedDocuments): Generator<undefined, Uint8Array> {
  const parts: string[] = [];
  const fingerprints: string[] = [];
  for (const [number, { fingerprint, ...document }] of documents) {
    parts.push(JSON.stringify([number, document]));
    fingerprints.push(fingerprint);
    if (parts.length % STEP === 0) yield undefined;
  }
  return seal([textSection(`[${parts.join(',')}]`), unitSection(fingerprints)]);
}

/** `undefined` for a file that is damaged, of another version, or none of ours. */
export function readDocumentsFile(file: Uint8Array): NumberedDocuments | undefined {
  const sections = unseal(file);
  if (!sections) return undefined;
  const documents: [number, Omit<LibraryDocument, 'fingerprint'>][] = JSON.parse(sectionText(sections[0]));
  const fingerprints = sectionUnits(sections[1]);
  return new Map(
    documents.map(([number, document], index) => {
      const units = fingerprints.subarray(index * FINGERPRINT_UNITS, (index + 1) * FINGERPRINT_UNITS);
      return [number, Object.assign(document, { fingerprint: textOfUnits(units) })];
    }),
  );
}

/** Each unit of texts of one length as a number of 16 bits: a third less than as text, and many times as fast to read. */
function unitSection(texts: readonly string[]): Uint8Array {
  const all = texts.join('');
  return new Uint8Array(Uint16Array.from({ length: all.length }, (_, at) => all.charCodeAt(at)).buffer);
}

function sectionUnits(section: Uint8Array = new Uint8Array()): Uint16Array {
  return new Uint16Array(section.buffer, section.byteOffset, Math.floor(section.byteLength / 2));
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
