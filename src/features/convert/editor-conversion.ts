import * as vscode from 'vscode';
import type { ConversionTarget } from '../../host/conversion-target.ts';
import type { Converter } from '../../host/converter.ts';
import type { DoubtfulTexts } from '../../host/doubtful-texts.ts';
import { complain, inform, mention, warn } from '../../host/message.ts';
import { isReadOnly } from '../../host/whole-file.ts';
import { tellConverted } from './conversion-outcome.ts';
import { writeAfterPreview } from './conversion-preview.ts';
import { heldInEncoding, otherEncodingText } from './held-encoding.ts';
import { changedDocuments, losesCharacters, planConversion } from './planned-conversion.ts';

const SHOWN_MS = 4000;

/** Converts the selections of the active editor, or its whole document where nothing is selected, after a preview and as one step of undo. */
export async function convertActiveEditor(converter: Converter, to: ConversionTarget, doubtful: DoubtfulTexts): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return void inform(vscode.l10n.t('Open a document to convert it.'));
  const planned = await planConversion(converter, editor.document, to, selectedRanges(editor));
  const { document, text, changes } = planned;
  if (document.getText() !== text) return warnOfChange();
  if (changes.length === 0) return mention(vscode.l10n.t('Nothing to convert: the text is in this script already.'), SHOWN_MS);
  if (await losesCharacters(planned)) return complain(lossText(document));
  if (await isReadOnly(document.uri)) return complain(vscode.l10n.t('This document is read-only.'));
  if (!(await heldInEncoding(document))) return complain(otherEncodingText(document));
  const isApplied = await writeAfterPreview([planned], to);
  const changed = await changedDocuments([planned]);
  if (isApplied) tellConverted(changed, to, doubtful);
  else if (changed.size > 0) warnOfChange();
}

/** VS Code writes nothing then, and says nothing of it. */
function warnOfChange(): void {
  warn(vscode.l10n.t('The document changed while it was converted. Nothing was converted; try again.'));
}

/** Why a document is not converted where it is. */
export function lossText({ encoding }: vscode.TextDocument): string {
  return vscode.l10n.t(
    'The encoding of this file ({0}) lacks characters of the converted text. Save it with the encoding UTF-8 first, or convert it in the explorer into a copy, which is in UTF-8.',
    encoding,
  );
}

/** In ascending order; `undefined` where nothing is selected. */
function selectedRanges({ document, selections }: vscode.TextEditor): { start: number; end: number }[] | undefined {
  const selected = selections.filter(({ isEmpty }) => !isEmpty);
  if (selected.length === 0) return undefined;
  const ranges = selected.map(({ start, end }) => ({ start: document.offsetAt(start), end: document.offsetAt(end) }));
  return ranges.sort((a, b) => a.start - b.start);
}
