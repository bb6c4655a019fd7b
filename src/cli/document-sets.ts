import type { Observation } from '../core/analysis/observation.ts';
import { documentSet } from '../core/analysis/observation.ts';
import type { Corpus } from '../core/corpus/corpus.ts';
import { allSteps } from './library.ts';
import { problemSentence } from './query-problem.ts';
import { UsageError } from './usage-error.ts';

/** The documents that a query finds, all of them for none; a query that is not understood as a whole is wrong use, as nobody would see that half of it was left out. */
export function documentsWhere(corpus: Corpus, query: string | undefined): readonly Observation[] {
  const { observations, problems } = allSteps(documentSet(corpus, query ?? ''));
  const [problem] = problems;
  if (problem) throw new UsageError(problemSentence(problem));
  return observations;
}
