import * as vscode from 'vscode';
import { viewQuestionOf } from './converted-uri.ts';

/** So long after one of two editors was scrolled by somebody the other one only follows, in ms: it tells of that some time after it was told to. */
const LEAD_MS = 400;
/** A line that is revealed at the top leaves so much room above it for the headings that may stick there. */
const MOST_STICKY_LINES = 5;

/** Scrolls a document and its converted view together: they have the same lines. Of the two the one leads that somebody scrolls. */
export class JointScrolling implements vscode.Disposable {
  private leader: { readonly editor: vscode.TextEditor; readonly time: number } | undefined;
  /** The first line that each editor was told to have, and once it has followed that which it has. */
  private readonly told = new WeakMap<vscode.TextEditor, { readonly line: number; readonly isThere: boolean }>();
  private readonly subscription: vscode.Disposable;

  constructor() {
    this.subscription = vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor, visibleRanges }) => {
      const line = visibleRanges[0]?.start.line;
      if (line !== undefined && !this.follows(textEditor, line)) this.lead(textEditor, line);
    });
  }

  dispose(): void {
    this.subscription.dispose();
  }

  private follows(editor: vscode.TextEditor, line: number): boolean {
    const { leader } = this;
    const isLed = leader !== undefined && leader.editor !== editor && Date.now() - leader.time < LEAD_MS && isPair(leader.editor, editor);
    return isLed || this.isEcho(editor, line);
  }

  private isEcho(editor: vscode.TextEditor, line: number): boolean {
    const told = this.told.get(editor);
    if (!told) return false;
    if (told.isThere) return told.line === line;
    this.told.set(editor, { line, isThere: true });
    return line <= told.line && line >= told.line - MOST_STICKY_LINES;
  }

  private lead(leader: vscode.TextEditor, line: number): void {
    this.told.delete(leader);
    for (const editor of vscode.window.visibleTextEditors) {
      if (!isPair(leader, editor)) continue;
      this.leader = { editor: leader, time: Date.now() };
      if (editor.visibleRanges[0]?.start.line === line) continue;
      this.told.set(editor, { line, isThere: false });
      editor.revealRange(new vscode.Range(line, 0, line, 0), vscode.TextEditorRevealType.AtTop);
    }
  }
}

function isPair({ document: { uri: a } }: vscode.TextEditor, { document: { uri: b } }: vscode.TextEditor): boolean {
  return viewQuestionOf(a)?.source.toString() === b.toString() || viewQuestionOf(b)?.source.toString() === a.toString();
}
