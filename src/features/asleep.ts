import * as vscode from 'vscode';
import { Delayer } from '../async/delayer.ts';
import { registerCommand } from '../host/command.ts';
import type { WakeableLibrary } from '../host/wakeable-library.ts';
import type { Library } from '../session/library.ts';

/** So long a command waits for the library that it has woken, in milliseconds: one of a small folder is there by then. */
const PATIENCE_MS = 3000;

/**
 * While the library is asleep: *Tifa: Read This Folder*, and the other commands, which wake it. The views say so by themselves, as nobody fills them: VS Code ends a
 * provider some time after it was told to, and would take the next one of the same view for it.
 */
export function registerAsleep(wakeable: WakeableLibrary, commands: readonly string[]): vscode.Disposable {
  const { gate } = wakeable;
  const showContext = () => void vscode.commands.executeCommand('setContext', 'tifa.library', gate.state);
  showContext();
  return vscode.Disposable.from(
    gate.onDidChange(showContext),
    registerCommand('tifa.readFolder', () => gate.wake()),
    ...commands.map((command) => registerCommand(command, (...args) => wakeFor(command, args, wakeable))),
  );
}

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
