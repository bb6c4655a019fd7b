import * as vscode from 'vscode';
import type { DoubtfulChoice } from '../../core/conversion/doubtful-choice.ts';
import { plainText } from '../../core/text/plain-text.ts';
import type { DoubtfulTexts } from '../../host/doubtful-texts.ts';
import { rangeIn } from '../../host/editor-text.ts';
import { doubtText } from './doubtful-wording.ts';

/** A doubtful place, underlined and among the problems of the window. */
export class DoubtfulDiagnostic extends vscode.Diagnostic {
  constructor(
    range: vscode.Range,
    readonly choice: DoubtfulChoice,
  ) {
    super(range, plainText(doubtText(choice), 'interface'), vscode.DiagnosticSeverity.Information);
    this.source = 'Tifa';
    this.code = 'doubtful';
  }
}

/** Keeps the doubtful places of open documents underlined. */
export class DoubtfulDiagnostics implements vscode.Disposable {
  private readonly collection = vscode.languages.createDiagnosticCollection('tifa.doubtful');
  private readonly subscriptions: vscode.Disposable;

  constructor(private readonly texts: DoubtfulTexts) {
    this.subscriptions = vscode.Disposable.from(
      this.collection,
      texts.onDidChange((uri) => this.show(uri)),
    );
  }

  /** Those that a range of a document touches. */
  at(document: vscode.TextDocument, range: vscode.Range): readonly DoubtfulDiagnostic[] {
    const all = (this.collection.get(document.uri) ?? []).filter((diagnostic) => diagnostic instanceof DoubtfulDiagnostic);
    return all.filter((diagnostic) => diagnostic.range.intersection(range));
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  private show(uri: vscode.Uri): void {
    const document = vscode.workspace.textDocuments.find((open) => open.uri.toString() === uri.toString());
    const choices = this.texts.of(uri)?.choices ?? [];
    this.collection.set(uri, document && choices.map((choice) => new DoubtfulDiagnostic(rangeIn(document, choice.range), choice)));
  }
}
