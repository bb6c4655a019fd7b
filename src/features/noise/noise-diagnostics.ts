import * as vscode from 'vscode';
import { Delayer } from '../../async/delayer.ts';
import { DisposableMap } from '../../async/disposable.ts';
import { Latest } from '../../async/latest.ts';
import type { Noise } from '../../core/text/noise.ts';
import { INLINE_NOISE } from '../../core/text/noise.ts';
import { plainText } from '../../core/text/plain-text.ts';
import { editedText } from '../../host/editor-text.ts';
import { CONVERTED_SCHEME, isForReading } from '../../host/readable-document.ts';
import type { Library } from '../../session/library.ts';

const TYPING_MS = 250;

/** A diagnostic that knows what would put things right. */
export class NoiseDiagnostic extends vscode.Diagnostic {
  constructor(
    range: vscode.Range,
    readonly noise: Noise,
  ) {
    super(range, plainText(messageOf(noise), 'interface'), vscode.DiagnosticSeverity.Hint);
    this.source = 'Tifa';
    this.code = noise.kind;
    if (noise.replacement === '') this.tags = [vscode.DiagnosticTag.Unnecessary];
  }
}

function messageOf({ kind, replacement }: Noise): string {
  if (kind === 'inline-pinyin') return vscode.l10n.t('Inline pinyin, not part of the text');
  if (kind === 'lost') return vscode.l10n.t('Characters that were lost before this file was written');
  if (kind === 'misread') {
    return replacement === undefined
      ? vscode.l10n.t('Characters read in a wrong encoding; they cannot be restored for certain')
      : vscode.l10n.t('Characters read in a wrong encoding; they read “{0}”', replacement);
  }
  return replacement === undefined
    ? vscode.l10n.t('Byte-shifted characters that cannot be repaired for certain')
    : vscode.l10n.t('Byte-shifted characters; they read “{0}”', replacement);
}

/** Keeps the diagnostics of the visible documents up to date. */
export class NoiseDiagnostics implements vscode.Disposable {
  private readonly collection = vscode.languages.createDiagnosticCollection('tifa.noise');
  /** By uri. */
  private readonly questions = new DisposableMap<string, NoiseQuestion>();
  private readonly subscriptions: vscode.Disposable;

  constructor(
    private readonly library: Library,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.subscriptions = vscode.Disposable.from(
      this.collection,
      this.questions,
      vscode.window.onDidChangeVisibleTextEditors((editors) => this.refreshAll(editors)),
      vscode.Disposable.from(library.onDidChangeDocuments(() => this.refreshAll(vscode.window.visibleTextEditors))),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.refreshSoon(document)),
      vscode.workspace.onDidCloseTextDocument((document) => this.forget(document.uri)),
    );
    this.refreshAll(vscode.window.visibleTextEditors);
  }

  /** The diagnostics of a document; none while they are older than its text, as their ranges would be wrong. */
  of(document: vscode.TextDocument): readonly NoiseDiagnostic[] {
    if (this.questions.get(document.uri.toString())?.answered !== document.version) return [];
    return (this.collection.get(document.uri) ?? []).filter((diagnostic) => diagnostic instanceof NoiseDiagnostic);
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  private forget(uri: vscode.Uri): void {
    this.collection.delete(uri);
    this.questions.delete(uri.toString());
  }

  private refreshAll(editors: readonly vscode.TextEditor[]): void {
    for (const { document } of editors) this.questionOf(document)?.askNow();
  }

  private refreshSoon(document: vscode.TextDocument): void {
    if (vscode.window.visibleTextEditors.some((editor) => editor.document === document)) this.questionOf(document)?.askSoon();
  }

  /** `undefined` for a document that nobody reads as prose, or that nobody can mend: it is not looked through. */
  private questionOf(document: vscode.TextDocument): NoiseQuestion | undefined {
    if (document.uri.scheme === CONVERTED_SCHEME || !isForReading(document, this.library)) return undefined;
    const key = document.uri.toString();
    const show = (noise: readonly Noise[]) => this.collection.set(document.uri, diagnosticsOf(document, noise));
    return this.questions.get(key) ?? this.questions.set(key, new NoiseQuestion(document, this.library, this.log, show));
  }
}

/** What is noise in a document, asked anew while one types. */
class NoiseQuestion implements vscode.Disposable {
  private readonly latest = new Latest();
  private readonly delayer = new Delayer(TYPING_MS);
  /** The version of the document that was answered last. */
  answered: number | undefined;

  constructor(
    private readonly document: vscode.TextDocument,
    private readonly library: Library,
    private readonly log: vscode.LogOutputChannel,
    private readonly show: (noise: readonly Noise[]) => void,
  ) {}

  askSoon(): void {
    this.delayer.trigger(() => this.askNow());
  }

  askNow(): void {
    const { version } = this.document;
    if (this.answered === version) return;
    this.latest
      .ask(
        (signal) => this.library.ask('noise', editedText(this.document), { signal }),
        (noise) => this.take(noise, version),
      )
      .catch((error: unknown) => this.log.debug(`noise of ${this.document.uri.toString()}: ${String(error)}`));
  }

  dispose(): void {
    this.latest.dispose();
    this.delayer.dispose();
  }

  private take(noise: readonly Noise[], version: number): void {
    if (this.document.version !== version) return;
    this.show(noise);
    this.answered = version;
  }
}

function diagnosticsOf(document: vscode.TextDocument, noise: readonly Noise[]): NoiseDiagnostic[] {
  // Lines of the site are plain to see.
  const marked = noise.filter(({ kind }) => INLINE_NOISE.has(kind));
  return marked.map((one) => new NoiseDiagnostic(new vscode.Range(document.positionAt(one.start), document.positionAt(one.end)), one));
}
