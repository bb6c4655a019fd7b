import * as vscode from 'vscode';
import { Delayer } from '../../async/delayer.ts';
import { progressReport, showProgress } from '../../host/message.ts';
import type { Library } from '../../session/library.ts';
import type { LibraryState } from '../../session/library-state.ts';

/** Reading that is done sooner is not worth a notification. */
const PATIENCE_MS = 2000;

/** Tells of a reading of all files that takes a while, with a way to stop it. Opening what was kept in the cache is never told of. */
export class ReadingNotification implements vscode.Disposable {
  private readonly subscription: vscode.Disposable;
  private readonly delayer = new Delayer(PATIENCE_MS);
  private opening: AbortController | undefined;
  private report: ((done: number, total: number) => void) | undefined;
  private end: (() => void) | undefined;

  constructor(private readonly library: Library) {
    this.subscription = library.onDidChangeState((state) => this.follow(state));
    this.follow(library.state);
  }

  dispose(): void {
    this.subscription.dispose();
    this.close();
  }

  private follow(state: LibraryState): void {
    if (state.kind !== 'indexing' || state.total === 0) this.close();
    else if (this.report) this.report(state.done, state.total);
    else if (!this.opening && !this.delayer.isTriggered) this.delayer.trigger(() => this.open());
  }

  private open(): void {
    const title = vscode.l10n.t('Reading the documents of this workspace');
    const opening = new AbortController();
    this.opening = opening;
    void showProgress(title, async (progress, token) => {
      // Everything may have been read before VS Code was ready to tell of it.
      if (opening.signal.aborted) return;
      this.report = progressReport(progress);
      token.onCancellationRequested(() => this.library.stop());
      await new Promise<void>((end) => {
        this.end = end;
      });
    });
  }

  private close(): void {
    this.delayer.cancel();
    this.opening?.abort();
    this.end?.();
    this.opening = undefined;
    this.report = undefined;
    this.end = undefined;
  }
}
