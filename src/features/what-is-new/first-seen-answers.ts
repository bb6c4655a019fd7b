import * as vscode from 'vscode';
import { Delayer } from '../../async/delayer.ts';
import { DisposableMap } from '../../async/disposable.ts';
import { Latest } from '../../async/latest.ts';
import type { FirstSeen } from '../../core/similar/first-seen.ts';
import { editedText } from '../../host/editor-text.ts';
import type { Library } from '../../session/library.ts';

/** Typing is not answered stroke by stroke. */
const TYPING_MS = 400;

/** A document for which somebody wants to know it. */
class Watched implements vscode.Disposable {
  readonly question = new Latest();
  readonly delayer = new Delayer(TYPING_MS);
  /** `undefined` until the first one is there. */
  answer?: FirstSeen;
  /** The version of the document that the answer is about. */
  version?: number;

  constructor(readonly document: vscode.TextDocument) {}

  dispose(): void {
    this.question.dispose();
    this.delayer.dispose();
  }
}

/** What is new in the documents for which somebody wants to know it, kept up to date while they are edited and the library changes. */
export class FirstSeenAnswers implements vscode.Disposable {
  private readonly watched = new DisposableMap<string, Watched>();
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
      this.watched,
      library.onDidChangeDocuments(() => {
        for (const one of this.watched.values()) void this.ask(one);
      }),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.askSoon(document)),
      vscode.workspace.onDidCloseTextDocument((document) => this.unwatch(document)),
    );
  }

  isWatched({ uri }: vscode.TextDocument): boolean {
    return this.watched.get(uri.toString()) !== undefined;
  }

  /** In offsets of the document as it is now; `undefined` while that is not known. */
  of({ uri, version }: vscode.TextDocument): FirstSeen | undefined {
    const one = this.watched.get(uri.toString());
    return one?.version === version ? one.answer : undefined;
  }

  async watch(document: vscode.TextDocument): Promise<void> {
    const one = this.watched.set(document.uri.toString(), new Watched(document));
    await this.ask(one);
  }

  unwatch(document: vscode.TextDocument): void {
    if (!this.isWatched(document)) return;
    this.watched.delete(document.uri.toString());
    this.changes.fire(document);
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  private askSoon({ uri }: vscode.TextDocument): void {
    const one = this.watched.get(uri.toString());
    one?.delayer.trigger(() => void this.ask(one));
  }

  /** A question that is under way is taken back. */
  private async ask(one: Watched): Promise<void> {
    const { document } = one;
    const { version } = document;
    one.delayer.cancel();
    try {
      await one.question.ask(
        (signal) => this.library.ask('firstSeen', editedText(document), { signal }),
        (answer) => {
          Object.assign(one, { answer, version });
          this.changes.fire(document);
        },
      );
    } catch (error) {
      this.log.debug(`what is new in ${document.uri.toString()}: ${String(error)}`);
    }
  }
}
