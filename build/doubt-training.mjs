/**
 * How often conversion is wrong, by what it relies on: for each character by how likely its best reading was (`shares`), and for each word that tells its forms.
 * What is rare is drawn towards what is known of all.
 */
import { areCustomary } from './customary-forms.mjs';

const { bucketOf, BUCKETS } = await import('../src/core/conversion/doubt-odds.ts');

/** So many places without knowledge of their own are added to those of a character, of a bucket and of a word. */
const PRIOR = { character: 10, bucket: 50, word: 10 };
/** Where nothing is known. */
const RARE = 0.001;
/** Odds are kept as parts of this; words that are seldomer wrong than `LEAST` are not kept. */
const SCALE = 10_000;
const LEAST = 0.0015;
/** What is written stays the likeliest reading, as reviewers have their reasons where official texts write otherwise. */
const MOST = 0.49;

/** The model as `readOdds()` of doubt-odds.ts reads it: of judged places (character, share, written, right) and of words by what was read (word, form, and how often each form was). */
export function trainDoubts(places, words, several) {
  return [...oddsOfCharacters(places, several), ...words.flatMap(oddsOfWord)].join('\n');
}

function oddsOfCharacters(places, several) {
  const all = emptyBuckets();
  const byCharacter = new Map();
  for (const { character, word, share, written, right } of places) {
    const isWrong = written !== right && !areCustomary({ character, word }, written, right) ? 1 : 0;
    if (!byCharacter.has(character)) byCharacter.set(character, emptyBuckets());
    for (const buckets of [all, byCharacter.get(character)]) {
      buckets[bucketOf(share)].count++;
      buckets[bucketOf(share)].wrong += isWrong;
    }
  }
  const general = all.map((one) => drawn(one, PRIOR.bucket, RARE));
  const lines = [...byCharacter].sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    lineOf('*', general),
    ...lines.map(([character, buckets]) =>
      lineOf(
        character,
        buckets.map((one, bucket) => drawn(one, PRIOR.character, isFree(character, several) ? 0 : general[bucket])),
      ),
    ),
  ];
}

/** Whether all forms of a character are customary. */
function isFree(character, several) {
  const [first, ...others] = several.get(character.charCodeAt(0));
  return others.every((other) => areCustomary({ character }, first, other));
}

function emptyBuckets() {
  return Array.from({ length: BUCKETS }, () => ({ count: 0, wrong: 0 }));
}

function drawn({ count, wrong }, prior, before) {
  return Math.min(MOST, (wrong + prior * before) / (count + prior));
}

function lineOf(name, odds) {
  return [name, ...odds.map((one) => Math.round(SCALE * one))].join(' ');
}

/** `word place form odds` for each character of a word that is sometimes written otherwise. */
function oddsOfWord({ word, form, seen }) {
  const count = [...seen.values()].reduce((sum, one) => sum + one, 0);
  return Array.from(word, (character, at) => {
    const others = new Map();
    for (const [original, times] of seen) {
      const right = original[at];
      if (right !== form[at] && !areCustomary({ character, word }, form[at], right)) others.set(right, (others.get(right) ?? 0) + times);
    }
    const [[other] = []] = [...others].sort((a, b) => b[1] - a[1]);
    const wrong = [...others.values()].reduce((sum, one) => sum + one, 0);
    const odds = drawn({ count, wrong }, PRIOR.word, RARE);
    return other !== undefined && odds >= LEAST ? [`${word} ${at} ${other} ${Math.round(SCALE * odds)}`] : [];
  }).flat();
}
