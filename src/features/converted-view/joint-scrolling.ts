import * as vscode from 'vscode';
import { viewQuestionOf } from './converted-uri.ts';

/** So long after an editor was scrolled by us its scrolling is our own doing, in ms. */
const ECHO_MS = 150;

/** Scrolls a document and its converted view together: they have the same lines. */
export class JointScrolling implements vscode.Disposable {
  /** When each editor was scrolled by us last. */
  private readonly scrolled = new WeakMap<vscode.TextEditor, number>();
  private readonly subscription: vscode.Disposable;

  constructor() {
    this.subscription = vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor, visibleRanges }) => {
      const line = visibleRanges[0]?.start.line;
      if (line !== undefined && Date.now() - (this.scrolled.get(textEditor) ?? 0) > ECHO_MS) this.lead(textEditor, line);
    });
  }

  dispose(): void {
    this.subscription.dispose();
  }

  private lead(leader: vscode.TextEditor, line: number): void {
    for (const editor of vscode.window.visibleTextEditors) {
      if (!isPair(leader, editor) || editor.visibleRanges[0]?.start.line === line) continue;
      this.scrolled.set(editor, Date.now());
      editor.revealRange(new vscode.Range(line, 0, line, 0), vscode.TextEditorRevealType.AtTop);
    }
  }
}

function isPair({ document: { uri: a } }: vscode.TextEditor, { document: { uri: b } }: vscode.TextEditor): boolean {
  return viewQuestionOf(a)?.source.toString() === b.toString() || viewQuestionOf(b)?.source.toString() === a.toString();
}
