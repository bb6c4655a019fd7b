import * as vscode from 'vscode';
import { placeSummary } from '../core/corpus/claim-summary.ts';
import type { DocumentClaims } from '../core/corpus/document-claims.ts';
import { isoDay } from '../core/dates/calendar.ts';
import type { Dated } from '../core/dates/dated.ts';
import type { Evidence } from '../core/evidence.ts';
import type { Placed } from '../core/places/placed.ts';
import type { Speaker } from '../core/speaker/speaker.ts';
import { FIRST_LINES, LAST_LINES } from '../core/text/line.ts';
import { evidenceText } from './evidence-wording.ts';
import { OPEN_RANGE } from './linked-commands.ts';
import { MarkdownText } from './markdown.ts';
import { enumeration, factText, inBrackets } from './punctuation.ts';
import { certaintyText, countText, dateText, encodingText, levelName, noiseText, placeText, scriptText } from './wording.ts';

const MOST_PLACES = 12;
/** The commands that correct a claim; they take the uri of the document. */
const CORRECTIONS = ['tifa.setDate', 'tifa.setPlace', 'tifa.setTitle'];

/** Everything that is claimed of a document, each claim with its evidence, linked to where it stands, and with ways to correct it. */
export function claimsTooltip(claims: DocumentClaims): vscode.MarkdownString {
  const tooltip = new MarkdownText();
  tooltip.value.isTrusted = { enabledCommands: [OPEN_RANGE, ...CORRECTIONS] };
  tooltip.markup('**').text(claims.displayName).markup('**\n\n');
  appendClaim(tooltip, claims.uri, vscode.l10n.t('Date'), claims.dates.date, dateText);
  appendClaim(tooltip, claims.uri, vscode.l10n.t('Place'), claims.place, placedText);
  appendClaim(tooltip, claims.uri, vscode.l10n.t('Level of the speaker'), claims.speaker, speakerText);
  for (const [name, value] of facts(claims)) appendFact(tooltip, name, value);
  appendScriptPlaces(tooltip, claims);
  appendCorrections(tooltip, claims.uri);
  return tooltip.value;
}

function placedText(placed: Placed | undefined): string {
  return placeText(placed && placeSummary(placed));
}

function speakerText(speaker: Speaker | undefined): string {
  return speaker ? levelName(speaker.level) : vscode.l10n.t('Unknown level');
}

/** Where the lesser script of a mixed document stands: the first few places, linked. */
function appendScriptPlaces(tooltip: MarkdownText, { uri, script }: DocumentClaims): void {
  for (const [index, { start, end }] of script.places.slice(0, MOST_PLACES).entries()) {
    if (index === 0) tooltip.markup('\n\n').text(vscode.l10n.t('{0}: ', vscode.l10n.t('The text in the lesser script')));
    tooltip.text(index === 0 ? '' : vscode.l10n.t(', ')).link(String(index + 1), OPEN_RANGE, [uri, start, end]);
  }
}

function appendCorrections(tooltip: MarkdownText, uri: string): void {
  const titles = [vscode.l10n.t('Set Date…'), vscode.l10n.t('Set Place…'), vscode.l10n.t('Set Title…')];
  CORRECTIONS.forEach((command, index) => {
    tooltip.markup(index === 0 ? '\n\n' : ' · ').link(titles[index] ?? '', command, [uri]);
  });
}

function appendClaim<T extends Dated | Placed | Speaker>(
  tooltip: MarkdownText,
  uri: string,
  name: string,
  claim: (T & { readonly rivals: readonly T[] }) | undefined,
  word: (claim: T | undefined) => string,
): void {
  const certainty = claim ? inBrackets(certaintyText(claim.certainty)) : '';
  appendFact(tooltip, name, `${word(claim)}${certainty}`);
  for (const evidence of distinct(claim?.evidence ?? [])) appendEvidence(tooltip, uri, evidence);
  for (const rival of (claim?.rivals ?? []).filter(isPossible)) appendEvidenceLine(tooltip, vscode.l10n.t('Or {0}', word(rival)));
}

/** No text was written after today, whatever day its clues would allow. */
function isPossible(rival: Dated | Placed | Speaker): boolean {
  return !('value' in rival) || rival.value <= isoDay(Date.now()).slice(0, rival.value.length);
}

/** The same words may stand for the same claim in several places; the first one is shown. */
function distinct(evidence: readonly Evidence[]): Evidence[] {
  return [...new Map([...evidence].reverse().map((one) => [evidenceText(one), one])).values()].reverse();
}

/** Linked to where it stands, unless it lies outside the text. */
function appendEvidence(tooltip: MarkdownText, uri: string, evidence: Evidence): void {
  const { start, end } = evidence;
  if (start === end) appendEvidenceLine(tooltip, evidenceText(evidence));
  else tooltip.markup('- ').link(evidenceText(evidence), OPEN_RANGE, [uri, start, end]).markup('\n');
}

function appendEvidenceLine(tooltip: MarkdownText, line: string): void {
  tooltip.markup('- ').text(line).markup('\n');
}

function appendFact(tooltip: MarkdownText, name: string, value: string): void {
  tooltip.markup('\n').text(factText(name, value)).markup('\n\n');
}

/** What a limit of reading means for this document. */
function mergedLinesText(): string {
  return vscode.l10n.t(
    'only the first {0} and the last {1} are told apart; title, outlet and noise are not looked for between them',
    countText(FIRST_LINES),
    countText(LAST_LINES),
  );
}

function facts(claims: DocumentClaims): [string, string][] {
  const optional: [string, string | undefined][] = [
    [vscode.l10n.t('Title'), claims.title === undefined ? vscode.l10n.t('none printed; its first words are shown') : undefined],
    [vscode.l10n.t('Outlet'), claims.outlet],
    [vscode.l10n.t('Issuer'), claims.issuer],
    [vscode.l10n.t('Number'), claims.number],
    [vscode.l10n.t('Script'), scriptText(claims.script)],
    [vscode.l10n.t('Encoding'), encodingText(claims)],
    [vscode.l10n.t('Lines'), claims.hasMergedLines && mergedLinesText()],
    [vscode.l10n.t('Noise'), enumeration(claims.noise.map(noiseText))],
    [vscode.l10n.t('Established phrases'), String(claims.packPhrases)],
    [vscode.l10n.t('File'), claims.path],
  ];
  return optional.filter((fact): fact is [string, string] => Boolean(fact[1]));
}
