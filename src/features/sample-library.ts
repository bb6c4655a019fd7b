import * as vscode from 'vscode';
import { registerCommand } from '../host/command.ts';
import { isThere } from '../host/whole-file.ts';

/** The documents of `seeds/`, by name: a folder of an extension cannot be listed in a browser. */
export const SAMPLE_DOCUMENTS: readonly string[] = [
  '000_c1fc9f09edae6034.txt',
  '001_e9e6f547ac829196.txt',
  '002_1d53f1de36bc0505.txt',
  '003_900cd071696b39ad.txt',
  '004_033037928346e11e.txt',
];

/** As VS Code names it: the extension, then the walkthrough in package.json. */
const WALKTHROUGH = 'tifa.tifa#tifa.firstMinute';

type Places = Pick<vscode.ExtensionContext, 'extensionUri' | 'globalStorageUri'>;

/** *Tifa: Get Started* opens the walkthrough; *Tifa: Open Sample Library* a copy of the sample documents that may be written into, opened as a folder. What somebody has changed in it stays. */
export function registerSampleLibrary({ extensionUri, globalStorageUri }: Places): vscode.Disposable {
  const openSample = registerCommand('tifa.openSample', async () => {
    const folder = vscode.Uri.joinPath(globalStorageUri, vscode.l10n.t('sample library'));
    await copySample(vscode.Uri.joinPath(extensionUri, 'seeds'), folder);
    await vscode.commands.executeCommand('vscode.openFolder', folder);
  });
  const getStarted = registerCommand('tifa.getStarted', () =>
    vscode.commands.executeCommand('workbench.action.openWalkthrough', WALKTHROUGH),
  );
  return vscode.Disposable.from(openSample, getStarted);
}

async function copySample(from: vscode.Uri, folder: vscode.Uri): Promise<void> {
  await vscode.workspace.fs.createDirectory(folder);
  for (const name of SAMPLE_DOCUMENTS) {
    const copy = vscode.Uri.joinPath(folder, name);
    if (!(await isThere(copy)))
      await vscode.workspace.fs.writeFile(copy, await vscode.workspace.fs.readFile(vscode.Uri.joinPath(from, name)));
  }
}
