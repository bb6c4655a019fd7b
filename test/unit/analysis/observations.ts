import type { Observation } from '../../../src/core/analysis/observation.ts';
import { PhraseCounts } from '../../../src/core/corpus/phrase-counts.ts';
import { readFile } from '../../../src/core/corpus/read-file.ts';
import type { Phrase } from '../../../src/core/phrases/phrase.ts';

/** A document as a measure sees it; what is not given is unknown. */
export function observation(uri: string, given: Partial<Observation> = {}): Observation {
  return { uri, path: uri, date: undefined, place: undefined, level: undefined, outlet: undefined, characters: 1000, ...given };
}

/** Which of the phrases 甲甲甲, 乙乙乙 … each document has how often; the documents are named as the keys. */
export function countsOf(texts: Readonly<Record<string, Readonly<Record<string, number>>>>): PhraseCounts {
  const names = [...new Set(Object.values(texts).flatMap((counts) => Object.keys(counts)))].sort();
  const counts = new PhraseCounts(names.map((key): Phrase => ({ key, text: key, source: 'pack' })));
  for (const [uri, own] of Object.entries(texts)) {
    const text = Object.entries(own)
      .map(([key, count]) => `${key}。`.repeat(count))
      .join('');
    const [read] = readFile({ uri, path: `${uri}.txt` }, new TextEncoder().encode(text)).parts;
    if (read && 'entry' in read) counts.add(read.entry, read.content.matching);
  }
  return counts;
}
