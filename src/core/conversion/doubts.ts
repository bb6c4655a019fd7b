import { tellingFeature } from './character-choice.ts';
import type { ConvertedRun } from './converted-run.ts';
import { resultOffset } from './converted-run.ts';
import type { DoubtfulPlace } from './doubtful-place.ts';
import type { WeighedPlace } from './traditional-writer.ts';

type Reading = DoubtfulPlace['readings'][number];
type Reason = Reading['reasons'][number];

/** A place is doubtful where its likeliest reading is not this likely: by measurement, one in 150 characters of trap-ridden sentences at most. */
const SURE = 0.995;
/** Readings that are less likely are not offered, but for the second one. */
const LEAST = 0.02;

/** How far a feature of the context model reaches to each side, by its letter. */
const REACH: Readonly<Record<string, readonly [before: number, after: number]>> = {
  a: [1, 0],
  b: [0, 1],
  c: [2, 0],
  d: [0, 2],
  e: [1, 1],
  f: [3, 0],
  g: [0, 3],
  h: [2, 1],
  i: [1, 2],
};

/** The weighed places that are doubtful, the most doubtful first. */
export function doubtfulPlaces(source: string, weighed: readonly WeighedPlace[], runs: readonly ConvertedRun[]): DoubtfulPlace[] {
  return weighed
    .filter(({ readings }) => (readings[0]?.share ?? 1) < SURE)
    .map((place) => doubtfulPlace(source, place, runs))
    .filter(({ readings }) => readings.length > 1)
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
      .map(({ reading, taiwan, share }) => ({ text: reading, score: share, reasons: reasonsOf(source, place, taiwan) })),
  };
}

/** Two readings may be written alike in a region: their shares count together. */
function differing(readings: WeighedPlace['readings']): WeighedPlace['readings'] {
  const byForm = new Map<string, WeighedPlace['readings'][number]>();
  for (const one of readings) {
    const before = byForm.get(one.reading);
    byForm.set(one.reading, before ? { ...before, share: before.share + one.share } : one);
  }
  return [...byForm.values()].sort((a, b) => b.share - a.share);
}

function reasonsOf(source: string, { at, word, telling }: WeighedPlace, reading: string): Reason[] {
  const feature = tellingFeature(source, at, telling, reading);
  const reach = REACH[feature.charAt(0)];
  if (reach) return [{ rule: 'context', quote: source.slice(Math.max(0, at - reach[0]), at + 1 + reach[1]) }];
  if (feature.length > 1) return [{ rule: 'word', quote: source.slice(word.start, word.end) }];
  return feature === '' ? [] : [{ rule: 'frequency', quote: source.charAt(at) }];
}
