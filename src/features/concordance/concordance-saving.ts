import * as vscode from 'vscode';
import { chooseFile, fileText, tellWritten } from '../../host/chosen-file.ts';
import type { Platform } from '../../host/platform.ts';
import { BYTE_ORDER_MARK } from '../../host/read-only-files.ts';
import { writeWhole } from '../../host/whole-file.ts';
import { CONCORDANCE_EXTENSION } from './concordance-question.ts';

/**
 * Writes a concordance, as it is shown, into a file that the user chooses. VS Code's own *Save As* proposes the file system that a document comes from, and nothing
 * can be written into that of concordances.
 */
export async function saveConcordance(document: vscode.TextDocument, platform: Platform): Promise<void> {
  const file = await askFile(document.uri);
  if (!file) return;
  await writeWhole(file, new TextEncoder().encode(BYTE_ORDER_MARK + document.getText()), platform);
  void tellWritten(vscode.l10n.t('The concordance was written to {0}.', fileText(file)), file);
}

function askFile({ path }: vscode.Uri): Thenable<vscode.Uri | undefined> {
  return chooseFile({
    title: vscode.l10n.t('Save Concordance'),
    name: path.slice(path.lastIndexOf('/') + 1),
    filters: { [vscode.l10n.t('Concordance')]: [CONCORDANCE_EXTENSION] },
  });
}
