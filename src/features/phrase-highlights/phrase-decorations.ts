import * as vscode from 'vscode';
import { Delayer } from '../../async/delayer.ts';
import { DisposableMap } from '../../async/disposable.ts';
import { Latest } from '../../async/latest.ts';
import { windowAround, within } from '../../core/ascending-ranges.ts';
import type { PhraseRange } from '../../core/corpus/highlight.ts';
import type { Range } from '../../core/evidence.ts';
import type { PhraseHighlighter } from '../../host/phrase-highlighter.ts';
import type { PhraseKind } from '../../host/phrase-kind.ts';
import { PHRASE_KINDS } from '../../host/phrase-kind.ts';
import { CapStatus } from './cap-status.ts';
import { decorationType, rangesByKind } from './decoration-types.ts';

/** Typing and scrolling are not answered stroke by stroke. */
const TYPING_MS = 120;
const SCROLLING_MS = 60;
/** More than this in one editor slows it down; those around the visible part are drawn, others when they come near. */
const MOST_DRAWN = 1000;

/** What is in an editor at the moment. */
interface Drawing {
  /** All that could be drawn, in offsets of the document at this version. */
  readonly phrases: readonly PhraseRange[];
  readonly version: number;
  /** The kinds of which something is drawn. */
  readonly kinds: ReadonlySet<PhraseKind>;
  readonly drawn: number;
}

/**
 * Draws the phrases of the visible editors. What was drawn stays, and moves along with the text, until the next answer is there: each type keeps its ranges until it
 * is given others, so that nothing flickers.
 */
export class PhraseDecorations implements vscode.Disposable {
  private readonly types = new Map(PHRASE_KINDS.map((kind) => [kind, decorationType(kind)]));
  private readonly status = new CapStatus();
  private readonly drawings = new WeakMap<vscode.TextEditor, Drawing>();
  private readonly questions = new WeakMap<vscode.TextEditor, Latest>();
  /** What is about to be done, by the editor or the document that it is about. */
  private readonly delayers = new DisposableMap<object, Delayer>();
  private readonly subscriptions: vscode.Disposable;

  constructor(
    private readonly highlighter: PhraseHighlighter,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.subscriptions = vscode.Disposable.from(
      this.status,
      highlighter.choice.onDidChange(() => this.refreshAll()),
      vscode.window.onDidChangeVisibleTextEditors(() => this.refreshAll()),
      vscode.window.onDidChangeActiveTextEditor(() => this.tellCap()),
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.follow(textEditor)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.refreshSoon(document)),
    );
    this.refreshAll();
  }

  refreshAll(): void {
    for (const editor of vscode.window.visibleTextEditors) void this.refresh(editor);
  }

  dispose(): void {
    this.delayers.dispose();
    vscode.Disposable.from(this.subscriptions, ...this.types.values()).dispose();
  }

  private refreshSoon(document: vscode.TextDocument): void {
    this.soon(document, TYPING_MS, () => {
      for (const editor of vscode.window.visibleTextEditors) if (editor.document === document) void this.refresh(editor);
    });
  }

  /** Draws what has come near, where not all is drawn. */
  private follow(editor: vscode.TextEditor): void {
    const drawing = this.drawings.get(editor);
    if (!drawing || drawing.drawn === drawing.phrases.length) return;
    this.soon(editor, SCROLLING_MS, () => {
      const now = this.drawings.get(editor);
      if (now?.version === editor.document.version) this.draw(editor, now.phrases);
    });
  }

  /** The last one of what is to be done about an editor or a document. */
  private soon(about: object, milliseconds: number, action: () => void): void {
    this.delayers.set(about, new Delayer(milliseconds)).trigger(() => {
      this.delayers.delete(about);
      action();
    });
  }

  private async refresh(editor: vscode.TextEditor): Promise<void> {
    const { document } = editor;
    const { version } = document;
    const question = this.questions.get(editor) ?? new Latest();
    this.questions.set(editor, question);
    try {
      await question.ask(
        async () => (this.highlighter.choice.isOn ? this.highlighter.shown(document) : []),
        (phrases) => {
          if (document.version === version) this.drawNew(editor, phrases);
        },
      );
    } catch (error) {
      this.log.debug(`highlights of ${document.uri.toString()}: ${String(error)}`);
    }
  }

  private drawNew(editor: vscode.TextEditor, phrases: readonly PhraseRange[]): void {
    if (this.drawings.has(editor)) this.draw(editor, phrases);
    else this.drawFirst(editor, phrases);
  }

  /** What is visible at once, the rest a moment later. */
  private drawFirst(editor: vscode.TextEditor, phrases: readonly PhraseRange[]): void {
    this.put(editor, phrases, within(phrases, visibleWithMargin(editor)));
    this.follow(editor);
  }

  private draw(editor: vscode.TextEditor, phrases: readonly PhraseRange[]): void {
    this.put(editor, phrases, windowAround(phrases, visibleWithMargin(editor), MOST_DRAWN));
    this.tellCap();
  }

  /** Nothing is drawn in an editor that was closed while its phrases were looked for. */
  private put(editor: vscode.TextEditor, phrases: readonly PhraseRange[], drawn: readonly PhraseRange[]): void {
    if (!vscode.window.visibleTextEditors.includes(editor)) return;
    const ranges = rangesByKind(editor.document, drawn);
    const before = this.drawings.get(editor)?.kinds ?? new Set();
    for (const [kind, type] of this.types) if (ranges.has(kind) || before.has(kind)) editor.setDecorations(type, ranges.get(kind) ?? []);
    this.drawings.set(editor, { phrases, version: editor.document.version, kinds: new Set(ranges.keys()), drawn: drawn.length });
  }

  private tellCap(): void {
    const drawing = vscode.window.activeTextEditor && this.drawings.get(vscode.window.activeTextEditor);
    this.status.show(drawing?.drawn ?? 0, drawing?.phrases.length ?? 0);
  }
}

/** The visible lines with as many again above and below, in offsets. */
function visibleWithMargin({ document, visibleRanges }: vscode.TextEditor): Range {
  const first = visibleRanges[0]?.start.line ?? 0;
  const last = visibleRanges.at(-1)?.end.line ?? first;
  const lines = last - first + 1;
  const start = document.offsetAt(new vscode.Position(Math.max(0, first - lines), 0));
  return { start, end: document.offsetAt(new vscode.Position(last + lines + 1, 0)) };
}
