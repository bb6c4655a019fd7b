import * as vscode from 'vscode';
import type { ConversionTarget } from '../../host/conversion-target.ts';
import { targetText } from '../../host/conversion-target.ts';
import type { DoubtfulTexts } from '../../host/doubtful-texts.ts';
import { REVIEW_DOUBTFUL } from '../../host/linked-commands.ts';
import { inform, mention } from '../../host/message.ts';
import type { PlannedConversion } from './planned-conversion.ts';
import { choicesInDocument } from './planned-conversion.ts';

const SHOWN_MS = 4000;

/** Marks what is doubtful in documents that were converted, as they are now, and says how many places there are. */
export function tellConverted(
  written: ReadonlyMap<PlannedConversion, vscode.TextDocument>,
  to: ConversionTarget,
  texts: DoubtfulTexts,
): void {
  const doubtful = Array.from(written, ([plan, document]) => ({ document, choices: choicesInDocument(plan, document) }));
  for (const { document, choices } of doubtful) texts.set(document.uri, { origin: document.uri, isConverted: true, choices });
  const count = doubtful.reduce((sum, { choices }) => sum + choices.length, 0);
  const first = doubtful.find(({ choices }) => choices.length > 0)?.document.uri;
  if (first) void offerReview(count, first);
  else if (written.size > 0) mention(vscode.l10n.t('Converted to {0}.', targetText(to)), SHOWN_MS);
}

async function offerReview(count: number, uri: vscode.Uri): Promise<void> {
  const review = vscode.l10n.t('Review');
  const message =
    count === 1
      ? vscode.l10n.t('Converted. One character is doubtful; it is underlined.')
      : vscode.l10n.t('Converted. {0} characters are doubtful; they are underlined.', count);
  if ((await inform(message, review)) === review) await vscode.commands.executeCommand(REVIEW_DOUBTFUL, uri.toString());
}
