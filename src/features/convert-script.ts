import * as vscode from 'vscode';
import type { Variant } from '../core/conversion/variant.ts';
import { withCharset } from '../core/text/charset-declaration.ts';
import type { Ask } from '../host/brief-worker.ts';
import { registerCommand } from '../host/command.ts';
import { complain, inform, mention, warn } from '../host/message.ts';

const TARGETS: Readonly<Record<string, Variant>> = {
  'tifa.convertToSimplified': 's',
  'tifa.convertToTraditional': 't',
  'tifa.convertToTaiwan': 'tw',
  'tifa.convertToHongKong': 'hk',
};

/** *Tifa: Convert to …*: the selections, or the whole document where nothing is selected, as one edit that one undo takes back. */
export function registerConvertScript({ ask }: { readonly ask: Ask }): vscode.Disposable {
  const commands = Object.entries(TARGETS).map(([command, to]) =>
    registerCommand(command, () => convertActiveEditor((texts) => ask('convert', { texts, to }))),
  );
  return vscode.Disposable.from(...commands);
}

async function convertActiveEditor(convert: (texts: string[]) => Promise<readonly string[]>): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) {
    void inform(vscode.l10n.t('Open a document to convert it.'));
    return;
  }
  const { document } = editor;
  const ranges = rangesToConvert(editor);
  const { version } = document;
  const texts = ranges.map((range) => document.getText(range));
  const converted = (await convert(texts)).map((text, index) => (text === texts[index] ? text : withCharset(text, document.encoding)));
  if (document.version !== version) warn(vscode.l10n.t('The document changed while it was converted. Nothing was converted; try again.'));
  else await replace(editor, ranges, texts, converted);
}

function rangesToConvert({ document, selections }: vscode.TextEditor): vscode.Range[] {
  const selected = selections.filter((selection) => !selection.isEmpty);
  return selected.length > 0 ? [...selected] : [new vscode.Range(0, 0, document.lineCount, 0)];
}

async function replace(
  editor: vscode.TextEditor,
  ranges: readonly vscode.Range[],
  from: readonly string[],
  to: readonly string[],
): Promise<void> {
  const changes = ranges.map((range, index) => ({ range, text: to[index] ?? '' })).filter(({ text }, index) => text !== from[index]);
  if (changes.length === 0) {
    mention(vscode.l10n.t('Nothing to convert: the text is in this script already.'), 4000);
    return;
  }
  const done = await editor.edit((builder) => {
    for (const { range, text } of changes) builder.replace(range, text);
  });
  if (!done) complain(vscode.l10n.t('The document could not be edited. Is it read-only?'));
}
