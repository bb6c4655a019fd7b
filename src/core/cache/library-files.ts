import type { KeptReasons } from '../corpus/document-reasons.ts';
import { textOfReasons } from '../corpus/document-reasons.ts';
import type { KeptPhrases } from '../corpus/kept-phrases.ts';
import type { LibraryDocument, NumberedDocuments } from '../corpus/library-document.ts';
import { FINGERPRINT_UNITS } from '../document/fingerprint.ts';
import type { Phrase } from '../phrases/phrase.ts';
import { textOfUnits } from '../text/padded-text.ts';
import { seal, sectionText, startOfSections, textSection, unseal } from './sealed-file.ts';

/** Documents that are written between two pauses: about a millisecond. */
const STEP = 16;

/** The documents of one segment of the index as files of the cache: what a library needs of them at once, and the reasons for it. */
export interface SegmentDocumentFiles {
  readonly documents: Uint8Array;
  readonly reasons: Uint8Array;
  /** Where in that file those of each document begin, and one more would. */
  readonly places: Uint32Array;
}

/** Writes them, in slices. */
export function* documentFiles(documents: NumberedDocuments): Generator<undefined, SegmentDocumentFiles> {
  const parts: string[] = [];
  const fingerprints: string[] = [];
  const kept = new ReasonsWriter();
  for (const [number, { fingerprint, reasons, ...document }] of documents) {
    parts.push(JSON.stringify([number, document]));
    fingerprints.push(fingerprint);
    kept.add(reasons);
    if (parts.length % STEP === 0) yield undefined;
  }
  const places = kept.places();
  const sections = [textSection(`[${parts.join(',')}]`), unitSection(fingerprints), new Uint8Array(places.buffer)];
  return { documents: seal(sections), reasons: kept.file(), places };
}

/** Puts the reasons of documents one after the other. */
class ReasonsWriter {
  private readonly texts: Uint8Array[] = [];
  private readonly ends = [startOfSections(1)];

  add(reasons: KeptReasons): void {
    const text = textSection(textOfReasons(reasons));
    this.texts.push(text);
    this.ends.push((this.ends.at(-1) ?? 0) + text.length);
  }

  places(): Uint32Array<ArrayBuffer> {
    return Uint32Array.from(this.ends);
  }

  file(): Uint8Array {
    const [start, end] = [this.ends[0] ?? 0, this.ends.at(-1) ?? 0];
    const all = new Uint8Array(end - start);
    for (const [number, text] of this.texts.entries()) all.set(text, (this.ends[number] ?? 0) - start);
    return seal([all]);
  }
}

/** Gives the reasons that stand in a file from one place up to another. */
export type ReasonsAt = (start: number, end: number) => KeptReasons;

/** `undefined` for a file that is damaged, of another version, or none of ours. */
export function readDocumentsFile(file: Uint8Array, reasonsAt: ReasonsAt): NumberedDocuments | undefined {
  const sections = unseal(file);
  if (!sections) return undefined;
  const documents: [number, Omit<LibraryDocument, 'fingerprint' | 'reasons'>][] = JSON.parse(sectionText(sections[0]));
  const [fingerprints, places] = [sectionUnits(sections[1]), sectionWords(sections[2])];
  return new Map(
    documents.map(([number, document], index) => {
      const units = fingerprints.subarray(index * FINGERPRINT_UNITS, (index + 1) * FINGERPRINT_UNITS);
      const reasons = reasonsAt(places[index] ?? 0, places[index + 1] ?? 0);
      return [number, Object.assign(document, { reasons, fingerprint: textOfUnits(units) })];
    }),
  );
}

/** Gives the reasons in a file of which all bytes are in memory; `undefined` where it is damaged, of another version, or none of ours. */
export function readReasonsFile(file: Uint8Array): ReasonsAt | undefined {
  return unseal(file) && ((start, end) => sectionText(file.subarray(start, end)));
}

/** Each unit of texts of one length as a number of 16 bits: a third less than as text, and many times as fast to read. */
export function unitSection(texts: readonly string[]): Uint8Array {
  const all = texts.join('');
  return new Uint8Array(Uint16Array.from({ length: all.length }, (_, at) => all.charCodeAt(at)).buffer);
}

/** A section as numbers of 32 bits; none where there is none. */
export function sectionWords(section: Uint8Array = new Uint8Array()): Uint32Array {
  return new Uint32Array(section.buffer, section.byteOffset, Math.floor(section.byteLength / 4));
}

/** A section as UTF-16 code units; none where there is none. */
export function sectionUnits(section: Uint8Array = new Uint8Array()): Uint16Array {
  return new Uint16Array(section.buffer, section.byteOffset, Math.floor(section.byteLength / 2));
}

/** So many phrases have a section together, which is read and written between two pauses: a few milliseconds. */
const PHRASES = 500;

/** Reads the phrases in a file, in slices. */
export type PhrasesReader = () => Generator<undefined, KeptPhrases>;

/** The phrases that are counted in a library, and those that are not as the user ignores them, as a file of its cache; in slices. */
export function* phrasesFile({ phrases, ...others }: KeptPhrases): Generator<undefined, Uint8Array> {
  const sections = [textSection(JSON.stringify(others))];
  for (let start = 0; start < phrases.length; start += PHRASES) {
    yield undefined;
    sections.push(textSection(JSON.stringify(phrases.slice(start, start + PHRASES))));
  }
  yield undefined;
  return seal(sections);
}

/** Reads what is in them from a file that was looked at; `undefined` for one that is damaged, of another version, or none of ours. */
export function readPhrasesFile(file: Uint8Array): PhrasesReader | undefined {
  const sections = unseal(file);
  return sections && (() => phrasesIn(sections));
}

function* phrasesIn([first, ...parts]: readonly Uint8Array[]): Generator<undefined, KeptPhrases> {
  const others: Omit<KeptPhrases, 'phrases'> = JSON.parse(sectionText(first));
  const phrases: Phrase[] = [];
  for (const part of parts) {
    yield undefined;
    phrases.push(...(JSON.parse(sectionText(part)) as Phrase[]));
  }
  return { ...others, phrases };
}
