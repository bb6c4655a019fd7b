import * as vscode from 'vscode';
import type { RevisionPages } from './revision-pages.ts';
import { COMPARISON_SCHEME } from './revision-question.ts';

/** Draws what was and what is in the colours of VS Code's own comparisons. The signs and words before them say the same without colours. */
export class PageMarks implements vscode.Disposable {
  private readonly types = {
    first: {
      line: lineType('diffEditor.removedLineBackground', 'editorOverviewRuler.deletedForeground'),
      characters: characterType('diffEditor.removedTextBackground', 'diffEditor.removedTextBorder'),
    },
    second: {
      line: lineType('diffEditor.insertedLineBackground', 'editorOverviewRuler.addedForeground'),
      characters: characterType('diffEditor.insertedTextBackground', 'diffEditor.insertedTextBorder'),
    },
    title: vscode.window.createTextEditorDecorationType({ fontWeight: 'bold' }),
  };
  private readonly subscriptions: vscode.Disposable;

  constructor(private readonly pages: RevisionPages) {
    const { first, second, title } = this.types;
    this.subscriptions = vscode.Disposable.from(
      ...[first.line, first.characters, second.line, second.characters, title],
      vscode.window.onDidChangeVisibleTextEditors(() => this.draw()),
      vscode.workspace.onDidChangeTextDocument(({ document }) => document.uri.scheme === COMPARISON_SCHEME && this.draw()),
      pages.onDidShow(() => this.draw()),
    );
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  private draw(): void {
    for (const editor of vscode.window.visibleTextEditors) if (editor.document.uri.scheme === COMPARISON_SCHEME) this.drawIn(editor);
  }

  /** A new answer is there a moment before the editor has its text. */
  private drawIn(editor: vscode.TextEditor): void {
    const page = this.pages.of(editor.document)?.page;
    if (!page || editor.document.getText().replaceAll('\r\n', '\n') !== page.text) return;
    for (const side of ['first', 'second'] as const) {
      const sentences = page.sentences.filter((sentence) => sentence.side === side);
      editor.setDecorations(
        this.types[side].line,
        sentences.map(({ line }) => new vscode.Range(line, 0, line, 0)),
      );
      editor.setDecorations(
        this.types[side].characters,
        sentences.flatMap(({ line, marked }) => marked.map(({ start, end }) => new vscode.Range(line, start, line, end))),
      );
    }
    editor.setDecorations(
      this.types.title,
      [0, ...page.changes.map(({ line }) => line)].map((line) => editor.document.lineAt(line).range),
    );
  }
}

function lineType(background: string, ruler: string): vscode.TextEditorDecorationType {
  return vscode.window.createTextEditorDecorationType({
    isWholeLine: true,
    backgroundColor: new vscode.ThemeColor(background),
    overviewRulerColor: new vscode.ThemeColor(ruler),
    overviewRulerLane: vscode.OverviewRulerLane.Full,
  });
}

function characterType(background: string, border: string): vscode.TextEditorDecorationType {
  return vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor(background),
    outlineColor: new vscode.ThemeColor(border),
    outlineStyle: 'solid',
    outlineWidth: '1px',
    fontWeight: 'bold',
  });
}
