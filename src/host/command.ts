import * as vscode from 'vscode';
import { plainText } from '../core/text/plain-text.ts';

/**
 * Registers a command. What it is given is `unknown`, as anybody may run it, a link in somebody's text too: see `command-arguments.ts`. A command that writes asks
 * where to. An error that it throws becomes a message of VS Code, with text from files as text.
 */
export function registerCommand(name: string, run: (...values: unknown[]) => unknown): vscode.Disposable {
  return vscode.commands.registerCommand(name, async (...values: unknown[]) => {
    try {
      return await run(...values);
    } catch (error) {
      throw plainError(error);
    }
  });
}

/** The error itself where it is plain: VS Code knows some by their class and says nothing of them. */
function plainError(error: unknown): unknown {
  const text = failureText(error);
  return error instanceof Error && error.message === text ? error : new Error(text, { cause: error });
}

/** What went wrong, for a message. */
export function failureText(error: unknown): string {
  return plainText(error instanceof Error ? error.message : String(error), 'interface');
}

/** A line above a document that runs a command; '' for one that only says something. VS Code draws icons in it, but none that stand in the title. */
export function codeLens(title: string, command: string, commandArguments: unknown[] = []): vscode.CodeLens {
  const plain = { title: plainText(title, 'interface'), command, arguments: commandArguments };
  return new vscode.CodeLens(new vscode.Range(0, 0, 0, 0), plain);
}
