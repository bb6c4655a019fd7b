import * as vscode from 'vscode';
import type { Highlight } from '../../core/corpus/highlight.ts';
import type { PhraseHighlighter } from '../../host/phrase-highlighter.ts';

/** Typing is not answered stroke by stroke. */
const TYPING_MS = 120;
/** More than this in one editor slows it down; the first ones of the document are drawn. */
const MOST_DECORATIONS = 5000;

/** Draws the phrases of the visible editors. One decoration type for each source, made once, so that nothing flickers. */
export class PhraseDecorations implements vscode.Disposable {
  private readonly types = {
    pack: decorationType('pack'),
    discovered: decorationType('discovered'),
  } as const;
  private readonly subscriptions: vscode.Disposable[];
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(
    private readonly highlighter: PhraseHighlighter,
    private readonly log: vscode.LogOutputChannel,
    private shown: boolean,
  ) {
    this.subscriptions = [
      vscode.window.onDidChangeVisibleTextEditors(() => this.refreshAll()),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.refreshSoon(document)),
    ];
    this.refreshAll();
  }

  /** Whether highlights are shown now. */
  toggle(): boolean {
    this.shown = !this.shown;
    this.refreshAll();
    return this.shown;
  }

  refreshAll(): void {
    for (const editor of vscode.window.visibleTextEditors) void this.refresh(editor);
  }

  dispose(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
    for (const disposable of [...this.subscriptions, ...Object.values(this.types)]) disposable.dispose();
  }

  private refreshSoon(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    clearTimeout(this.timers.get(key));
    const timer = setTimeout(() => {
      this.timers.delete(key);
      for (const editor of vscode.window.visibleTextEditors) if (editor.document === document) void this.refresh(editor);
    }, TYPING_MS);
    this.timers.set(key, timer);
  }

  private async refresh(editor: vscode.TextEditor): Promise<void> {
    if (!this.shown) return this.draw(editor, []);
    const { version } = editor.document;
    try {
      const highlights = await this.highlighter.highlights(editor.document);
      if (this.shown && editor.document.version === version) this.draw(editor, highlights);
    } catch (error) {
      this.log.debug(`highlights of ${editor.document.uri.toString()}: ${String(error)}`);
    }
  }

  private draw(editor: vscode.TextEditor, highlights: readonly Highlight[]): void {
    const drawn = highlights.slice(0, MOST_DECORATIONS);
    if (highlights.length > drawn.length) {
      vscode.window.setStatusBarMessage(vscode.l10n.t('{0} of {1} phrases are highlighted', drawn.length, highlights.length), 5000);
    }
    for (const source of ['pack', 'discovered'] as const) {
      const ranges = drawn.filter((highlight) => highlight.source === source).map((highlight) => rangeOf(editor.document, highlight));
      editor.setDecorations(this.types[source], ranges);
    }
  }
}

function rangeOf(document: vscode.TextDocument, { start, end }: Highlight): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}

function decorationType(source: Highlight['source']): vscode.TextEditorDecorationType {
  return vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor(`tifa.${source}PhraseBackground`),
    borderColor: new vscode.ThemeColor(`tifa.${source}PhraseBorder`),
    borderStyle: 'solid',
    borderWidth: '0 0 1px 0',
    overviewRulerColor: new vscode.ThemeColor(`tifa.${source}PhraseRuler`),
    overviewRulerLane: vscode.OverviewRulerLane.Right,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
}
