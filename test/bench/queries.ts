import { randomFrom } from './random.ts';

const SEED = 5;
const SAMPLE = 500;

/** Chinese phrases of a length that stand in the texts, taken from random places. */
export function phrasesOf(texts: readonly string[], length: number, count: number): string[] {
  const random = randomFrom(SEED + length);
  const chinese = new RegExp(`^\\p{Script=Han}{${length}}$`, 'u');
  const phrases: string[] = [];
  for (let tries = 0; phrases.length < count && tries < 100 * count; tries++) {
    const phrase = sliceOf(texts, length, random);
    if (chinese.test(phrase)) phrases.push(phrase);
  }
  return phrases;
}

/** The most frequent phrases of four Chinese characters in a sample of the texts. */
export function frequentPhrases(texts: readonly string[], count: number): string[] {
  const counts = new Map<string, number>();
  const step = Math.max(1, Math.floor(texts.length / SAMPLE));
  for (const text of texts.filter((_, index) => index % step === 0)) {
    for (const match of text.matchAll(/(?=(\p{Script=Han}{4}))/gu)) {
      const phrase = match[1] ?? '';
      counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
    }
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, count)
    .map(([phrase]) => phrase);
}

/** Anything of 1 to 8 units that stands in a text, and for every tenth something that hardly does: its units the other way round. */
export function mixedQueries(texts: readonly string[], count: number): string[] {
  const random = randomFrom(SEED);
  return Array.from({ length: count }, (_, index) => {
    const phrase = sliceOf(texts, 1 + Math.floor(random() * 8), random);
    return index % 10 === 9 ? phrase.split('').reverse().join('') : phrase;
  });
}

function sliceOf(texts: readonly string[], length: number, random: () => number): string {
  const text = texts[Math.floor(random() * texts.length)] ?? '';
  const start = Math.floor(random() * Math.max(1, text.length - length));
  return text.slice(start, start + length);
}
