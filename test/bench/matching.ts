import { AhoCorasick as Plain } from '@monyone/aho-corasick';
import { AhoCorasick as Fast } from '@monyone/aho-corasick/fast';
import { Trie } from '../../src/core/trie.ts';
import type { BenchLibrary } from './library.ts';
import { phrasesOf } from './queries.ts';
import { print, shown } from './report.ts';
import { medianTime, quantile, timeOf } from './timing.ts';

const PHRASES = 20_000;
const LENGTHS = [4, 5, 6, 7, 8];
/** Enough to measure on: the slowest peer would take minutes for a whole library. */
const UNITS = 4_000_000;
const DOCUMENT = 5000;

/**
 * 20,000 phrases looked for at once, with all overlapping hits. The peer is right and the fastest on npm, in both of its forms; modern-ahocorasick 3.3, which
 * looks at whole grapheme clusters, took fifty times as long as the faster one.
 */
export function measureMatching({ texts }: BenchLibrary): void {
  const phrases = [...new Set(LENGTHS.flatMap((length) => phrasesOf(texts, length, (2 * PHRASES) / LENGTHS.length)))].slice(0, PHRASES);
  const sample = sampleOf(texts);
  let trie = new Trie<number>([]);
  const build = timeOf(() => (trie = new Trie(phrases.map((phrase, number) => [phrase, number]))));
  const ours = medianTime(() => timeOf(() => sample.reduce((sum, text) => sum + countHits(trie, text), 0)));
  const hits = sample.reduce((sum, text) => sum + countHits(trie, text), 0);
  for (const [name, peer] of [['', new Plain(phrases)] as const, ['/fast', new Fast(phrases)] as const]) {
    const theirs = medianTime(() => timeOf(() => sample.reduce((sum, text) => sum + peer.matchInText(text).length, 0)));
    const found = sample.reduce((sum, text) => sum + peer.matchInText(text).length, 0);
    if (found !== hits) console.log(`| @monyone/aho-corasick${name} finds ${found} hits, the trie ${hits} |`);
    print(
      `${phrases.length} phrases in ${(UNITS / 1e6).toFixed(0)} million characters / @monyone/aho-corasick${name}`,
      ours,
      theirs,
      '≤ 1/10',
    );
  }
  console.log(
    `\nthe trie is built in ${shown(build)} ms; a text of ${DOCUMENT} characters takes it ${shown(timeOfDocument(trie, sample))} ms\n`,
  );
}

function sampleOf(texts: readonly string[]): string[] {
  const sample: string[] = [];
  for (let units = 0, index = 0; units < UNITS && index < texts.length; index++) {
    const text = texts[index] ?? '';
    sample.push(text.slice(0, UNITS - units));
    units += text.length;
  }
  return sample;
}

function countHits(trie: Trie<number>, text: string): number {
  let hits = 0;
  trie.forEachMatch(text, () => hits++);
  return hits;
}

function timeOfDocument(trie: Trie<number>, texts: readonly string[]): number {
  const joined = texts.join('\n');
  const documents = Array.from({ length: Math.floor(joined.length / DOCUMENT) }, (_, index) =>
    joined.slice(index * DOCUMENT, (index + 1) * DOCUMENT),
  );
  return quantile(
    documents.map((text) => timeOf(() => countHits(trie, text))),
    0.5,
  );
}
