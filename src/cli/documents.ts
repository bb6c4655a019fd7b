import * as l10n from '@vscode/l10n';
import type { DocumentClaims } from '../core/corpus/document-claims.ts';
import type { UnreadFile } from '../core/corpus/unread-file.ts';
import { placeLevels } from '../core/places/division.ts';
import { clip } from '../core/text/display-width.ts';
import { openLibrary } from './library.ts';
import { printJson, printTable, printWarning } from './output.ts';
import { warnOfUnread } from './problems.ts';

const TITLE_CELLS = 60;

/** `tifa documents PATH...`: what is known of each document. Exit status 1 where a file could not be read. */
export function documents(paths: readonly string[], json: boolean): number {
  const corpus = openLibrary(paths);
  const unread = corpus.unreadFiles();
  const claims = corpus.documents().flatMap(({ uri }) => corpus.claims(uri) ?? []);
  warnOfDamage(claims);
  if (json) printJsonLines(claims, unread);
  else printHuman(claims, unread);
  return unread.length > 0 ? 1 : 0;
}

function printJsonLines(documents: readonly DocumentClaims[], unread: readonly UnreadFile[]): void {
  for (const claims of documents) printJson(documentJson(claims));
  for (const { path, error } of unread) printJson({ file: path, error });
}

function warnOfDamage(documents: readonly DocumentClaims[]): void {
  for (const { path, encoding, invalidSequences } of documents) {
    if (invalidSequences === 1) printWarning(l10n.t('{0}: 1 byte sequence is invalid in {1}', path, encoding));
    if (invalidSequences > 1) printWarning(l10n.t('{0}: {1} byte sequences are invalid in {2}', path, invalidSequences, encoding));
  }
}

/** The contract of the command line: every field is always there, `null` where nothing is known. */
function documentJson(claims: DocumentClaims): object {
  const { dates, place, speaker, script } = claims;
  return {
    file: claims.path,
    encoding: claims.encoding,
    encodingConfidence: claims.encodingConfidence,
    script: script.script,
    scriptShares: { hans: script.hans, hant: script.hant },
    scriptPlaces: script.places,
    title: claims.title ?? null,
    ...dateJson(claims),
    ...regionJson(claims),
    level: speaker?.level ?? null,
    levelCertainty: speaker?.certainty ?? null,
    outlet: claims.outlet ?? null,
    issuer: claims.issuer ?? null,
    number: claims.number ?? null,
    noise: claims.noise,
    characters: claims.characters,
    duplicateOf: claims.duplicateOf ?? null,
    evidence: { date: dates.date?.evidence ?? [], region: place?.evidence ?? [], level: speaker?.evidence ?? [] },
  };
}

function dateJson({ dates: { date, published, event } }: DocumentClaims): object {
  return {
    date: date?.value ?? null,
    datePrecision: date?.precision ?? null,
    dateCertainty: date?.certainty ?? null,
    published: published?.value ?? null,
    event: event?.value ?? null,
  };
}

function regionJson({ place }: DocumentClaims): object {
  if (!place) return { region: null, regionCertainty: null };
  const { province = null, city = null, district = null } = placeLevels(place);
  return { region: { code: place.code, province, city, district, zone: place.zone ?? null }, regionCertainty: place.certainty };
}

function printHuman(documents: readonly DocumentClaims[], unread: readonly UnreadFile[]): void {
  const heading = [l10n.t('Date'), l10n.t('Place'), l10n.t('Script'), l10n.t('Phrases'), l10n.t('Title')];
  printTable(heading, documents.map(row));
  warnOfUnread(unread);
}

function row(claims: DocumentClaims): string[] {
  return [
    claims.dates.date?.value ?? '?',
    placeCell(claims),
    claims.script.script,
    String(claims.packPhrases),
    clip(claims.displayName, TITLE_CELLS),
  ];
}

function placeCell({ place }: DocumentClaims): string {
  if (!place) return '?';
  const name = place.names.length > 0 ? place.names.join('') : l10n.t('National');
  return place.zone ? `${name} · ${place.zone}` : name;
}
