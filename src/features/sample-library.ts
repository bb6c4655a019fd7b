import * as vscode from 'vscode';
import { registerCommand } from '../host/command.ts';
import type { DependenciesWithoutLibrary } from '../host/dependencies.ts';
import { markDone } from '../host/first-minute.ts';
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

type Sample = Pick<vscode.ExtensionContext, 'extensionUri' | 'globalStorageUri' | 'globalState'> &
  Pick<DependenciesWithoutLibrary, 'libraryIfAwake'>;

/** The sample library that has just been opened: its window begins with the documents and the next step of the walkthrough. */
const OPENED = 'sample.opened';

/** *Tifa: Get Started* opens the walkthrough; *Tifa: Open Sample Library* a copy of the sample documents that may be written into, opened as a folder. What somebody has changed in it stays. */
export function registerSampleLibrary({ extensionUri, globalStorageUri, globalState, libraryIfAwake }: Sample): vscode.Disposable {
  async function openSample(): Promise<void> {
    const folder = vscode.Uri.joinPath(globalStorageUri, vscode.l10n.t('sample library'));
    await copySample(vscode.Uri.joinPath(extensionUri, 'seeds'), folder);
    await globalState.update(OPENED, folder.toString());
    await vscode.commands.executeCommand('vscode.openFolder', folder);
  }

  async function getStarted(): Promise<void> {
    await vscode.commands.executeCommand('workbench.action.openWalkthrough', WALKTHROUGH);
    if (libraryIfAwake()?.state.kind === 'ready') markDone('read');
  }

  async function beginWithSample(): Promise<void> {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    if (!folder || globalState.get(OPENED) !== folder.uri.toString()) return;
    await globalState.update(OPENED, undefined);
    await vscode.commands.executeCommand('tifa.documents.focus');
    await getStarted();
  }

  void beginWithSample();
  return vscode.Disposable.from(registerCommand('tifa.openSample', openSample), registerCommand('tifa.getStarted', getStarted));
}

async function copySample(from: vscode.Uri, folder: vscode.Uri): Promise<void> {
  await vscode.workspace.fs.createDirectory(folder);
  for (const name of SAMPLE_DOCUMENTS) {
    const copy = vscode.Uri.joinPath(folder, name);
    if (!(await isThere(copy)))
      await vscode.workspace.fs.writeFile(copy, await vscode.workspace.fs.readFile(vscode.Uri.joinPath(from, name)));
  }
}
