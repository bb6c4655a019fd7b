import * as vscode from 'vscode';
import { plainText } from '../core/text/plain-text.ts';

/**
 * Registers a command. What it is given is `unknown`, as anybody may run it, a link in somebody's text too: see `command-arguments.ts`. A command that writes asks
 * where to. An error that it throws becomes a message of VS Code, with text from files as text.
 */
export function registerCommand(name: string, run: (...given: unknown[]) => unknown): vscode.Disposable {
  return vscode.commands.registerCommand(name, async (...given: unknown[]) => {
    try {
      return await run(...given);
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
