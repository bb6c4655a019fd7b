import * as vscode from 'vscode';
import type { FirstSeen } from '../../core/similar/first-seen.ts';
import type { FirstSeenAnswers } from './first-seen-answers.ts';
import { LIST_EARLIER, shareText } from './first-seen-summary.ts';

/** How much of the active document is new, in the status bar, where *What Is New Here* is on; a click lists who said the rest. */
export class FirstSeenStatus implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem('tifa.whatIsNew', vscode.StatusBarAlignment.Right);
  private readonly subscriptions: vscode.Disposable;

  constructor(private readonly answers: FirstSeenAnswers) {
    this.item.name = vscode.l10n.t('Tifa: What Is New Here');
    this.item.tooltip = vscode.l10n.t('Documents That Said It Earlier');
    this.subscriptions = vscode.Disposable.from(
      this.item,
      answers.onDidChange(() => this.show()),
      vscode.window.onDidChangeActiveTextEditor(() => this.show()),
    );
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  private show(): void {
    const document = vscode.window.activeTextEditor?.document;
    const answer = document && this.answers.of(document);
    if (answer) this.tell(document, answer);
    else this.item.hide();
  }

  private tell(document: vscode.TextDocument, answer: FirstSeen): void {
    const text = shareText(answer);
    this.item.text = text;
    this.item.accessibilityInformation = { label: text, role: 'button' };
    this.item.command = { title: text, command: LIST_EARLIER, arguments: [document.uri.toString()] };
    this.item.show();
  }
}
