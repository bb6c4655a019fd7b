import type { Candidate } from './candidate.ts';

/** A text inside a longer phrase is a phrase of its own only if it stands in more documents than this many times the longer one's. */
const OWN_LIFE = 1.25;
/** So many times as often apart as together. */
const CASUAL = 3;
const ALWAYS_QUOTED = 0.5;
const SHORTEST = 4;
const STEP = 256;

/** The candidates, as a `CandidateSet` has them, that live outside longer ones too and are no measures. Each looks up its own parts: they are few, as phrases are short. */
export function* withoutFragments(candidates: ReadonlyMap<string, Candidate>): Generator<undefined, Candidate[]> {
  const fragments = new Set<string>();
  let done = 0;
  for (const [key, { documents }] of candidates) {
    for (const part of partsOf(key)) if (isFragment(candidates.get(part), documents)) fragments.add(part);
    if (isEnumeration(key, documents, candidates) || hasMeasure(key, candidates)) fragments.add(key);
    if (++done % STEP === 0) yield undefined;
  }
  return [...candidates].filter(([key]) => !fragments.has(key)).map(([, candidate]) => candidate);
}

/** What texts put in quotation marks is a unit wherever it stands. */
function isFragment(part: Candidate | undefined, documents: number): boolean {
  return part !== undefined && part.form.quoted < ALWAYS_QUOTED && documents * OWN_LIFE >= part.documents;
}

/** Whether things are named one after the other that are named apart far more often: their company is chance. */
function isEnumeration(key: string, documents: number, candidates: ReadonlyMap<string, Candidate>): boolean {
  const items = key.split('、');
  return items.length > 1 && items.every((item) => (candidates.get(item)?.documents ?? 0) > documents * CASUAL);
}

function hasMeasure(key: string, candidates: ReadonlyMap<string, Candidate>): boolean {
  return key.split('、').some((item) => candidates.get(item)?.isMeasure);
}

function* partsOf(key: string): Generator<string> {
  for (let start = 0; start + SHORTEST <= key.length; start++) {
    for (let end = start + SHORTEST; end <= key.length; end++) if (end - start < key.length) yield key.slice(start, end);
  }
}
