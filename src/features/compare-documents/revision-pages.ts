import * as vscode from 'vscode';
import { LatestAnswers } from '../../async/latest-answers.ts';
import type { ReportComparison } from '../../core/analysis/report-comparison.ts';
import type { DocumentSummary } from '../../core/corpus/document-summary.ts';
import type { EditedText } from '../../core/records/edited-source.ts';
import { editedText } from '../../host/editor-text.ts';
import { openAsRead } from '../../host/known-encoding.ts';
import type { Library } from '../../session/library.ts';
import type { RevisionPage } from './revision-page.ts';
import { revisionPage } from './revision-page.ts';
import type { RevisionQuestion } from './revision-question.ts';
import { COMPARISON_SCHEME, questionIn } from './revision-question.ts';
import { datedName } from './revision-wording.ts';

/** A comparison as its page shows it. */
export interface ShownRevisions {
  readonly question: RevisionQuestion;
  readonly names: readonly [string, string];
  readonly comparison: ReportComparison;
  readonly page: RevisionPage;
  /** The documents as the library had them then. */
  readonly documents: readonly (DocumentSummary | undefined)[];
}

/** The texts of comparisons, and what stands in their lines. */
export class RevisionPages implements vscode.Disposable {
  private readonly shown = new Map<string, ShownRevisions>();
  /** VS Code may read a page again before it has been read. */
  private readonly reads = new LatestAnswers<string, ShownRevisions>();
  private readonly changes = new vscode.EventEmitter<vscode.Uri>();
  /** A page is to be read again. */
  readonly onDidChange = this.changes.event;
  private readonly shows = new vscode.EventEmitter<void>();
  /** There is another page, or one may no longer be what the library would say. */
  readonly onDidShow = this.shows.event;
  /** Those that were asked for before the library was read. */
  private readonly waiting = new Map<string, vscode.Uri>();
  private readonly subscriptions: vscode.Disposable;

  constructor(private readonly library: Library) {
    this.subscriptions = vscode.Disposable.from(
      this.changes,
      this.shows,
      library.onDidChangeDocuments(() => this.shows.fire()),
      library.onDidChangeState(({ kind }) => kind === 'ready' && this.refreshWaiting()),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.forget(uri)),
    );
  }

  /** Asks the library; while that is being read, a line that says so. */
  async textOf(uri: vscode.Uri): Promise<string> {
    const question = questionIn(uri);
    if (!question) return '';
    if (this.library.state.kind === 'indexing') {
      this.waiting.set(uri.toString(), uri);
      return `${vscode.l10n.t('The library is being read…')}\n`;
    }
    const { page } = await this.reads.ask(
      uri.toString(),
      (signal) => this.read(question, signal),
      (shown) => {
        this.shown.set(uri.toString(), shown);
        this.shows.fire();
      },
    );
    return page.text;
  }

  /** `undefined` while there is no answer yet. */
  of({ uri }: vscode.TextDocument): ShownRevisions | undefined {
    return this.shown.get(uri.toString());
  }

  /** Whether one of the documents is another one since. */
  isOutdated({ question: { first, second }, documents }: ShownRevisions): boolean {
    return [first, second].some((uri, index) => this.library.document(uri) !== documents[index]);
  }

  /** Compares anew. */
  refresh(uri: vscode.Uri): void {
    this.changes.fire(uri);
  }

  /** What the documents are called. */
  private namesOf({ first, second }: RevisionQuestion): readonly [string, string] {
    return [datedName(this.library.document(first), first), datedName(this.library.document(second), second)];
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  private async read(question: RevisionQuestion, signal: AbortSignal): Promise<ShownRevisions> {
    const { first, second } = question;
    const documents = [this.library.document(first), this.library.document(second)];
    const texts = { first: await this.editedText(first), second: await this.editedText(second) };
    const comparison = await this.library.ask('compareReports', texts, { signal });
    const names = this.namesOf(question);
    return { question, names, comparison, documents, page: revisionPage(names, comparison) };
  }

  private async editedText(uri: vscode.Uri): Promise<EditedText> {
    return { ...editedText(await openAsRead(this.library, uri)), uri: uri.toString() };
  }

  private refreshWaiting(): void {
    for (const uri of this.waiting.values()) this.refresh(uri);
    this.waiting.clear();
  }

  private forget(uri: vscode.Uri): void {
    if (uri.scheme !== COMPARISON_SCHEME) return;
    this.reads.forget(uri.toString());
    this.shown.delete(uri.toString());
    this.waiting.delete(uri.toString());
  }
}
