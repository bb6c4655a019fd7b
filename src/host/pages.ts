import * as vscode from 'vscode';
import { DisposableMap, DisposableStore } from '../async/disposable.ts';
import { failureText } from './command.ts';
import { fieldOf } from './command-arguments.ts';
import type { Dependencies } from './dependencies.ts';
import { complain } from './message.ts';
import type { PageKind } from './page-kind.ts';
import type { PageParts } from './page-markup.ts';
import { pageMarkup, readPageParts } from './page-markup.ts';
import { PagePanel } from './page-panel.ts';

/** The pages of one kind: those that are open, and how one comes back after a reload. While none is open nothing is listened to and nothing asked. */
export class Pages<Q> implements vscode.Disposable, vscode.WebviewPanelSerializer {
  private readonly disposables = new DisposableStore();
  private readonly open = this.disposables.add(new DisposableMap<vscode.WebviewPanel, PagePanel<Q>>());
  /** `undefined` until the first page. */
  private parts: PageParts | undefined;

  constructor(
    private readonly kind: PageKind<Q>,
    private readonly dependencies: Dependencies,
  ) {
    this.disposables.add(vscode.window.registerWebviewPanelSerializer(kind.viewType, this));
  }

  /** Shows the page of a question: the one that is open, or a new one. */
  show(question: Q, preserveFocus = false): void {
    const identity = this.kind.identityOf(question);
    const known = [...this.open.values()].find((page) => this.kind.identityOf(page.question) === identity);
    if (known) known.reveal();
    else void this.fill(this.panelOf(question, preserveFocus), question);
  }

  /** A page of before the reload: it shows what it kept until there is an answer. */
  async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const question = this.kind.questionOf(fieldOf(state, 'question'));
    if (question === undefined) panel.dispose();
    else await this.fill(panel, question);
  }

  dispose(): void {
    this.disposables.dispose();
  }

  private panelOf(question: Q, preserveFocus: boolean): vscode.WebviewPanel {
    const place = { viewColumn: vscode.ViewColumn.Active, preserveFocus };
    return vscode.window.createWebviewPanel(this.kind.viewType, this.kind.titleOf(question), place);
  }

  private async fill(panel: vscode.WebviewPanel, question: Q): Promise<void> {
    const { extensionUri } = this.dependencies;
    const icon = (name: string) => vscode.Uri.joinPath(extensionUri, 'media', name);
    panel.webview.options = { enableScripts: true, localResourceRoots: [] };
    panel.iconPath = { light: icon('page-light.svg'), dark: icon('page-dark.svg') };
    this.open.set(panel, new PagePanel(panel, this.kind, this.dependencies, question));
    panel.onDidDispose(() => this.open.delete(panel));
    try {
      this.parts ??= await readPageParts(extensionUri);
      if (this.open.get(panel)) panel.webview.html = pageMarkup(this.parts);
    } catch (error) {
      panel.dispose();
      complain(vscode.l10n.t('The page cannot be shown: {0}', failureText(error)));
    }
  }
}
