import * as l10n from '@vscode/l10n';
import { facetName } from '../core/analysis/facet.ts';
import type { Matrix } from '../core/analysis/matrix.ts';
import { matrix } from '../core/analysis/matrix.ts';
import { matrixChart } from '../core/charts/matrix-chart.ts';
import type { AdoptionOptions } from './adoption.ts';
import type { AnswerRow } from './answer.ts';
import { printAnswer } from './answer.ts';
import { understood } from './document-sets.ts';
import { allSteps, openLibrary } from './library.ts';
import { printWarning } from './output.ts';
import { warnOfUnread } from './problems.ts';

/** `tifa matrix PATH PHRASE`: in how many documents of each place and year a phrase stands, of how many. Exit status 1 where it stands nowhere, or a file could not be read. */
export function printMatrix(path: string, typed: string, { by, where, format }: AdoptionOptions): number {
  const corpus = openLibrary([path]);
  const answer = understood(allSteps(matrix(corpus, { phrase: typed, by, where })));
  const { phrase, isFound, documents, without, years } = answer;
  const { svg } = matrixChart(answer, facetName, phrase);
  const nothing = l10n.t('No document says both its year and what it would be grouped by ({0}).', by);
  const objects = [
    ...answer.rows.map(({ key, cells }) => ({ phrase, by, key, cells })),
    { summary: { phrase, by, years, documents, without } },
  ];
  printAnswer({ objects, rows: rowsOf(answer), nothing, svg }, format);
  if (!isFound) printWarning(l10n.t('“{0}” was not found.', phrase));
  return Math.max(warnOfUnread(corpus.unreadFiles()), isFound ? 0 : 1);
}

function rowsOf({ phrase, rows }: Matrix): AnswerRow[] {
  return rows.flatMap(({ key, cells }) => cells.map(({ key: year, ...cell }) => ({ phrase, key, name: facetName(key), year, ...cell })));
}
