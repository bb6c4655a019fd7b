import type { SeriesCell } from '../../core/analysis/series.ts';
import type { Target, TargetGroup } from '../../pages/contract.ts';
import type { PeriodLine, TrendAnswers } from './trend-answers.ts';
import type { TrendQuestion } from './trend-question.ts';

/** What opens passages; empty where there are none. */
export interface Leading {
  readonly target?: Target;
}

/** The passages of a line in a period. */
export function lineTarget(line: PeriodLine, cell: SeriesCell | undefined, { period, level }: TrendQuestion): Leading {
  if (!cell || cell.documents === 0) return {};
  const { part } = line;
  const groups = [{ by: period, key: cell.key }, ...levelGroup(part?.kind === 'level' ? part.value : level)];
  const standing = part?.kind === 'frame' ? { frame: part.value } : {};
  return { target: { kind: 'concordance', query: line.query, phrase: line.key, groups, ...standing } };
}

/** The phrase whose places are shown, and what finds it. */
export type Shown = Pick<TrendAnswers, 'question' | 'shownQuery'>;

/** The passages of that phrase, which has such a key, in documents that are in each of these groups. */
export function placeTarget(
  { question: { level }, shownQuery }: Shown,
  key: string,
  documents: number,
  ...groups: readonly TargetGroup[]
): Leading {
  if (documents === 0) return {};
  return { target: { kind: 'concordance', query: shownQuery, phrase: key, groups: [...groups, ...levelGroup(level)] } };
}

function levelGroup(level: string): TargetGroup[] {
  return level === '' ? [] : [{ by: 'level', key: level }];
}
