import * as vscode from 'vscode';
import type { FirstSeen } from '../../core/similar/first-seen.ts';
import type { Library } from '../../session/library.ts';

/** Typing is not answered stroke by stroke. */
const TYPING_MS = 400;

interface Watched {
  readonly document: vscode.TextDocument;
  /** `undefined` until the first one is there. */
  answer?: FirstSeen;
  /** The version of the document that the answer is about. */
  version?: number;
  question?: AbortController;
  timer?: ReturnType<typeof setTimeout>;
}

/** What is new in the documents for which somebody wants to know it, kept up to date while they are edited and the library changes. */
export class FirstSeenAnswers implements vscode.Disposable {
  private readonly watched = new Map<string, Watched>();
  private readonly changes = new vscode.EventEmitter<vscode.TextDocument>();
  /** An answer is there, is another one, or is no longer wanted. */
  readonly onDidChange = this.changes.event;
  private readonly subscriptions: vscode.Disposable;

  constructor(
    private readonly library: Library,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.subscriptions = vscode.Disposable.from(
      this.changes,
      library.onDidChangeDocuments(() => {
        for (const one of this.watched.values()) void this.ask(one);
      }),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.askSoon(document)),
      vscode.workspace.onDidCloseTextDocument((document) => this.unwatch(document)),
    );
  }

  isWatched({ uri }: vscode.TextDocument): boolean {
    return this.watched.has(uri.toString());
  }

  /** In offsets of the document as it is now; `undefined` while that is not known. */
  of({ uri, version }: vscode.TextDocument): FirstSeen | undefined {
    const one = this.watched.get(uri.toString());
    return one?.version === version ? one.answer : undefined;
  }

  async watch(document: vscode.TextDocument): Promise<void> {
    const one: Watched = { document };
    this.watched.set(document.uri.toString(), one);
    await this.ask(one);
  }

  unwatch(document: vscode.TextDocument): void {
    const one = this.watched.get(document.uri.toString());
    if (!one) return;
    this.watched.delete(document.uri.toString());
    stop(one);
    this.changes.fire(document);
  }

  dispose(): void {
    for (const one of this.watched.values()) stop(one);
    this.subscriptions.dispose();
  }

  private askSoon({ uri }: vscode.TextDocument): void {
    const one = this.watched.get(uri.toString());
    if (!one) return;
    clearTimeout(one.timer);
    one.timer = setTimeout(() => void this.ask(one), TYPING_MS);
  }

  /** A question that is under way is taken back. */
  private async ask(one: Watched): Promise<void> {
    stop(one);
    const question = new AbortController();
    one.question = question;
    const { document } = one;
    const { version } = document;
    try {
      const answer = await this.library.ask('firstSeen', { uri: document.uri.toString(), text: document.getText() }, question);
      if (one.question === question) Object.assign(one, { answer, version });
      this.changes.fire(document);
    } catch (error) {
      this.log.debug(`what is new in ${document.uri.toString()}: ${String(error)}`);
    }
  }
}

function stop(one: Watched): void {
  clearTimeout(one.timer);
  one.question?.abort();
}
