import { groupFilter, withFilters } from '../../core/analysis/group-query.ts';
import type { Target } from '../../pages/contract.ts';
import type { PeriodLine, TrendAnswers } from './trend-answers.ts';
import type { TrendQuestion } from './trend-question.ts';

/** What opens passages; empty where there are none. */
export interface Leading {
  readonly target?: Target;
}

/** The passages of a line in a period. */
export function lineTarget(line: PeriodLine | undefined, key: string, { period, level }: TrendQuestion): Leading {
  const cell = line?.cells.find((one) => one.key === key);
  if (!line || !cell || cell.documents === 0) return {};
  const filters = [groupFilter(period, key), levelFilter(line.part?.kind === 'level' ? line.part.value : level)];
  return { target: { kind: 'concordance', query: withFilters(line.query, ...filters), phrase: line.key } };
}

function levelFilter(level: string): string {
  return level === '' ? '' : groupFilter('level', level);
}

/** The passages of the phrase whose places are shown, where the filters let them through. */
export function placeTarget(
  { question: { level }, shownQuery, matrix: { key } }: TrendAnswers,
  documents: number,
  ...filters: readonly string[]
): Leading {
  if (documents === 0) return {};
  const all = level === '' ? filters : [...filters, groupFilter('level', level)];
  return { target: { kind: 'concordance', query: withFilters(shownQuery, ...all), phrase: key } };
}
