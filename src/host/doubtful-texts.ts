import * as vscode from 'vscode';
import type { DoubtfulChoice } from '../core/conversion/doubtful-choice.ts';

/** The doubtful places of a document that was converted, or that shows a conversion. */
export interface DoubtfulText {
  /** The document whose folder keeps what is chosen, and whose places are marked: the one that was converted. */
  readonly origin: vscode.Uri;
  /** Whether the document itself was converted, so that a choice for a place is an edit; else it only shows a conversion. */
  readonly isConverted: boolean;
  /** The most doubtful first; ranges are of the document as it is now. */
  readonly choices: readonly DoubtfulChoice[];
}

/** The doubtful places of open documents, by uri: kept in step while one edits elsewhere, and forgotten where one edits there or takes the conversion back. */
export class DoubtfulTexts implements vscode.Disposable {
  private readonly texts = new Map<string, DoubtfulText>();
  private readonly changes = new vscode.EventEmitter<vscode.Uri>();
  /** The places of a document are others. */
  readonly onDidChange = this.changes.event;
  private readonly subscriptions: vscode.Disposable;

  constructor() {
    this.subscriptions = vscode.Disposable.from(
      this.changes,
      vscode.workspace.onDidChangeTextDocument((event) => this.follow(event)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.forget(uri)),
    );
  }

  /** `undefined` where nothing is known. */
  of(uri: vscode.Uri): DoubtfulText | undefined {
    return this.texts.get(uri.toString());
  }

  /** Takes the places of before away. */
  set(uri: vscode.Uri, text: DoubtfulText): void {
    this.texts.set(uri.toString(), text);
    this.changes.fire(uri);
  }

  /** Takes all places of a document away. */
  forget(uri: vscode.Uri): void {
    if (this.texts.delete(uri.toString())) this.changes.fire(uri);
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  private follow({ document, contentChanges, reason }: vscode.TextDocumentChangeEvent): void {
    const known = this.of(document.uri);
    if (!known?.isConverted || contentChanges.length === 0) return;
    if (reason === vscode.TextDocumentChangeReason.Undo) {
      this.forget(document.uri);
      return;
    }
    const choices = contentChanges.reduce((left, change) => left.flatMap((choice) => moved(choice, change) ?? []), [...known.choices]);
    this.set(document.uri, { ...known, choices });
  }
}

/** A choice after a change of its document: where it stands now, or `undefined` where the change went through it. */
function moved(choice: DoubtfulChoice, change: vscode.TextDocumentContentChangeEvent): DoubtfulChoice | undefined {
  const { start, end } = choice.range;
  const changeEnd = change.rangeOffset + change.rangeLength;
  if (changeEnd <= start) {
    const shift = change.text.length - change.rangeLength;
    return { ...choice, range: { start: start + shift, end: end + shift } };
  }
  return change.rangeOffset >= end ? choice : undefined;
}
