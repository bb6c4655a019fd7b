import type { PhraseCensus } from '../corpus/phrase-census.ts';
import type { Phrase } from '../phrases/phrase.ts';
import { numberSection, seal, sectionNumbers, sectionText, textSection, unseal } from './sealed-file.ts';

/** What was found about phrases: all that are counted, and how often which stand in which document. */
export interface CachedPhrases {
  readonly phrases: readonly Phrase[];
  /** What was discovered and is not counted, as the user ignores it: nobody looks for it again when that is taken back. */
  readonly ignored: readonly Phrase[];
  /** By uri, as `PhraseCensus.countsOf` has them. */
  readonly counts: ReadonlyMap<string, Uint32Array>;
}

interface PhrasesRecord extends Omit<CachedPhrases, 'counts'> {
  /** Each with the length of its counts. */
  readonly documents: readonly (readonly [uri: string, length: number])[];
}

/** The phrases of a library as a file of its cache. */
export function phrasesFile(census: PhraseCensus, ignored: readonly Phrase[], uris: Iterable<string>): Uint8Array {
  const counted = [...uris].flatMap((uri) => {
    const counts = census.countsOf(uri);
    return counts ? [{ uri, counts }] : [];
  });
  const numbers = new Uint32Array(counted.reduce((sum, { counts }) => sum + counts.length, 0));
  let at = 0;
  for (const { counts } of counted) {
    numbers.set(counts, at);
    at += counts.length;
  }
  const documents = counted.map(({ uri, counts }) => [uri, counts.length]);
  return seal([textSection(JSON.stringify({ phrases: census.phrases, ignored, documents })), numberSection(numbers)]);
}

/** `undefined` for a file that is damaged, of another version, or none of ours. */
export function readPhrasesFile(file: Uint8Array): CachedPhrases | undefined {
  const sections = unseal(file);
  if (!sections) return undefined;
  const { documents, ...phrases } = JSON.parse(sectionText(sections[0])) as PhrasesRecord;
  const numbers = sectionNumbers(sections[1]).slice();
  const counts = new Map<string, Uint32Array>();
  let at = 0;
  for (const [uri, length] of documents) {
    counts.set(uri, numbers.subarray(at, at + length));
    at += length;
  }
  return { ...phrases, counts };
}
