import type { Candidate } from './candidate.ts';
import { CandidateReader } from './candidate.ts';
import { CandidateSet, isQuotation } from './candidate-set.ts';
import { Cohesion } from './cohesion.ts';
import { mayBegin } from './edge-words.ts';
import { withoutFragments } from './fragments.ts';
import type { MinedText } from './mined-text.ts';
import type { Phrase, PhraseForm } from './phrase.ts';
import { displayPhrase } from './phrase-shape.ts';
import { highestRanked } from './ranking.ts';
import { repeats } from './repeat.ts';

const MIN_LENGTH = 3;
const MAX_LENGTH = 40;
/** How much is done between two pauses, in positions that are looked at: a few milliseconds. A repeat with few positions counts as so many too. */
const STEP = 1 << 15;
const REPEAT_WORK = 16;
/** More than anybody looks at; what a matcher of phrases is made for. */
const MOST_PHRASES = 20_000;

/**
 * The phrases that recur in at least so many texts of a library: maximal repeats that look like phrases, vary on both sides, and are no fragments of longer ones.
 * Yields every few milliseconds, so that the caller can stop or pause; returns the phrases, the highest termhood first.
 */
export function* discover(text: MinedText, minDocuments: number): Generator<undefined, Phrase[]> {
  const cohesion = yield* Cohesion.of(text);
  const candidates = yield* candidatesOf(text, new CandidateReader(text, cohesion), minDocuments);
  const whole = yield* withoutFragments(candidates);
  yield undefined;
  const best = highestRanked(whole, MOST_PHRASES);
  yield undefined;
  return best.map(asPhrase);
}

function* candidatesOf(
  text: MinedText,
  reader: CandidateReader,
  minDocuments: number,
): Generator<undefined, ReadonlyMap<string, Candidate>> {
  const found = new CandidateSet();
  let work = 0;
  for (const repeat of repeats(text, { minDocuments, minLength: MIN_LENGTH, maxLength: MAX_LENGTH, mayBegin })) {
    const candidate = repeat && reader.candidate(repeat);
    if (candidate) found.add(candidate);
    work += repeat ? repeat.positions.length + REPEAT_WORK : STEP;
    if (work < STEP) continue;
    work = 0;
    yield undefined;
  }
  return found.candidates;
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
