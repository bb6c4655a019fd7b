import * as vscode from 'vscode';
import type { NoiseKind } from '../../core/text/noise.ts';
import type { NoiseDiagnostic, NoiseDiagnostics } from './noise-diagnostics.ts';

/** Quick fixes for the noise under the cursor: here, and everywhere in the file. Each is one edit that one undo takes back. */
export class NoiseFixes implements vscode.CodeActionProvider {
  constructor(private readonly diagnostics: NoiseDiagnostics) {}

  provideCodeActions(document: vscode.TextDocument, range: vscode.Range): vscode.CodeAction[] {
    const all = this.diagnostics.of(document).filter(({ noise }) => noise.replacement !== undefined);
    const here = all.filter((diagnostic) => diagnostic.range.intersection(range));
    const kinds = [...new Set(here.map(({ noise }) => noise.kind))];
    return kinds.flatMap((kind) => actionsFor(document, kind, ofKind(here, kind), ofKind(all, kind)));
  }
}

function ofKind(diagnostics: readonly NoiseDiagnostic[], kind: NoiseKind): NoiseDiagnostic[] {
  return diagnostics.filter(({ noise }) => noise.kind === kind);
}

function actionsFor(
  document: vscode.TextDocument,
  kind: NoiseKind,
  here: readonly NoiseDiagnostic[],
  all: readonly NoiseDiagnostic[],
): vscode.CodeAction[] {
  const { l10n } = vscode;
  const isPinyin = kind === 'inline-pinyin';
  const one = action(document, isPinyin ? l10n.t('Remove inline pinyin') : l10n.t('Repair characters'), here);
  one.isPreferred = true;
  const everywhere = isPinyin
    ? l10n.t('Remove all inline pinyin in this file ({0})', all.length)
    : l10n.t('Repair all characters in this file ({0})', all.length);
  return all.length > here.length ? [one, action(document, everywhere, all)] : [one];
}

function action(document: vscode.TextDocument, title: string, diagnostics: readonly NoiseDiagnostic[]): vscode.CodeAction {
  const fix = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  fix.edit = new vscode.WorkspaceEdit();
  for (const { range, noise } of diagnostics) fix.edit.replace(document.uri, range, noise.replacement ?? '');
  fix.diagnostics = [...diagnostics];
  return fix;
}
