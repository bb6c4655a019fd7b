import * as vscode from 'vscode';

/** Answers questions of VS Code in the place of a user, while something is done: `answers` stand in for functions of `vscode.window`. */
export async function answering<T>(answers: Partial<Record<keyof typeof vscode.window, unknown>>, act: () => Thenable<T>): Promise<T> {
  const before = Object.fromEntries(Object.keys(answers).map((name) => [name, vscode.window[name as keyof typeof vscode.window]]));
  Object.assign(vscode.window, answers);
  try {
    return await act();
  } finally {
    Object.assign(vscode.window, before);
  }
}
