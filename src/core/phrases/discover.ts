import { Cohesion } from './cohesion.ts';
import type { Phrase } from './phrase.ts';
import { displayPhrase, hasPhraseShape } from './phrase-shape.ts';
import type { Repeat } from './repeat.ts';
import { MinedText, repeats } from './repeat.ts';

export interface DiscoveryOptions {
  /** A phrase stands in at least so many documents. */
  readonly minDocuments: number;
}

const MIN_LENGTH = 4;
const MAX_LENGTH = 40;
/** Above this share of one neighbour on one side, the repeat is a fragment of the longer text that goes on with that neighbour. */
const FRAGMENT_SHARE = 0.75;
/** A text inside a longer phrase is a phrase of its own only if it stands in more documents than this many times the longer one's. */
const OWN_LIFE = 1.25;

interface Candidate {
  readonly key: string;
  readonly documents: number;
}

/**
 * The phrases that recur in the folded texts of a library: maximal repeats that look like phrases, vary on both sides, and are no fragments of longer ones.
 * Yields now and then, so that the caller can stop or pause; returns the phrases, those in most documents first.
 */
export function* discover(texts: readonly string[], options: DiscoveryOptions): Generator<undefined, Phrase[]> {
  const mined = new MinedText(texts);
  const cohesion = new Cohesion(mined);
  const candidates: Candidate[] = [];
  for (const repeat of repeats(mined, { ...options, minLength: MIN_LENGTH, maxLength: MAX_LENGTH })) {
    if (!repeat) yield undefined;
    else if (isUnit(mined, repeat) && endsAtWords(mined, repeat, cohesion))
      candidates.push({ key: mined.slice(repeat.positions[0] ?? 0, repeat.length), documents: repeat.documents });
  }
  return withoutFragments(candidates).map(asPhrase);
}

function isUnit(mined: MinedText, repeat: Repeat): boolean {
  const { positions, length } = repeat;
  const key = mined.slice(positions[0] ?? 0, length);
  return hasPhraseShape(key) && varies(positions, (at) => mined.unitAt(at - 1)) && varies(positions, (at) => mined.unitAt(at + length));
}

/** Whether most occurrences begin and end between words: the outermost characters hold together more than they hold to their neighbours outside. */
function endsAtWords(mined: MinedText, { positions, length }: Repeat, cohesion: Cohesion): boolean {
  const first = positions[0] ?? 0;
  const atStart = cohesion.between(mined.unitAt(first), mined.unitAt(first + 1));
  const atEnd = cohesion.between(mined.unitAt(first + length - 2), mined.unitAt(first + length - 1));
  const cutAtStart = positions.filter((at) => cohesion.between(mined.unitAt(at - 1), mined.unitAt(at)) > atStart);
  const cutAtEnd = positions.filter((at) => cohesion.between(mined.unitAt(at + length - 1), mined.unitAt(at + length)) > atEnd);
  return Math.max(cutAtStart.length, cutAtEnd.length) <= positions.length / 2;
}

/** Whether no neighbour is so frequent that the repeat is only a part of something longer; each end of a sentence is a neighbour of its own. */
function varies(positions: readonly number[], neighbour: (position: number) => number): boolean {
  const counts = new Map<number, number>();
  for (const position of positions) {
    const unit = neighbour(position);
    if (unit !== 0) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values()) <= positions.length * FRAGMENT_SHARE;
}

function withoutFragments(candidates: readonly Candidate[]): Candidate[] {
  const covered = new Map<string, number>();
  const kept: Candidate[] = [];
  for (const candidate of [...candidates].sort((a, b) => b.key.length - a.key.length)) {
    if (candidate.documents < (covered.get(candidate.key) ?? 0) * OWN_LIFE) continue;
    kept.push(candidate);
    cover(covered, candidate);
  }
  return kept.sort((a, b) => b.documents - a.documents || b.key.length - a.key.length);
}

function cover(covered: Map<string, number>, { key, documents }: Candidate): void {
  for (let start = 0; start < key.length; start++) {
    for (let end = start + MIN_LENGTH; end <= key.length; end++) {
      const part = key.slice(start, end);
      covered.set(part, Math.max(documents, covered.get(part) ?? 0));
    }
  }
}

function asPhrase({ key }: Candidate): Phrase {
  return { key, text: displayPhrase(key), source: 'discovered' };
}
