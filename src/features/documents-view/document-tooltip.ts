import * as vscode from 'vscode';
import type { DocumentSummary } from '../../core/corpus/document-summary.ts';
import type { Dated } from '../../core/dates/dated.ts';
import type { Evidence } from '../../core/evidence.ts';
import type { Placed } from '../../core/places/placed.ts';
import { evidenceText } from '../../host/evidence-wording.ts';
import { MarkdownText } from '../../host/markdown.ts';
import { certaintyText, dateText, noiseText, placeText, scriptText } from '../../host/wording.ts';

/** Everything that is claimed of a document, each claim with its evidence. Text from files is escaped. */
export function documentTooltip(summary: DocumentSummary): vscode.MarkdownString {
  const tooltip = new MarkdownText();
  tooltip.markup('**').text(summary.displayName).markup('**\n\n');
  appendClaim(tooltip, vscode.l10n.t('Date'), summary.dates.date, dateText);
  appendClaim(tooltip, vscode.l10n.t('Place'), summary.place, placeText);
  for (const [name, value] of facts(summary)) appendFact(tooltip, name, value);
  return tooltip.value;
}

function appendClaim<T extends Dated | Placed>(
  tooltip: MarkdownText,
  name: string,
  claim: T | undefined,
  word: (claim: T | undefined) => string,
): void {
  const certainty = claim ? ` (${certaintyText(claim.certainty)})` : '';
  appendFact(tooltip, name, `${word(claim)}${certainty}`);
  for (const evidence of claim?.evidence ?? []) appendEvidence(tooltip, evidence);
  for (const rival of claim?.rivals ?? []) appendEvidenceLine(tooltip, vscode.l10n.t('Or {0}', word(rival as T)));
}

function appendEvidence(tooltip: MarkdownText, evidence: Evidence): void {
  appendEvidenceLine(tooltip, evidenceText(evidence));
}

function appendEvidenceLine(tooltip: MarkdownText, line: string): void {
  tooltip.markup('- ').text(line).markup('\n');
}

function appendFact(tooltip: MarkdownText, name: string, value: string): void {
  tooltip.markup('\n').text(`${name}: ${value}`).markup('\n\n');
}

function facts(summary: DocumentSummary): [string, string][] {
  const optional: [string, string | undefined][] = [
    [vscode.l10n.t('Outlet'), summary.outlet],
    [vscode.l10n.t('Issuer'), summary.issuer],
    [vscode.l10n.t('Number'), summary.number],
    [vscode.l10n.t('Script'), scriptText(summary.script)],
    [vscode.l10n.t('Encoding'), summary.encoding],
    [vscode.l10n.t('Noise'), summary.noise.map(noiseText).join(', ')],
    [vscode.l10n.t('Established phrases'), String(summary.packPhrases)],
    [vscode.l10n.t('File'), summary.path],
  ];
  return optional.filter((fact): fact is [string, string] => Boolean(fact[1]));
}
