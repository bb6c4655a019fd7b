import * as vscode from 'vscode';
import { RefusedFile } from '../../core/corpus/refused-file.ts';
import type { ConversionTarget } from '../../host/conversion-target.ts';
import type { DependenciesWithoutLibrary } from '../../host/dependencies.ts';
import { progressReport, showProgress } from '../../host/message.ts';
import { fileErrorText } from '../../host/problem-wording.ts';
import { isReadOnly } from '../../host/whole-file.ts';
import { tellConverted } from './conversion-outcome.ts';
import { writeAfterPreview } from './conversion-preview.ts';
import type { CopyOutcome } from './copies.ts';
import { stoppedText } from './copies.ts';
import { openAsDecoded } from './decoded-file.ts';
import { lossText } from './editor-conversion.ts';
import { heldInEncoding, otherEncodingText } from './held-encoding.ts';
import type { PlannedConversion } from './planned-conversion.ts';
import { choicesInDocument, isWritten, losesCharacters, planConversion } from './planned-conversion.ts';

/**
 * Converts files where they are, after a preview. Nothing is written before all are read and somebody has seen what would change. Tells what became of every file;
 * `undefined` where somebody thinks better of it.
 */
export async function convertThemselves(
  dependencies: DependenciesWithoutLibrary,
  files: readonly vscode.Uri[],
  to: ConversionTarget,
): Promise<CopyOutcome[] | undefined> {
  const plans = await planAll(dependencies, files, to);
  if (!plans) return files.map((uri) => ({ uri, reason: stoppedText() }));
  const planned = plans.flatMap((plan) => ('reason' in plan ? [] : plan));
  if (planned.length > 0 && (await writeAfterPreview(planned, to))) tellConverted(planned, to, dependencies.doubtful);
  const isDiscarded = planned.length === plans.length && !planned.some(isWritten);
  return isDiscarded ? undefined : plans.map(outcomeOf);
}

/** In their order; `undefined` where somebody stops it. */
function planAll(
  dependencies: DependenciesWithoutLibrary,
  files: readonly vscode.Uri[],
  to: ConversionTarget,
): Thenable<(PlannedConversion | LeftFile)[] | undefined> {
  return showProgress(vscode.l10n.t('Converting {0} files', files.length), async (progress, token) => {
    const report = progressReport(progress);
    const plans: (PlannedConversion | LeftFile)[] = [];
    for (const uri of files) {
      if (token.isCancellationRequested) return undefined;
      plans.push(await plannedOrLeft(dependencies, uri, to));
      report(plans.length, files.length);
    }
    return plans;
  });
}

/** A file that is not converted, and why. */
type LeftFile = CopyOutcome & { readonly reason: string };

async function plannedOrLeft(
  dependencies: DependenciesWithoutLibrary,
  uri: vscode.Uri,
  to: ConversionTarget,
): Promise<PlannedConversion | LeftFile> {
  const { l10n } = vscode;
  try {
    const document = await openAsDecoded(dependencies, uri);
    const plan = await planConversion(dependencies.converter, document, to);
    if (plan.changes.length === 0) return { uri, reason: l10n.t('it is in this script already') };
    if (await isReadOnly(uri)) return { uri, reason: l10n.t('it is read-only') };
    if (await losesCharacters(plan)) return { uri, reason: lossText(document) };
    return (await heldInEncoding(document)) ? plan : { uri, reason: otherEncodingText(document) };
  } catch (error) {
    return { uri, reason: error instanceof RefusedFile ? fileErrorText(error) : String(error) };
  }
}

function outcomeOf(plan: PlannedConversion | LeftFile): CopyOutcome {
  if ('reason' in plan) return plan;
  const { uri } = plan.document;
  return isWritten(plan)
    ? { uri, copy: uri, doubtful: choicesInDocument(plan).length }
    : { uri, reason: vscode.l10n.t('its changes were left out in the preview') };
}
