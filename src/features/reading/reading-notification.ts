import * as vscode from 'vscode';
import { showProgress } from '../../host/message.ts';
import { progressReport } from '../../host/progress-report.ts';
import type { Library } from '../../session/library.ts';
import type { LibraryState } from '../../session/library-state.ts';

/** Reading that is done sooner is not worth a notification. */
const PATIENCE_MS = 2000;

/** Tells of a reading of all files that takes a while, with a way to stop it. Opening what was kept in the cache is never told of. */
export class ReadingNotification implements vscode.Disposable {
  private readonly subscription: vscode.Disposable;
  private timer: ReturnType<typeof setTimeout> | undefined;
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
    else this.timer ??= setTimeout(() => this.open(), PATIENCE_MS);
  }

  private open(): void {
    const title = vscode.l10n.t('Reading the documents of this workspace');
    const opening = this.timer;
    void showProgress(title, async (progress, token) => {
      // Everything may have been read before VS Code was ready to tell of it.
      if (this.timer !== opening) return;
      this.report = progressReport(progress);
      token.onCancellationRequested(() => this.library.stop());
      await new Promise<void>((end) => {
        this.end = end;
      });
    });
  }

  private close(): void {
    clearTimeout(this.timer);
    this.end?.();
    this.timer = undefined;
    this.report = undefined;
    this.end = undefined;
  }
}
