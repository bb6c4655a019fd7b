import * as vscode from 'vscode';
import { changesByLine } from '../../core/conversion/conversion-changes.ts';
import { lineStartsOf, positionIn } from '../../core/text/line-starts.ts';
import { plainText } from '../../core/text/plain-text.ts';
import type { ConversionTarget } from '../../host/conversion-target.ts';
import { targetText } from '../../host/conversion-target.ts';
import { rangeIn } from '../../host/editor-text.ts';
import { isThere } from '../../host/whole-file.ts';
import { keepOpen } from './held-encoding.ts';
import type { PlannedConversion } from './planned-conversion.ts';

/**
 * Shows what conversions would change in VS Code's refactor preview, and writes what is left ticked there, as one step of undo. An unsaved text, of which nothing
 * is written anywhere, is changed at once. Resolves when somebody has decided; false where nothing was written.
 */
export async function writeAfterPreview(planned: readonly PlannedConversion[], to: ConversionTarget): Promise<boolean> {
  const files = planned.filter(({ document }) => !document.isUntitled);
  const kept = keepOpen(files.map(({ document }) => document));
  try {
    return await writeKept(planned, files, to);
  } finally {
    kept.dispose();
  }
}

async function writeKept(
  planned: readonly PlannedConversion[],
  files: readonly PlannedConversion[],
  to: ConversionTarget,
): Promise<boolean> {
  const copies: KeptCopy[] = [];
  for (const { document } of files) copies.push(...(await keptCopies(document.uri)));
  // From here to what VS Code is told nobody can type.
  if (planned.some(({ document, text }) => document.getText() !== text)) return false;
  const edit = new vscode.WorkspaceEdit();
  for (const one of planned) addChanges(edit, one, files.length > 0 ? to : undefined);
  for (const copy of copies) offerCopy(edit, copy);
  return vscode.workspace.applyEdit(edit, { isRefactoring: files.length > 0 });
}

/** A line each, those with a doubtful place apart; without a preview where there is no target to be told. */
function addChanges(edit: vscode.WorkspaceEdit, planned: PlannedConversion, to: ConversionTarget | undefined): void {
  const { document, text, changes } = planned;
  const doubtful = doubtfulLines(planned);
  for (const change of changesByLine(text, changes)) {
    const range = rangeIn(document, change);
    edit.replace(document.uri, range, change.text, to && metadataOf(to, doubtful.has(range.start.line)));
  }
}

function metadataOf(to: ConversionTarget, isDoubtful: boolean): vscode.WorkspaceEditEntryMetadata {
  return isDoubtful
    ? { label: vscode.l10n.t('Lines with a doubtful character'), needsConfirmation: false, iconPath: new vscode.ThemeIcon('question') }
    : {
        label: vscode.l10n.t('Convert to {0}', targetText(to)),
        needsConfirmation: false,
        iconPath: new vscode.ThemeIcon('symbol-text'),
      };
}

/** A conversion keeps all line breaks, so that a line of the result is that line of the document. */
function doubtfulLines({ result, choices }: PlannedConversion): Set<number> {
  const starts = lineStartsOf(result);
  return new Set(choices.map(({ range }) => positionIn(starts, range.start).line));
}

/** A file as it is, under a name that is free. */
interface KeptCopy {
  readonly uri: vscode.Uri;
  readonly contents: Uint8Array;
}

/** None of a file that cannot be read. */
async function keptCopies(file: vscode.Uri): Promise<KeptCopy[]> {
  const uri = await freeName(file);
  const contents = await vscode.workspace.fs.readFile(file).then(undefined, () => undefined);
  return contents ? [{ uri, contents }] : [];
}

/**
 * VS Code shows a preview as soon as one change needs to be confirmed, which is not ticked at first. Here that is a copy of the file as it is: whoever wants to keep
 * it ticks it.
 */
function offerCopy(edit: vscode.WorkspaceEdit, { uri, contents }: KeptCopy): void {
  edit.createFile(
    uri,
    { contents, ignoreIfExists: true },
    {
      label: vscode.l10n.t('Keep the file as it was, as a copy beside it'),
      description: plainText(uri.path.split('/').at(-1) ?? '', 'interface'),
      needsConfirmation: true,
      iconPath: new vscode.ThemeIcon('save-as'),
    },
  );
}

/** `2024.txt` is kept as `2024.original.txt`, or with a number where that is there. */
async function freeName(uri: vscode.Uri): Promise<vscode.Uri> {
  const [, stem = '', ending = ''] = /^(.*?)(\.[^./]*)?$/s.exec(uri.path.split('/').at(-1) ?? '') ?? [];
  for (let number = 1; ; number++) {
    const name = `${stem}.original${number === 1 ? '' : `-${number}`}${ending}`;
    const copy = vscode.Uri.joinPath(uri, '..', name);
    if (!(await isThere(copy))) return copy;
  }
}
