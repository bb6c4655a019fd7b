import * as vscode from 'vscode';
import type { FirstSeen } from '../../core/similar/first-seen.ts';
import { withoutHalfNumbers } from '../../core/similar/half-numbers.ts';
import { rangeIn } from '../../host/editor-text.ts';
import type { FirstSeenAnswers } from './first-seen-answers.ts';

/** Dims what earlier documents say already, so that only first-seen wording stays bright. */
export class EarlierWording implements vscode.Disposable {
  private readonly dimmed = vscode.window.createTextEditorDecorationType({
    color: new vscode.ThemeColor('tifa.earlierWordingForeground'),
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
  private readonly subscriptions: vscode.Disposable;

  constructor(private readonly answers: FirstSeenAnswers) {
    this.subscriptions = vscode.Disposable.from(
      this.dimmed,
      answers.onDidChange((document) => this.draw(vscode.window.visibleTextEditors.filter((editor) => editor.document === document))),
      vscode.window.onDidChangeVisibleTextEditors((editors) => this.draw(editors)),
    );
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  /** What is drawn stays, and moves along with the text, until the next answer is there. */
  private draw(editors: readonly vscode.TextEditor[]): void {
    for (const editor of editors) {
      const answer = this.answers.of(editor.document);
      if (answer) editor.setDecorations(this.dimmed, rangesOf(answer, editor.document));
      else if (!this.answers.isWatched(editor.document)) editor.setDecorations(this.dimmed, []);
    }
  }
}

function rangesOf({ earlier }: FirstSeen, document: vscode.TextDocument): vscode.Range[] {
  const text = document.getText();
  return earlier.flatMap((range) => withoutHalfNumbers(text, range) ?? []).map((range) => rangeIn(document, range));
}
