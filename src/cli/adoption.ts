import * as l10n from '@vscode/l10n';
import type { DatedObservation } from '../core/analysis/adoption.ts';
import type { RowFacet } from '../core/analysis/facet.ts';
import { facetName } from '../core/analysis/facet.ts';
import type { PhraseAdoption } from '../core/analysis/phrase-adoption.ts';
import { phraseAdoption } from '../core/analysis/phrase-adoption.ts';
import { adoptionChart } from '../core/charts/adoption-chart.ts';
import type { AnswerFormat } from './answer.ts';
import { printAnswer } from './answer.ts';
import { understood, ungroupedText } from './document-sets.ts';
import { allSteps, openLibrary } from './library.ts';
import { printWarning } from './output.ts';
import { warnOfUnread } from './problems.ts';

/** What was asked for. */
export interface AdoptionOptions {
  readonly by: RowFacet;
  /** A query; `undefined` for all documents. */
  readonly where: string | undefined;
  readonly format: AnswerFormat;
}

/** `tifa adoption PATH PHRASE`: since when each place says a phrase, as far as this library tells, and which are silent. Exit status 1 where it stands nowhere, or a file could not be read. */
export function printAdoption(path: string, typed: string, { by, where, format }: AdoptionOptions): number {
  const corpus = openLibrary([path]);
  const answer = understood(allSteps(phraseAdoption(corpus, { phrase: typed, by, where })));
  const rows = answer.places.map(({ place, ...rest }) => ({ place, name: facetName(place), ...rest }));
  const { svg } = adoptionChart(answer.places, facetName, answer.phrase);
  printAnswer({ objects: [...answer.places, { summary: summaryOf(answer) }], rows, nothing: ungroupedText(by), svg }, format);
  if (!answer.first) printWarning(l10n.t('“{0}” was not found.', answer.phrase));
  else if (format === 'table') printWarning(l10n.t('First seen in this library on {0}: {1}', answer.first.date, answer.first.path));
  return Math.max(warnOfUnread(corpus.unreadFiles()), answer.first ? 0 : 1);
}

function summaryOf({ phrase, by, places, first, centre, cumulative }: PhraseAdoption) {
  const having = (censored: string) => places.filter((place) => place.censored === censored).length;
  return {
    phrase,
    by,
    places: places.length,
    adopted: places.length - having('right'),
    within: having('none'),
    left: having('left'),
    right: having('right'),
    first: sourceOf(first),
    centre: sourceOf(centre),
    cumulative,
  };
}

function sourceOf(observation: DatedObservation | undefined) {
  return observation ? { date: observation.date, place: observation.place ?? null, file: observation.path } : null;
}
