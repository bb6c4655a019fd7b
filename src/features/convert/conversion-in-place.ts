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
import { convertingText, stoppedText } from './copies.ts';
import { openAsDecoded } from './decoded-file.ts';
import { lossText } from './editor-conversion.ts';
import { heldInEncoding, otherEncodingText } from './held-encoding.ts';
import type { PlannedConversion } from './planned-conversion.ts';
import { changedDocuments, choicesInDocument, losesCharacters, planConversion } from './planned-conversion.ts';

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
  const current = await withoutChanged(plans);
  const planned = plansAmong(current);
  const isApplied = planned.length > 0 && (await writeAfterPreview(planned, to));
  const changed = await changedDocuments(planned);
  if (isApplied) tellConverted(changed, to, dependencies.doubtful);
  const isDiscarded = planned.length === current.length && changed.size === 0;
  return isDiscarded ? undefined : current.map((plan) => outcomeOf(plan, isApplied, changed));
}

/** In their order; `undefined` where somebody stops it. */
function planAll(
  dependencies: DependenciesWithoutLibrary,
  files: readonly vscode.Uri[],
  to: ConversionTarget,
): Thenable<(PlannedConversion | LeftFile)[] | undefined> {
  return showProgress(convertingText(files.length), async (progress, token) => {
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

function plansAmong(plans: readonly (PlannedConversion | LeftFile)[]): PlannedConversion[] {
  return plans.flatMap((plan) => ('reason' in plan ? [] : plan));
}

/** Leaves the files in which somebody has typed while others were read. */
async function withoutChanged(plans: readonly (PlannedConversion | LeftFile)[]): Promise<(PlannedConversion | LeftFile)[]> {
  const changed = await changedDocuments(plansAmong(plans));
  return plans.map((plan) => ('reason' in plan || !changed.has(plan) ? plan : { uri: plan.document.uri, reason: changedText() }));
}

/** What is not applied is not written, whatever has changed: VS Code writes nothing at all where somebody has typed in one of the files. */
function outcomeOf(
  plan: PlannedConversion | LeftFile,
  isApplied: boolean,
  changed: ReadonlyMap<PlannedConversion, vscode.TextDocument>,
): CopyOutcome {
  if ('reason' in plan) return plan;
  const { uri } = plan.document;
  const now = changed.get(plan);
  if (now && isApplied) return { uri, copy: uri, doubtful: choicesInDocument(plan, now).length };
  if (now) return { uri, reason: changedText() };
  const { l10n } = vscode;
  return {
    uri,
    reason: isApplied || changed.size === 0 ? l10n.t('its changes were left out in the preview') : l10n.t('nothing was written'),
  };
}

function changedText(): string {
  return vscode.l10n.t('it changed while it was converted');
}
