import * as vscode from 'vscode';
import type { ConversionTarget } from '../../host/conversion-target.ts';
import { targetText } from '../../host/conversion-target.ts';
import { factText } from '../../host/punctuation.ts';
import type { CopyOutcome } from './copies.ts';

/** How many files were converted, and how many were left. */
export function summaryText(outcomes: readonly CopyOutcome[]): string {
  const { l10n } = vscode;
  const done = outcomes.filter(({ copy }) => copy).length;
  const left = outcomes.length - done;
  if (left === 0) return done === 1 ? l10n.t('One file was converted.') : l10n.t('{0} files were converted.', done);
  return done === 1
    ? l10n.t('One file was converted; files left as they are: {0}.', left)
    : l10n.t('{0} files were converted; files left as they are: {1}.', done, left);
}

/** What became of each file, those that were left first, and of the others those with most doubtful characters. */
export function conversionReport(outcomes: readonly CopyOutcome[], to: ConversionTarget): string {
  const { l10n } = vscode;
  const left = outcomes.filter(({ copy }) => !copy);
  const done = outcomes.filter(({ copy }) => copy).sort((a, b) => (b.doubtful ?? 0) - (a.doubtful ?? 0));
  const parts = [
    [factText(l10n.t('Convert to {0}', targetText(to)), summaryText(outcomes))],
    left.length > 0 ? [l10n.t('Left as they are'), ...left.map(({ uri, reason = '' }) => factText(pathOf(uri), reason))] : [],
    done.length > 0 ? [l10n.t('Converted'), ...done.map(doneText)] : [],
  ];
  return parts.flatMap((lines) => (lines.length > 0 ? [...lines, ''] : [])).join('\n');
}

function doneText({ uri, copy = uri, doubtful = 0 }: CopyOutcome): string {
  const way = copy === uri ? pathOf(uri) : `${pathOf(uri)} → ${pathOf(copy)}`;
  if (doubtful === 0) return way;
  return factText(way, doubtful === 1 ? vscode.l10n.t('1 doubtful character') : vscode.l10n.t('{0} doubtful characters', doubtful));
}

function pathOf(uri: vscode.Uri): string {
  return vscode.workspace.asRelativePath(uri, false);
}
