import * as vscode from 'vscode';
import { Delayer } from '../../async/delayer.ts';
import { Latest } from '../../async/latest.ts';
import type { EditedText } from '../../core/records/edited-source.ts';
import { editedText } from '../../host/editor-text.ts';
import type { Library } from '../../session/library.ts';
import type { ComparedDocument } from './comparison.ts';
import { Comparison } from './comparison.ts';
import { ComparisonMarks } from './comparison-marks.ts';

/** Typing is not answered stroke by stroke. */
const TYPING_MS = 400;
const CONTEXT_KEY = 'tifa.comparing';

/** The comparison that is open, one at a time: kept up to date while either document is edited, over when one of them is closed. */
export class Comparisons implements vscode.Disposable {
  private current: Comparison | undefined;
  private readonly marks = new ComparisonMarks();
  private readonly changes = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changes.event;
  private readonly delayer = new Delayer(TYPING_MS);
  private readonly question = new Latest();
  private readonly subscriptions: vscode.Disposable;

  constructor(
    private readonly library: Library,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.subscriptions = vscode.Disposable.from(
      this.marks,
      this.changes,
      this.delayer,
      this.question,
      vscode.window.onDidChangeVisibleTextEditors(() => this.marks.draw(this.current)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.current?.sideOf(document) && this.compareSoon()),
      vscode.workspace.onDidCloseTextDocument((document) => this.current?.sideOf(document) && this.end()),
    );
  }

  get open(): Comparison | undefined {
    return this.current;
  }

  /** Opens two documents beside each other. */
  async show(first: ComparedDocument, second: ComparedDocument): Promise<void> {
    const answer = await this.library.ask('compareDocuments', { first: textOf(first), second: textOf(second) });
    const { One, Two } = vscode.ViewColumn;
    await vscode.window.showTextDocument(second.document, { viewColumn: Two, preview: false });
    await vscode.window.showTextDocument(first.document, { viewColumn: One, preview: false });
    this.set(new Comparison(first, second, answer));
  }

  /** Goes to the next or previous passage that both documents have, from the cursor of the one where it stands. */
  go(isForward: boolean): void {
    const { current } = this;
    const editor = vscode.window.activeTextEditor;
    const side = editor && current?.sideIn(editor);
    const offset = editor && side ? editor.document.offsetAt(editor.selection.active) : -1;
    const passage = current?.passageFrom(side ?? 'first', offset, isForward);
    if (current && passage) this.marks.show(current, passage);
  }

  end(): void {
    this.delayer.cancel();
    this.set(undefined);
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  /** What was asked about the one before is of no interest any more. */
  private set(comparison: Comparison | undefined): void {
    this.question.cancel();
    this.current = comparison;
    this.marks.draw(comparison);
    this.changes.fire();
    void vscode.commands.executeCommand('setContext', CONTEXT_KEY, comparison !== undefined);
  }

  private compareSoon(): void {
    this.delayer.trigger(() => void this.compareAgain());
  }

  private async compareAgain(): Promise<void> {
    const before = this.current;
    if (!before) return;
    const { first, second } = before;
    const versions = [first.document.version, second.document.version];
    try {
      await this.question.ask(
        (signal) => this.library.ask('compareDocuments', { first: textOf(first), second: textOf(second) }, { signal }),
        (answer) => {
          if (first.document.version === versions[0] && second.document.version === versions[1])
            this.set(new Comparison(first, second, answer));
        },
      );
    } catch (error) {
      this.log.debug(`comparison: ${String(error)}`);
    }
  }
}

function textOf({ document, uri }: ComparedDocument): EditedText {
  return { ...editedText(document), uri: uri.toString() };
}
