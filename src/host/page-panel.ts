import * as vscode from 'vscode';
import type { Disposable } from '../async/disposable.ts';
import { DisposableStore } from '../async/disposable.ts';
import { Latest } from '../async/latest.ts';
import type { FromPage, Notice, PageContent, ToPage } from '../pages/contract.ts';
import { failureText } from './command.ts';
import type { Dependencies } from './dependencies.ts';
import type { PageAnswer, PageKind } from './page-kind.ts';
import { savePageFile } from './page-saving.ts';
import { openTarget } from './page-target.ts';

/**
 * One open page. It asks the library when it opens, when something is chosen in it and when somebody wants it anew; while the library changes it keeps what it shows
 * and says so. What is asked before the library is there is answered when it is.
 */
export class PagePanel<Q> implements Disposable {
  private readonly disposables = new DisposableStore();
  private readonly answer = this.disposables.add(new Latest());
  /** `undefined` until there is an answer. */
  private content: PageContent | undefined;
  private notice: Notice | undefined;
  /** The library is being read: what was asked is still to be answered. */
  private isWaiting = false;
  /** What is shown is to be asked anew as soon as the library is another. */
  private isProvisional = false;

  constructor(
    private readonly panel: vscode.WebviewPanel,
    private readonly kind: PageKind<Q>,
    private readonly dependencies: Pick<Dependencies, 'library' | 'platform' | 'corrections' | 'log'>,
    public question: Q,
  ) {
    const { library } = dependencies;
    this.disposables.add(panel.webview.onDidReceiveMessage((message: FromPage) => void this.receive(message)));
    this.disposables.add(library.onDidChangeDocuments(() => this.noteChange()));
    this.disposables.add(library.onDidChangePhrases(() => this.noteChange()));
    this.disposables.add(library.onDidChangeState(() => this.stopWaiting()));
    void this.load();
  }

  reveal(): void {
    this.panel.reveal();
  }

  dispose(): void {
    this.disposables.dispose();
  }

  private async receive(message: FromPage): Promise<void> {
    switch (message.kind) {
      case 'ready':
        return this.tellAll();
      case 'open':
        return openTarget(message.target, this.dependencies.library);
      case 'choose':
        return this.choose(message.control, message.value);
      case 'refresh':
        return this.load();
      case 'save':
        return savePageFile(message.file, this.dependencies.platform, this.dependencies.corrections);
    }
  }

  private async choose(control: string, value: string): Promise<void> {
    const next = await this.kind.choose(this.question, control, value);
    if (next === undefined || this.disposables.isDisposed) return;
    this.question = next;
    await this.load();
  }

  private async load(): Promise<void> {
    const { question } = this;
    this.isWaiting = this.dependencies.library.state.kind === 'indexing';
    if (this.isWaiting) return this.say({ text: vscode.l10n.t('The library is being read…') });
    try {
      await this.answer.ask(
        (signal) => this.kind.contentOf(question, signal),
        (answer) => this.show(answer),
      );
    } catch (error) {
      this.say({ text: vscode.l10n.t('The library did not answer: {0}', failureText(error)), refresh: vscode.l10n.t('Try Again') });
    }
  }

  private show({ content, isProvisional }: PageAnswer): void {
    this.content = content;
    this.isProvisional = isProvisional;
    this.notice = isProvisional ? { text: vscode.l10n.t('Phrases are still being looked for: there will be more to say.') } : undefined;
    this.panel.title = this.kind.titleOf(this.question);
    this.tellAll();
  }

  /** A page that is hidden hears nothing; it says that it is ready when it is seen again. */
  private tellAll(): void {
    if (this.content) this.tell({ kind: 'show', question: this.question, content: this.content });
    this.tell({ kind: 'notify', notice: this.notice });
  }

  private say(notice: Notice): void {
    this.notice = notice;
    this.tell({ kind: 'notify', notice });
  }

  private tell(message: ToPage): void {
    void this.panel.webview.postMessage(message);
  }

  private noteChange(): void {
    if (this.isProvisional) void this.load();
    else if (this.content && !this.isWaiting)
      this.say({ text: vscode.l10n.t('The library has changed.'), refresh: vscode.l10n.t('Refresh') });
  }

  private stopWaiting(): void {
    if (this.isWaiting && this.dependencies.library.state.kind !== 'indexing') void this.load();
  }
}
