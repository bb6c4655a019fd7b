import * as vscode from 'vscode';
import type { SharedPassage } from '../../core/similar/document-comparison.ts';
import { rangeIn } from '../../host/editor-text.ts';
import type { Comparison } from './comparison.ts';

/** Marks what two documents share in both, and the passage that one looks at. */
export class ComparisonMarks implements vscode.Disposable {
  private readonly shared = vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor('tifa.sharedWordingBackground'),
    borderColor: new vscode.ThemeColor('tifa.sharedWordingBorder'),
    borderStyle: 'solid',
    borderWidth: '0 0 1px 0',
    overviewRulerColor: new vscode.ThemeColor('tifa.sharedWordingRuler'),
    overviewRulerLane: vscode.OverviewRulerLane.Full,
  });
  private readonly current = vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor('tifa.currentSharedWordingBackground'),
    outlineColor: new vscode.ThemeColor('contrastActiveBorder'),
    outlineStyle: 'solid',
    outlineWidth: '1px',
  });

  draw(comparison: Comparison | undefined): void {
    for (const editor of vscode.window.visibleTextEditors) {
      const side = comparison?.sideIn(editor);
      const shared = side && comparison ? comparison.shared(side).shared : [];
      editor.setDecorations(
        this.shared,
        shared.map((range) => rangeIn(editor.document, range)),
      );
      editor.setDecorations(this.current, []);
    }
  }

  /** Selects a passage where one reads, and shows it on the other side. */
  show(comparison: Comparison, passage: SharedPassage): void {
    for (const editor of vscode.window.visibleTextEditors) {
      const side = comparison.sideIn(editor);
      if (!side) continue;
      const range = rangeIn(editor.document, passage[side]);
      editor.setDecorations(this.current, [range]);
      editor.selection = new vscode.Selection(range.start, range.start);
      editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    }
  }

  dispose(): void {
    vscode.Disposable.from(this.shared, this.current).dispose();
  }
}
