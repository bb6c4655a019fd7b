import * as vscode from 'vscode';
import { RefusedFile } from '../../core/corpus/refused-file.ts';
import { withCharset } from '../../core/text/charset-declaration.ts';
import type { ConversionTarget } from '../../host/conversion-target.ts';
import type { DependenciesWithoutLibrary } from '../../host/dependencies.ts';
import { progressReport, showProgress } from '../../host/message.ts';
import { fileErrorText } from '../../host/problem-wording.ts';
import { isThere, writeWhole } from '../../host/whole-file.ts';

import { textOf } from './decoded-file.ts';

/** What became of a file. */
export interface CopyOutcome {
  readonly uri: vscode.Uri;
  /** Where the copy is; `undefined` where none was written. */
  readonly copy?: vscode.Uri;
  /** How many characters of the copy are doubtful. */
  readonly doubtful?: number;
  /** Why the file was left. */
  readonly reason?: string;
}

/** Converted copies of files in a folder, to be written. */
export interface CopyPlan {
  readonly to: ConversionTarget;
  readonly files: readonly vscode.Uri[];
  copyOf(uri: vscode.Uri): vscode.Uri;
  /** Copies that are there already may be replaced. */
  readonly replaces: boolean;
}

/** What is being done, for the progress. */
export function convertingText(files: number): string {
  return files === 1 ? vscode.l10n.t('Converting 1 file') : vscode.l10n.t('Converting {0} files', files);
}

/** Writes converted copies, in UTF-8, one file after the other, until it is done or somebody stops it. Tells what became of every file. */
export function writeCopies(dependencies: DependenciesWithoutLibrary, plan: CopyPlan): Thenable<CopyOutcome[]> {
  const { files } = plan;
  return showProgress(convertingText(files.length), async (progress, token) => {
    const report = progressReport(progress);
    const outcomes: CopyOutcome[] = [];
    for (const [done, uri] of files.entries()) {
      if (token.isCancellationRequested) outcomes.push({ uri, reason: stoppedText() });
      else outcomes.push(await writeCopy(dependencies, plan, uri));
      report(done + 1, files.length);
    }
    return outcomes;
  });
}

/** Why a file was left that somebody did not wait for. */
export function stoppedText(): string {
  return vscode.l10n.t('it was stopped before');
}

/** One bad file never stops the rest. */
async function writeCopy(dependencies: DependenciesWithoutLibrary, plan: CopyPlan, uri: vscode.Uri): Promise<CopyOutcome> {
  try {
    return await tryToWrite(dependencies, plan, uri);
  } catch (error) {
    return { uri, reason: error instanceof RefusedFile ? fileErrorText(error) : String(error) };
  }
}

async function tryToWrite(dependencies: DependenciesWithoutLibrary, plan: CopyPlan, uri: vscode.Uri): Promise<CopyOutcome> {
  const { converter, platform } = dependencies;
  const { to, replaces } = plan;
  const copy = plan.copyOf(uri);
  if (!replaces && (await isThere(copy))) return { uri, reason: vscode.l10n.t('its copy is there already') };
  const decoded = await textOf(dependencies, uri);
  if (decoded === undefined) return { uri, reason: fileErrorText({ code: 'binary', message: '' }) };
  const { text, doubtful } = await converter.convert({ uri, text: decoded, to });
  await writeWhole(copy, new TextEncoder().encode(withCharset(text, 'utf8')), platform, vscode.workspace.getWorkspaceFolder(copy)?.uri);
  return { uri, copy, doubtful: doubtful.length };
}
