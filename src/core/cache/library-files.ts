import type { LibraryDocument, NumberedDocuments } from '../corpus/library-document.ts';
import type { PackedCounts } from '../corpus/packed-counts.ts';
import type { CachedPhrases, PhraseCounts } from '../corpus/phrase-counts.ts';
import type { Phrase } from '../phrases/phrase.ts';
import { seal, sectionText, textSection, unseal } from './sealed-file.ts';

/** The documents of one segment of the index as a file of the cache. */
export function documentsFile(documents: NumberedDocuments): Uint8Array {
  return seal([textSection(JSON.stringify([...documents]))]);
}

/** `undefined` for a file that is damaged, of another version, or none of ours. */
export function readDocumentsFile(file: Uint8Array): NumberedDocuments | undefined {
  const sections = unseal(file);
  if (!sections) return undefined;
  const documents: [number, LibraryDocument][] = JSON.parse(sectionText(sections[0]));
  return new Map(documents);
}

interface PhrasesRecord extends Omit<CachedPhrases, 'counts'> {
  /** Each with the length of its counts, which are a section of their own. */
  readonly documents: readonly (readonly [uri: string, length: number])[];
}

/** The phrases of a library as a file of its cache. */
export function phrasesFile(phraseCounts: PhraseCounts, ignored: readonly Phrase[], uris: Iterable<string>): Uint8Array {
  const counted = [...uris].flatMap((uri) => {
    const counts = phraseCounts.countsOf(uri);
    return counts === undefined ? [] : [{ uri, counts }];
  });
  const documents = counted.map(({ uri, counts }) => [uri, counts.length]);
  const counts = counted.map((document) => document.counts).join('');
  return seal([textSection(JSON.stringify({ phrases: phraseCounts.phrases, ignored, documents })), textSection(counts)]);
}

/** `undefined` for a file that is damaged, of another version, or none of ours. */
export function readPhrasesFile(file: Uint8Array): CachedPhrases | undefined {
  const sections = unseal(file);
  if (!sections) return undefined;
  const { documents, ...phrases }: PhrasesRecord = JSON.parse(sectionText(sections[0]));
  const all = sectionText(sections[1]);
  const counts = new Map<string, PackedCounts>();
  let at = 0;
  for (const [uri, length] of documents) {
    counts.set(uri, all.slice(at, at + length));
    at += length;
  }
  return { ...phrases, counts };
}
