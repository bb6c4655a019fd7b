import * as vscode from 'vscode';
import type { CorrectionProblem, CorrectionsReading } from '../core/corrections/corrections-file.ts';
import { plainText } from '../core/text/plain-text.ts';
import type { Dependencies } from '../host/dependencies.ts';
import { correctionsUri } from '../host/own-file-uris.ts';

/** What is wrong in `.tifa/corrections.json`, marked where it stands; the rest of the file is used. */
export function registerCorrectionProblems({ corrections, library, log }: Dependencies): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('tifa.corrections');
  const refresh = () => void showProblems(collection, corrections, (reading) => unknownRegions(library, log, reading));
  return vscode.Disposable.from(collection, corrections.onDidChange(refresh));
}

async function showProblems(
  collection: vscode.DiagnosticCollection,
  corrections: Dependencies['corrections'],
  unknown: (reading: CorrectionsReading) => Promise<readonly CorrectionProblem[]>,
): Promise<void> {
  collection.clear();
  for (const folder of vscode.workspace.workspaceFolders ?? []) {
    const reading = corrections.reading(folder);
    const problems = [...reading.problems, ...(await unknown(reading))];
    if (problems.length === 0) continue;
    const document = await vscode.workspace.openTextDocument(correctionsUri(folder)).then(undefined, () => undefined);
    if (!document || corrections.reading(folder) !== reading) continue;
    collection.set(
      document.uri,
      problems.map((problem) => diagnostic(document, problem)),
    );
  }
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
