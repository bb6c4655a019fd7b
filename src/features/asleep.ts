import * as vscode from 'vscode';
import { Delayer } from '../async/delayer.ts';
import { registerCommand } from '../host/command.ts';
import type { WakeableLibrary } from '../host/wakeable-library.ts';
import type { Library } from '../session/library.ts';

const VIEWS = ['tifa.documents', 'tifa.phrases'];
/** So long a command waits for the library that it has woken, in milliseconds: one of a small folder is there by then. */
const PATIENCE_MS = 3000;

/** While the library is asleep: views that say so, *Tifa: Read This Folder*, and the other commands, which wake it. */
export function registerAsleep(wakeable: WakeableLibrary, commands: readonly string[]): vscode.Disposable {
  const { gate } = wakeable;
  const showContext = () => void vscode.commands.executeCommand('setContext', 'tifa.library', gate.state);
  showContext();
  return vscode.Disposable.from(
    gate.onDidChange(showContext),
    ...VIEWS.map((view) => vscode.window.registerTreeDataProvider(view, NOTHING)),
    registerCommand('tifa.readFolder', () => gate.wake()),
    ...commands.map((command) => registerCommand(command, (...args) => wakeFor(command, args, wakeable))),
  );
}

const NOTHING: vscode.TreeDataProvider<never> = { getChildren: () => [], getTreeItem: (item) => item };

/** Another command of the same name is registered as soon as the library is awake. */
async function wakeFor(command: string, args: readonly unknown[], wakeable: WakeableLibrary): Promise<unknown> {
  wakeable.gate.wake();
  if (wakeable.library) await isSettled(wakeable.library);
  return vscode.commands.executeCommand(command, ...args);
}

/** Resolves when all is read, or cannot be, or takes too long. */
function isSettled(library: Library): Promise<void> {
  return new Promise((resolve) => {
    const patience = new Delayer(PATIENCE_MS);
    const end = () => {
      patience.dispose();
      listener.dispose();
      resolve();
    };
    patience.trigger(end);
    const listener = library.onDidChangeState(({ kind }) => kind !== 'indexing' && end());
  });
}
