import * as l10n from '@vscode/l10n';
import type { DocumentSummary } from '../core/corpus/document-summary.ts';
import type { UnreadFile } from '../core/corpus/library-document.ts';
import { placeLevels } from '../core/places/place-levels.ts';
import { clip } from '../core/text/display-width.ts';
import { openLibrary } from './library.ts';
import { printJson, printTable, warn } from './output.ts';

const TITLE_CELLS = 60;

/** `tifa documents PATH...`: what is known of each document. Exit status 1 where a file could not be read. */
export function documents(paths: readonly string[], json: boolean): number {
  const corpus = openLibrary(paths);
  const unread = corpus.unreadFiles();
  const summaries = corpus.summaries();
  warnOfDamage(summaries);
  if (json) printJsonLines(summaries, unread);
  else printHuman(summaries, unread);
  return unread.length > 0 ? 1 : 0;
}

function printJsonLines(summaries: readonly DocumentSummary[], unread: readonly UnreadFile[]): void {
  for (const summary of summaries) printJson(documentJson(summary));
  for (const { path, error } of unread) printJson({ file: path, error });
}

function warnOfDamage(summaries: readonly DocumentSummary[]): void {
  for (const { path, encoding, invalidSequences } of summaries) {
    if (invalidSequences > 0) warn(l10n.t('{0}: {1} byte sequences are invalid in {2}', path, invalidSequences, encoding));
  }
}

/** The contract of the command line: every field is always there, `null` where nothing is known. */
function documentJson(summary: DocumentSummary): object {
  const { dates, place, script } = summary;
  return {
    file: summary.path,
    encoding: summary.encoding,
    encodingConfidence: summary.encodingConfidence,
    script: script.script,
    scriptShares: { hans: script.hans, hant: script.hant },
    scriptPlaces: script.places,
    title: summary.title ?? null,
    ...dateJson(summary),
    ...regionJson(summary),
    outlet: summary.outlet ?? null,
    issuer: summary.issuer ?? null,
    number: summary.number ?? null,
    noise: summary.noise,
    characters: summary.characters,
    duplicateOf: summary.duplicateOf ?? null,
    evidence: { date: dates.date?.evidence ?? [], region: place?.evidence ?? [] },
  };
}

function dateJson({ dates: { date, published, event } }: DocumentSummary): object {
  return {
    date: date?.value ?? null,
    datePrecision: date?.precision ?? null,
    dateCertainty: date?.certainty ?? null,
    published: published?.value ?? null,
    event: event?.value ?? null,
  };
}

function regionJson({ place }: DocumentSummary): object {
  if (!place) return { region: null, regionCertainty: null };
  const { province = null, city = null, district = null } = placeLevels(place);
  return { region: { code: place.code, province, city, district, zone: place.zone ?? null }, regionCertainty: place.certainty };
}

function printHuman(summaries: readonly DocumentSummary[], unread: readonly UnreadFile[]): void {
  const heading = [l10n.t('Date'), l10n.t('Place'), l10n.t('Script'), l10n.t('Phrases'), l10n.t('Title')];
  printTable(heading, summaries.map(row));
  for (const { path, error } of unread) warn(l10n.t('{0}: not read ({1}: {2})', path, error.code, error.message));
}

function row(summary: DocumentSummary): string[] {
  return [
    summary.dates.date?.value ?? '?',
    placeCell(summary),
    summary.script.script,
    String(summary.packPhrases),
    clip(summary.displayName, TITLE_CELLS),
  ];
}

function placeCell({ place }: DocumentSummary): string {
  if (!place) return '?';
  const name = place.names.length > 0 ? place.names.join('') : l10n.t('National');
  return place.zone ? `${name} · ${place.zone}` : name;
}
