import * as vscode from 'vscode';

interface Answer<T> {
  readonly version: number;
  readonly value: Promise<T>;
}

/** What the worker says of open documents as they stand in their buffers, asked for once per version. */
export class BufferAnswers<T> implements vscode.Disposable {
  private readonly answers = new Map<string, Answer<T>>();
  private readonly subscription: vscode.Disposable;

  constructor(private readonly ask: (text: string) => Promise<T>) {
    this.subscription = vscode.workspace.onDidCloseTextDocument((document) => this.answers.delete(document.uri.toString()));
  }

  /** About the document's text at its current version. Fails with a `CallError`. */
  of(document: vscode.TextDocument): Promise<T> {
    const key = document.uri.toString();
    const known = this.answers.get(key);
    if (known?.version === document.version) return known.value;
    const value = this.ask(document.getText());
    this.answers.set(key, { version: document.version, value });
    // A failed answer must not stay: the next question asks again.
    value.catch(() => this.answers.delete(key));
    return value;
  }

  /** For when the same text would be answered differently. */
  clear(): void {
    this.answers.clear();
  }

  dispose(): void {
    this.subscription.dispose();
  }
}
