import * as vscode from 'vscode';
import type { ConversionTarget } from '../../host/conversion-target.ts';
import type { Converter } from '../../host/converter.ts';
import { complain, inform } from '../../host/message.ts';

/** Copies what is selected, or the whole document, in another script; several selections as lines. */
export async function copyAs(converter: Converter, to: ConversionTarget): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return void inform(vscode.l10n.t('Open a document to copy from it.'));
  const { document, selections } = editor;
  const selected = selections.filter(({ isEmpty }) => !isEmpty).sort((a, b) => a.start.compareTo(b.start));
  const text = selected.length > 0 ? selected.map((range) => document.getText(range)).join('\n') : document.getText();
  const { text: converted } = await converter.convert({ uri: document.uri, text, to, isPart: selected.length > 0 });
  await vscode.env.clipboard.writeText(converted);
}

/** Puts what was copied into every selection, in another script, as one step of undo; of as many lines as there are selections, a line into each, as VS Code does. */
export async function pasteAs(converter: Converter, to: ConversionTarget): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return void inform(vscode.l10n.t('Open a document to paste into it.'));
  const copied = await vscode.env.clipboard.readText();
  const { text } = await converter.convert({ uri: editor.document.uri, text: copied, to, isPart: true });
  const lines = text.split(/\r?\n/);
  const selections = [...editor.selections].sort((a, b) => a.start.compareTo(b.start));
  const isSpread = selections.length > 1 && lines.length === selections.length;
  const done = await editor.edit((builder) => {
    for (const [index, selection] of selections.entries()) builder.replace(selection, isSpread ? (lines[index] ?? '') : text);
  });
  if (!done) complain(vscode.l10n.t('The document could not be edited. Is it read-only?'));
}
