import * as vscode from 'vscode';
import { Delayer } from '../async/delayer.ts';
import type { Disposable } from '../async/disposable.ts';
import { DisposableStore } from '../async/disposable.ts';
import { Latest } from '../async/latest.ts';
import type { FromPage, Notice, ToPage } from '../pages/contract.ts';
import { sentMessage } from '../pages/message-bytes.ts';
import type { SectionsById } from '../pages/told-sections.ts';
import { sectionsById, toldInTurn } from '../pages/told-sections.ts';
import { KeptAnswers } from '../session/kept-answers.ts';
import { failureText } from './command.ts';
import type { Dependencies } from './dependencies.ts';
import type { FullContent } from './full-content.ts';
import { shownContent } from './full-content.ts';
import type { PageAnswer, PageKind } from './page-kind.ts';
import { savePageFile } from './page-saving.ts';
import { PageTables } from './page-tables.ts';
import { openTarget } from './page-target.ts';

/** What comes within so many milliseconds is shown together. */
const TOGETHER_MS = 50;

/**
 * One open page. It asks the library when it opens, when something is chosen in it and when somebody wants it anew; while the library changes it keeps what it shows
 * and says so. What is asked before the library is there is answered when it is.
 */
export class PagePanel<Q> implements Disposable {
  private readonly disposables = new DisposableStore();
  private readonly answer = this.disposables.add(new Latest());
  /** Asks what may be chosen next. */
  private readonly ahead = this.disposables.add(new Latest());
  /** Shows what is known before all is. */
  private readonly first = this.disposables.add(new Delayer(TOGETHER_MS));
  private readonly answers: KeptAnswers;
  /** The sections that the page was told of since its script began. */
  private told: SectionsById = new Map();
  private readonly tables = new PageTables((chart, table) => this.tell({ kind: 'table', chart, table }));
  /** Settles when what was asked last is answered, or waits for the library. */
  private loaded = Promise.resolve();
  /** `undefined` until there is an answer. */
  private content: FullContent | undefined;
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
    this.answers = this.disposables.add(new KeptAnswers(library));
    this.disposables.add(panel.webview.onDidReceiveMessage((message: FromPage) => void this.receive(message)));
    this.disposables.add(library.onDidChangeDocuments(() => this.noteChange()));
    this.disposables.add(library.onDidChangePhrases(() => this.noteChange()));
    this.disposables.add(library.onDidChangeState(() => this.stopWaiting()));
    this.reload();
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
        this.told = new Map();
        this.tables.closeAll();
        return this.tellAll();
      case 'open':
        return openTarget(message.target, this.dependencies.library);
      case 'choose':
        return this.choose(message.control, message.value);
      case 'refresh':
        this.answers.forget();
        return this.reload();
      case 'toggle':
        return this.tables.toggle(message.chart, message.isOpen);
      case 'save':
        // A page that was reloaded shows charts whose numbers are still being asked for.
        await this.loaded;
        return savePageFile(message.file, { ...this.dependencies, tables: this.tables });
    }
  }

  private async choose(control: string, value: string): Promise<void> {
    const next = await this.kind.choose(this.question, control, value);
    if (next === undefined || this.disposables.isDisposed) return;
    this.question = next;
    this.reload();
  }

  private reload(): void {
    this.loaded = this.load();
  }

  private async load(): Promise<void> {
    this.ahead.cancel();
    this.first.cancel();
    this.isWaiting = this.dependencies.library.state.kind === 'indexing';
    if (this.isWaiting) return this.say({ text: vscode.l10n.t('The library is being read…') });
    try {
      await this.answer.ask(
        (signal) => this.ask(signal),
        (answer) => this.show(answer),
      );
    } catch (error) {
      this.say({ text: vscode.l10n.t('The library did not answer: {0}', failureText(error)), refresh: vscode.l10n.t('Try Again') });
    }
  }

  private ask(signal: AbortSignal): Promise<PageAnswer> {
    let latest: () => FullContent;
    const showFirst = (make: () => FullContent) => {
      latest = make;
      if (!signal.aborted && !this.first.isTriggered) this.first.trigger(() => this.tellContent(latest()));
    };
    return this.kind.contentOf(this.question, { library: this.answers, signal }, showFirst);
  }

  private show({ content, isProvisional }: PageAnswer): void {
    this.first.cancel();
    this.content = content;
    this.isProvisional = isProvisional;
    this.notice = isProvisional ? { text: vscode.l10n.t('Phrases are still being looked for: there will be more to say.') } : undefined;
    this.panel.title = this.kind.titleOf(this.question);
    this.tellAll();
    void this.askAhead();
  }

  /** Of what fails the question itself will tell. */
  private async askAhead(): Promise<void> {
    const { kind, question, answers: library } = this;
    await this.ahead
      .ask(
        async (signal) => kind.askAhead?.(question, { library, signal }),
        () => {},
      )
      .catch(() => {});
  }

  /** A page that is hidden hears nothing; it says that it is ready when it is seen again. */
  private tellAll(): void {
    if (this.content) this.tellContent(this.content);
    this.tell({ kind: 'notify', notice: this.notice });
  }

  private tellContent(content: FullContent): void {
    const shown = shownContent(content);
    for (const told of toldInTurn(shown, this.told)) this.tell({ kind: 'show', question: this.question, content: told });
    this.told = sectionsById(shown);
    this.tables.show(content);
  }

  private say(notice: Notice): void {
    this.notice = notice;
    this.tell({ kind: 'notify', notice });
  }

  private tell(message: ToPage): void {
    void this.panel.webview.postMessage(sentMessage(message));
  }

  private noteChange(): void {
    this.ahead.cancel();
    this.answers.forget();
    if (this.isProvisional) this.reload();
    else if (this.content && !this.isWaiting)
      this.say({ text: vscode.l10n.t('The library has changed.'), refresh: vscode.l10n.t('Refresh') });
  }

  private stopWaiting(): void {
    if (this.isWaiting && this.dependencies.library.state.kind !== 'indexing') this.reload();
  }
}
