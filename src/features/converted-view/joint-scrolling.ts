import * as vscode from 'vscode';
import { viewQuestionOf } from './converted-uri.ts';

/** An editor tells that it has scrolled some time after it was told to, on a busy machine this long after, in ms. */
const ECHO_MS = 2000;
/** A line that is revealed at the top leaves so much room above it for the headings that may stick there. */
const MOST_STICKY_LINES = 5;

/** A line that an editor was told to have at its top. */
interface ToldLine {
  readonly line: number;
  readonly time: number;
}

/** Scrolls a document and its converted view together: they have the same lines. */
export class JointScrolling implements vscode.Disposable {
  /** What each editor was told lately: that it goes there is nobody's scrolling. */
  private readonly told = new WeakMap<vscode.TextEditor, readonly ToldLine[]>();
  /** The line at the top of each editor when it last told. */
  private readonly tops = new WeakMap<vscode.TextEditor, number>();
  private readonly subscription: vscode.Disposable;

  constructor() {
    this.subscription = vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor, visibleRanges }) => {
      const line = visibleRanges[0]?.start.line;
      if (line === undefined || this.tops.get(textEditor) === line) return;
      this.tops.set(textEditor, line);
      if (!this.isEcho(textEditor, line)) this.lead(textEditor, line);
    });
  }

  dispose(): void {
    this.subscription.dispose();
  }

  /** Whether the editor goes where it was told to. It was told once: whoever scrolls there later does so himself. */
  private isEcho(editor: vscode.TextEditor, line: number): boolean {
    const told = this.lately(editor);
    const exact = told.findIndex((one) => one.line === line);
    const at = exact >= 0 ? exact : told.findIndex((one) => isAt(one, line));
    if (at >= 0) this.told.set(editor, told.slice(at + 1));
    return at >= 0;
  }

  private lately(editor: vscode.TextEditor): ToldLine[] {
    return (this.told.get(editor) ?? []).filter(({ time }) => Date.now() - time < ECHO_MS);
  }

  private lead(leader: vscode.TextEditor, line: number): void {
    for (const editor of vscode.window.visibleTextEditors) {
      if (!isPair(leader, editor) || editor.visibleRanges[0]?.start.line === line) continue;
      this.told.set(editor, [...this.lately(editor), { line, time: Date.now() }]);
      editor.revealRange(new vscode.Range(line, 0, line, 0), vscode.TextEditorRevealType.AtTop);
    }
  }
}

function isAt({ line }: ToldLine, first: number): boolean {
  return first <= line && first >= line - MOST_STICKY_LINES;
}

function isPair({ document: { uri: a } }: vscode.TextEditor, { document: { uri: b } }: vscode.TextEditor): boolean {
  return viewQuestionOf(a)?.source.toString() === b.toString() || viewQuestionOf(b)?.source.toString() === a.toString();
}
