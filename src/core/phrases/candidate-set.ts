import type { Candidate } from './candidate.ts';
import { best } from './ranking.ts';

/** So many that those dropped would hardly have come among the phrases that are kept in the end. */
const MOST_CANDIDATES = 60_000;
/** So many are added between two pauses: a few milliseconds. */
const STEP = 2048;

/** Candidates by what they are whatever their quotation marks and commas: 深化“放管服”改革 and 深化放管服改革 are two spellings of one phrase. */
export class CandidateSet {
  private readonly byBareKey = new Map<string, Candidate>();

  /** All of them, by the key without quotation marks and with one kind of comma. */
  get candidates(): ReadonlyMap<string, Candidate> {
    return this.byBareKey;
  }

  /** Adds candidates, in slices; drops those of the lowest termhood when there are many too many. */
  *add(candidates: readonly Candidate[]): Generator<undefined, void> {
    for (const [number, candidate] of candidates.entries()) {
      this.put(candidate);
      if (this.byBareKey.size > MOST_CANDIDATES) yield* this.prune();
      else if (number % STEP === 0) yield undefined;
    }
  }

  private put(candidate: Candidate): void {
    const bare = candidate.key.replaceAll('"', '').replaceAll(',', '、');
    const other = this.byBareKey.get(bare);
    this.byBareKey.set(bare, other ? merged(other, candidate) : candidate);
  }

  private *prune(): Generator<undefined, void> {
    const chosen = yield* best(this.byBareKey.values(), MOST_CANDIDATES / 2);
    const kept = new Set(chosen.map(({ candidate }) => candidate));
    for (const [bare, candidate] of this.byBareKey) if (!kept.has(candidate)) this.byBareKey.delete(bare);
  }
}

/** The spelling in more documents names both, in doubt the one with quotation marks; what is quoted as a whole goes without quotation marks, as the other says that it can. */
function merged(a: Candidate, b: Candidate): Candidate {
  const [usual, less] = isUsual(a, b) ? [a, b] : [b, a];
  const more = { ...usual, form: { ...usual.form, named: Math.max(a.form.named, b.form.named) } };
  if (a.key === b.key) return { ...more, form: { ...more.form, quoted: Math.max(a.form.quoted, b.form.quoted) } };
  if (isQuotation(more.key)) return { ...more, key: less.key };
  return isQuotation(less.key) ? more : { ...more, aliases: [less.key] };
}

function isUsual(a: Candidate, b: Candidate): boolean {
  return a.documents > b.documents || (a.documents === b.documents && a.key.includes('"'));
}

/** Whether a text stands between quotation marks as a whole. */
export function isQuotation(key: string): boolean {
  return key.startsWith('"') && key.endsWith('"') && key.indexOf('"', 1) === key.length - 1;
}
