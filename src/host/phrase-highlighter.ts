import * as vscode from 'vscode';
import type { Highlight } from '../core/corpus/highlight.ts';
import type { Library } from './library.ts';
import { isReadable } from './readable-document.ts';

interface Answer {
  readonly version: number;
  readonly highlights: Promise<readonly Highlight[]>;
}

/** The phrases of open documents as they stand in their buffers, asked for once per version. */
export class PhraseHighlighter implements vscode.Disposable {
  private readonly answers = new Map<string, Answer>();
  private readonly subscriptions: vscode.Disposable[];

  constructor(private readonly library: Library) {
    this.subscriptions = [
      library.onDidChangePhrases(() => this.answers.clear()),
      vscode.workspace.onDidCloseTextDocument((document) => this.answers.delete(document.uri.toString())),
    ];
  }

  /** In offsets of the document's text at its current version. Fails with a `CallError`. */
  highlights(document: vscode.TextDocument): Promise<readonly Highlight[]> {
    if (!isReadable(document)) return Promise.resolve([]);
    const key = document.uri.toString();
    const known = this.answers.get(key);
    if (known?.version === document.version) return known.highlights;
    const highlights = this.library.ask('highlights', { text: document.getText() });
    this.answers.set(key, { version: document.version, highlights });
    // A failed answer must not stay: the next question asks again.
    highlights.catch(() => this.answers.delete(key));
    return highlights;
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }
}
