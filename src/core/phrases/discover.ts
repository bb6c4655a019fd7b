import { mapInSlices } from '../slices.ts';
import type { Candidate } from './candidate.ts';
import { CandidateSet, isQuotation } from './candidate-set.ts';
import { withoutFragments } from './fragments.ts';
import type { MinedText } from './mined-text.ts';
import type { Miner, Pause } from './mining.ts';
import { mineHere, miningTask, partsOf } from './mining.ts';
import type { Phrase, PhraseForm } from './phrase.ts';
import { displayPhrase } from './phrase-shape.ts';
import { highestRanked } from './ranking.ts';

/** More than anybody looks at; what a matcher of phrases is made for. */
const MOST_PHRASES = 20_000;
/** So many are written between two pauses: a few milliseconds. */
const STEP = 1024;

/**
 * The phrases that recur in at least so many texts of a library: maximal repeats that look like phrases, vary on both sides, and are no fragments of longer ones.
 * Yields every few milliseconds, so that the caller can stop or pause; returns the phrases, the highest termhood first. They are the same whoever mines the text.
 */
export function* discover(text: MinedText, minDocuments: number, mine: Miner = mineHere): Generator<Pause, Phrase[]> {
  const task = yield* miningTask(text, minDocuments);
  const found = new CandidateSet();
  for (const candidates of yield* mine(task, partsOf(task))) {
    yield* found.add(candidates);
  }
  const whole = yield* withoutFragments(found.candidates);
  yield undefined;
  return yield* mapInSlices(yield* highestRanked(whole, MOST_PHRASES), STEP, asPhrase);
}

/** What it is found by has no quotation marks, what is shown has those that most texts print. */
function asPhrase({ key: written, aliases: others = [], form }: Candidate): Phrase {
  const [key, ...aliases] = new Set([written, ...others].map((spelling) => spelling.replaceAll('"', '')));
  return {
    key: key ?? '',
    ...(aliases.length > 0 && { aliases }),
    ...(isQuotation(written) && { quotedOnly: true as const }),
    text: displayPhrase(written),
    source: 'discovered',
    form: rounded(form),
  };
}

/** Three digits tell enough, in a cache of thousands of phrases. */
function rounded(form: PhraseForm): PhraseForm {
  const round = (value: number) => Math.round(value * 1000) / 1000;
  const { cohesion, edges, alone, quoted, named, contexts } = form;
  const standing = { alone: round(alone), quoted: round(quoted), named: round(named) };
  return { cohesion: round(cohesion), edges: round(edges), ...standing, contexts: round(contexts) };
}
