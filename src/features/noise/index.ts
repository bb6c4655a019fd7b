import * as vscode from 'vscode';
import type { Dependencies } from '../../host/dependencies.ts';
import { NoiseDiagnostics } from './noise-diagnostics.ts';
import { NoiseFixes } from './noise-fixes.ts';

/** Inline pinyin, byte-shifted characters and those read in a wrong encoding marked in the editor, with quick fixes for one place and for the whole file. */
export function registerNoise({ library, log }: Dependencies): vscode.Disposable {
  const diagnostics = new NoiseDiagnostics(library, log);
  const fixes = new NoiseFixes(diagnostics);
  return vscode.Disposable.from(
    diagnostics,
    vscode.languages.registerCodeActionsProvider({ pattern: '**' }, fixes, { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] }),
  );
}
