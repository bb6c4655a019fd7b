import * as vscode from 'vscode';
import { LatestAnswers } from '../../async/latest-answers.ts';
import type { Library } from '../../session/library.ts';
import type { ConcordanceQuestion } from './concordance-question.ts';
import { CONCORDANCE_SCHEME, questionOf } from './concordance-question.ts';
import { headerLines, lineWords, titleText } from './concordance-wording.ts';
import { LineLimit } from './line-limit.ts';
import type { LineTarget, ShownConcordance } from './shown-concordance.ts';
import { targetOfLine } from './shown-concordance.ts';

interface ReadConcordance {
  readonly text: string;
  readonly shown: ShownConcordance;
}

/** The texts of concordances, and where their lines lead. */
export class ConcordanceDocuments implements vscode.Disposable {
  private readonly shown = new Map<string, ShownConcordance>();
  /** VS Code may read a document again before it has been read: it is given one text then, that of the lines that are kept. */
  private readonly reads = new LatestAnswers<string, ReadConcordance>();
  private readonly changes = new vscode.EventEmitter<vscode.Uri>();
  private readonly outdated = new vscode.EventEmitter<void>();
  /** A concordance is to be read again. */
  readonly onDidChange = this.changes.event;
  /** A concordance may no longer, or again, be what the library would say. */
  readonly onDidChangeOutdated = this.outdated.event;
  /** Those that were asked for before the library was read. */
  private readonly waiting = new Map<string, vscode.Uri>();
  private readonly limit = new LineLimit();
  /** Those of which lines are to follow once the first ones are in an editor. */
  private readonly unfinished = new Set<string>();
  private readonly subscriptions: vscode.Disposable;

  constructor(private readonly library: Library) {
    this.subscriptions = vscode.Disposable.from(
      this.changes,
      this.outdated,
      library.onDidChangeDocuments(() => this.outdated.fire()),
      library.onDidChangeState(({ kind }) => kind === 'ready' && this.refreshWaiting()),
      vscode.workspace.onDidOpenTextDocument(({ uri }) => this.finish(uri)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.forget(uri)),
    );
  }

  /** Asks the library, at first for the first lines alone; while that is being read, a line that says so. */
  async textOf(uri: vscode.Uri): Promise<string> {
    const question = questionOf(uri);
    if (this.library.state.kind === 'indexing') {
      this.waiting.set(uri.toString(), uri);
      return `${titleText(question.query)}\n${vscode.l10n.t('The library is being read…')}\n`;
    }
    const { text } = await this.reads.ask(
      uri.toString(),
      (signal) => this.read(question, this.limit.of(uri.toString()), signal),
      ({ shown }) => this.show(uri, shown),
    );
    return text;
  }

  /** Asks the library anew. */
  refresh(uri: vscode.Uri): void {
    this.changes.fire(uri);
  }

  /** `undefined` while there is no answer yet. */
  of(uri: vscode.Uri): ShownConcordance | undefined {
    return this.shown.get(uri.toString());
  }

  /** Whether the library has changed since. Documents that have not are the same objects. */
  isOutdated({ documents }: ShownConcordance): boolean {
    const now = this.library.documents();
    return now.length !== documents.length || now.some((summary, index) => summary !== documents[index]);
  }

  /** The occurrence that a line of a concordance shows; `undefined` for another line. */
  targetAt(uri: vscode.Uri, line: number): LineTarget | undefined {
    const shown = this.of(uri);
    return shown && targetOfLine(shown, line);
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  private async read(question: ConcordanceQuestion, most: number, signal: AbortSignal): Promise<ReadConcordance> {
    const documents = this.library.documents();
    const answer = await this.library.ask('concordance', { ...question, most, words: lineWords() }, { signal });
    const header = headerLines(question, answer, most);
    return { text: header.map((line) => `${line}\n`).join('') + answer.text, shown: { answer, headerLines: header.length, documents } };
  }

  /** A document is read before it is opened, and may never be: of those that are not open, only the last that was read is kept. */
  private show(uri: vscode.Uri, shown: ShownConcordance): void {
    const open = new Set(vscode.workspace.textDocuments.map((document) => document.uri.toString()));
    for (const known of this.shown.keys()) if (!open.has(known)) this.shown.delete(known);
    this.shown.set(uri.toString(), shown);
    this.outdated.fire();
    if (!this.limit.raise(uri.toString(), shown.answer)) return;
    this.unfinished.add(uri.toString());
    if (open.has(uri.toString())) this.finish(uri);
  }

  /** VS Code asks again only for what is in an editor. */
  private finish(uri: vscode.Uri): void {
    if (this.unfinished.delete(uri.toString())) this.refresh(uri);
  }

  private refreshWaiting(): void {
    for (const uri of this.waiting.values()) this.refresh(uri);
    this.waiting.clear();
  }

  private forget(uri: vscode.Uri): void {
    if (uri.scheme !== CONCORDANCE_SCHEME) return;
    this.reads.forget(uri.toString());
    this.shown.delete(uri.toString());
    this.waiting.delete(uri.toString());
    this.unfinished.delete(uri.toString());
    this.limit.forget(uri.toString());
  }
}
