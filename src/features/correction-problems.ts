import * as vscode from 'vscode';
import { Latest } from '../async/latest.ts';
import type { CorrectionProblem } from '../core/corrections/correction.ts';
import type { CorrectionsReading } from '../core/corrections/corrections-file.ts';
import { plainText } from '../core/text/plain-text.ts';
import type { Dependencies } from '../host/dependencies.ts';
import { correctionsUri } from '../host/workspace-own-files.ts';

/** The problems of one file. */
type FileProblems = readonly [uri: vscode.Uri, diagnostics: readonly vscode.Diagnostic[]];

/** What is wrong in `.tifa/corrections.json`, marked where it stands; the rest of the file is used. */
export function registerCorrectionProblems({ corrections, library, log }: Dependencies): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('tifa.corrections');
  const question = new Latest();
  const show = (problems: readonly FileProblems[]) => {
    collection.clear();
    for (const [uri, diagnostics] of problems) collection.set(uri, diagnostics);
  };
  const refresh = () => void question.ask(() => problemsOfWorkspace(corrections, (reading) => unknownRegions(library, log, reading)), show);
  return vscode.Disposable.from(collection, question, corrections.onDidChange(refresh));
}

async function problemsOfWorkspace(
  corrections: Dependencies['corrections'],
  unknown: (reading: CorrectionsReading) => Promise<readonly CorrectionProblem[]>,
): Promise<readonly FileProblems[]> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return (await Promise.all(folders.map((folder) => problemsOf(folder, corrections.reading(folder), unknown)))).flat();
}

async function problemsOf(
  folder: vscode.WorkspaceFolder,
  reading: CorrectionsReading,
  unknown: (reading: CorrectionsReading) => Promise<readonly CorrectionProblem[]>,
): Promise<readonly FileProblems[]> {
  const problems = [...reading.problems, ...(await unknown(reading))];
  if (problems.length === 0) return [];
  const document = await vscode.workspace.openTextDocument(correctionsUri(folder)).then(undefined, () => undefined);
  return document ? [[document.uri, problems.map((problem) => diagnostic(document, problem))]] : [];
}

/** None as long as there is no worker to ask. */
async function unknownRegions(
  library: Dependencies['library'],
  log: Dependencies['log'],
  { regions }: CorrectionsReading,
): Promise<readonly CorrectionProblem[]> {
  if (regions.length === 0) return [];
  try {
    return await library.ask('unknownRegions', { regions });
  } catch (error) {
    log.warn(`regions of corrections: ${String(error)}`);
    return [];
  }
}

function diagnostic(document: vscode.TextDocument, problem: CorrectionProblem): vscode.Diagnostic {
  const range = new vscode.Range(document.positionAt(problem.start), document.positionAt(problem.end));
  const made = new vscode.Diagnostic(range, plainText(message(problem), 'interface'), vscode.DiagnosticSeverity.Warning);
  made.source = 'Tifa';
  return made;
}

function message({ code, name }: CorrectionProblem): string {
  switch (code) {
    case 'syntax':
      return vscode.l10n.t('This is not valid JSON; what comes before it is used.');
    case 'too-deep':
      return vscode.l10n.t('This is nested too deeply; nothing of the file is used.');
    case 'not-an-object':
      return vscode.l10n.t('“{0}” should be an object with the fields title, date, region, encoding, exclude.', name);
    case 'unknown-field':
      return vscode.l10n.t('There is no field “{0}”; it is not used. Fields are title, date, region, encoding, exclude.', name);
    case 'bad-value':
      return vscode.l10n.t('This value of “{0}” cannot be used. Dates are 2023-04-18, 2023-04 or 2023, regions codes of six digits.', name);
    case 'outside':
      return vscode.l10n.t('“{0}” lies outside this folder; its corrections are not used.', name);
    case 'unknown-region':
      return vscode.l10n.t('No place has the code {0}; it is not used. “Tifa: Set Place…” writes codes that places have.', name);
  }
}
