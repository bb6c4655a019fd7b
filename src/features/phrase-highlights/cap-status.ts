import * as vscode from 'vscode';

/** Says in the status bar when only a part of the phrases of the active editor is highlighted. */
export class CapStatus implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem('tifa.highlights', vscode.StatusBarAlignment.Right);

  constructor() {
    this.item.name = vscode.l10n.t('Tifa Phrase Highlights');
    this.item.tooltip = vscode.l10n.t('The phrases around the visible part are highlighted; scrolling highlights others.');
  }

  show(drawn: number, all: number): void {
    const text = vscode.l10n.t('{0} of {1} phrases are highlighted', drawn, all);
    this.item.text = text;
    this.item.accessibilityInformation = { label: text };
    if (drawn < all) this.item.show();
    else this.item.hide();
  }

  dispose(): void {
    this.item.dispose();
  }
}
