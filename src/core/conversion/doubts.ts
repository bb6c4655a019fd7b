import type { Telling } from './character-choice.ts';
import { REACH } from './context-features.ts';
import type { Conversion } from './conversion.ts';
import type { ConvertedRun } from './converted-run.ts';
import { resultOffset } from './converted-run.ts';
import type { DoubtfulPlace } from './doubtful-place.ts';
import type { WeighedPlace } from './weighed-place.ts';

type Reading = DoubtfulPlace['readings'][number];
type Reason = Reading['reasons'][number];

/** Readings that are less likely are not offered, but for the second one. */
const LEAST = 0.02;

/** The weighed places that are doubtful, the most doubtful first; without those whose word was replaced. */
export function doubtfulPlaces(
  source: string,
  weighed: readonly WeighedPlace[],
  { text, runs }: Pick<Conversion, 'text' | 'runs'>,
): DoubtfulPlace[] {
  return weighed
    .map((place) => doubtfulPlace(source, place, runs))
    .filter(({ readings, result }) => readings.length > 1 && readings[0]?.text === text.slice(result.start, result.end))
    .sort((a, b) => (a.readings[0]?.score ?? 0) - (b.readings[0]?.score ?? 0));
}

function doubtfulPlace(source: string, place: WeighedPlace, runs: readonly ConvertedRun[]): DoubtfulPlace {
  const { at, word, readings } = place;
  const start = resultOffset(runs, at);
  return {
    source: { start: at, end: at + 1 },
    result: { start, end: start + 1 },
    word,
    readings: differing(readings)
      .filter(({ share }, index) => index < 2 || share > LEAST)
      .map(({ text, share, telling }) => ({ text, score: share, reasons: reasonsOf(source, place, telling) })),
  };
}

/** Two readings may be written alike in a region: their shares count together. */
function differing(readings: WeighedPlace['readings']): WeighedPlace['readings'] {
  const byForm = new Map<string, WeighedPlace['readings'][number]>();
  for (const one of readings) {
    const before = byForm.get(one.text);
    byForm.set(one.text, before ? { ...before, share: before.share + one.share } : one);
  }
  return [...byForm.values()].sort((a, b) => b.share - a.share);
}

function reasonsOf(source: string, { at, word }: WeighedPlace, telling: Telling | undefined): Reason[] {
  if (telling === undefined) return [];
  if (telling === 'word') return [{ rule: 'word', quote: source.slice(word.start, word.end) }];
  if (telling === 'other') return [{ rule: 'context', quote: source.slice(word.start, word.end) }];
  if (telling === 'library') return [{ rule: 'library', quote: source.charAt(at) }];
  const reach = REACH[telling];
  if (reach) return [{ rule: 'context', quote: source.slice(Math.max(0, at - reach[0]), at + 1 + reach[1]) }];
  return [{ rule: 'frequency', quote: source.charAt(at) }];
}
