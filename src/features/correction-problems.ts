import * as vscode from 'vscode';
import type { CorrectionProblem } from '../core/corrections/correction.ts';
import type { CorrectionsReading } from '../core/corrections/corrections-file.ts';
import type { Dependencies } from '../host/dependencies.ts';
import { FileProblems } from '../host/file-problems.ts';
import { correctionsUri } from '../host/workspace-own-files.ts';

/** What is wrong in `.tifa/corrections.json`, marked where it stands; the rest of the file is used. */
export function registerCorrectionProblems({ corrections, library, log }: Dependencies): vscode.Disposable {
  const problems = new FileProblems({
    name: 'tifa.corrections',
    fileIn: correctionsUri,
    problemsIn: async (folder) => {
      const reading = corrections.reading(folder);
      const all = [...reading.problems, ...(await unknownRegions(library, log, reading))];
      return all.map((problem) => ({ ...problem, message: message(problem) }));
    },
  });
  return vscode.Disposable.from(
    problems,
    corrections.onDidChange(() => problems.refresh()),
  );
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

function message({ code, name }: CorrectionProblem): string {
  switch (code) {
    case 'syntax':
      return vscode.l10n.t('This is not valid JSON; what comes before it is used.');
    case 'too-deep':
      return vscode.l10n.t('This is nested too deeply; nothing of the file is used.');
    case 'not-an-object':
      return vscode.l10n.t('“{0}” should be an object with the fields title, date, region, zone, level, encoding, exclude.', name);
    case 'unknown-field':
      return vscode.l10n.t(
        'There is no field “{0}”; it is not used. Fields are title, date, region, zone, level, encoding, exclude.',
        name,
      );
    case 'bad-value':
      return vscode.l10n.t('This value of “{0}” cannot be used. Dates are 2023-04-18, 2023-04 or 2023, regions codes of six digits.', name);
    case 'outside':
      return vscode.l10n.t('“{0}” lies outside this folder; its corrections are not used.', name);
    case 'unknown-region':
      return vscode.l10n.t('No place has the code {0}; it is not used. “Tifa: Set Document Place…” writes codes that places have.', name);
  }
}
