import * as vscode from 'vscode';
import { VersionedAnswers } from '../session/versioned-answers.ts';

/** What the worker says of open documents as they stand in their buffers, asked for once per version. */
export class BufferAnswers<T> implements vscode.Disposable {
  private readonly answers = new VersionedAnswers<T>();
  private readonly subscription: vscode.Disposable;

  constructor(private readonly ask: (document: vscode.TextDocument) => Promise<T>) {
    this.subscription = vscode.workspace.onDidCloseTextDocument(({ uri }) => this.answers.forget(uri.toString()));
  }

  /** About the document's text at its current version; nothing is kept of one that is closed. Fails with a `CallError`. */
  of(document: vscode.TextDocument): Promise<T> {
    const ask = () => this.ask(document);
    return document.isClosed ? ask() : this.answers.of(document.uri.toString(), document.version, ask);
  }

  /** For when the same text would be answered differently. */
  clear(): void {
    this.answers.clear();
  }

  dispose(): void {
    this.subscription.dispose();
  }
}
