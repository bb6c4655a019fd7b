import * as l10n from '@vscode/l10n';
import type { Adoption, DatedObservation } from '../core/analysis/adoption.ts';
import { adoption } from '../core/analysis/adoption.ts';
import type { Facet } from '../core/analysis/facet.ts';
import { facetName } from '../core/analysis/facet.ts';
import { incidenceOf } from '../core/analysis/incidence.ts';
import { adoptionChart } from '../core/charts/adoption-chart.ts';
import type { AnswerFormat } from './answer.ts';
import { printAnswer } from './answer.ts';
import { documentsWhere } from './document-sets.ts';
import { allSteps, openLibrary } from './library.ts';
import { printWarning } from './output.ts';
import { warnOfUnread } from './unread.ts';

/** What was asked for. */
export interface AdoptionOptions {
  readonly by: Facet;
  /** A query; `undefined` for all documents. */
  readonly where: string | undefined;
  readonly format: AnswerFormat;
}

/** `tifa adoption PATH PHRASE`: since when each place says a phrase, as far as this library tells, and which are silent. Exit status 1 where it stands nowhere, or a file could not be read. */
export function printAdoption(path: string, typed: string, { by, where, format }: AdoptionOptions): number {
  const corpus = openLibrary([path]);
  const {
    phrase: { text },
    incidence,
  } = allSteps(incidenceOf(corpus, typed));
  const answer = adoption(documentsWhere(corpus, where), incidence, by);
  const rows = answer.places.map(({ place, ...rest }) => ({ place, name: facetName(place), ...rest }));
  const svg = adoptionChart(answer.places, facetName, text);
  printAnswer({ objects: [...answer.places, { summary: summaryOf(text, by, answer) }], rows, svg }, format);
  if (!answer.first) printWarning(l10n.t('“{0}” was not found.', text));
  else if (format === 'table') printWarning(l10n.t('First seen in this library on {0}: {1}', answer.first.date, answer.first.path));
  return Math.max(warnOfUnread(corpus.unreadFiles()), answer.first ? 0 : 1);
}

function summaryOf(phrase: string, by: Facet, { places, first, centre, cumulative }: Adoption) {
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
