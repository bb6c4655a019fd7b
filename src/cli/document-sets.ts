import * as l10n from '@vscode/l10n';
import type { Facet } from '../core/analysis/facet.ts';
import type { Observation } from '../core/analysis/observation.ts';
import { documentSet } from '../core/analysis/observation.ts';
import type { Corpus } from '../core/corpus/corpus.ts';
import { isoDay } from '../core/dates/calendar.ts';
import type { QueryProblem } from '../core/search/query.ts';
import { allSteps } from './library.ts';
import { problemSentence } from './problems.ts';
import { UsageError } from './usage-error.ts';

/** The documents that a query finds, all of them for none. */
export function documentsWhere(corpus: Corpus, query: string | undefined): readonly Observation[] {
  return understood(allSteps(documentSet(corpus, query ?? ''))).observations;
}

/** An answer about the documents of a query: one that is not understood as a whole is wrong use, as nobody would see that half of it was left out. */
export function understood<T extends { readonly problems: readonly QueryProblem[] }>(answer: T): T {
  const [problem] = answer.problems;
  if (problem) throw new UsageError(problemSentence(problem));
  return answer;
}

/** Why there is nothing to lay side by side. */
export function ungroupedText(by: Facet): string {
  return l10n.t('No document says what it would be grouped by ({0}).', by);
}

/** The day on which the command runs, as `2026-11-30`. */
export function today(): string {
  return isoDay(Date.now());
}
