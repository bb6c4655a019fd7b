import * as vscode from 'vscode';
import type { Noise } from '../../core/text/noise.ts';
import { INLINE_NOISE } from '../../core/text/noise.ts';
import { plainText } from '../../core/text/plain-text.ts';
import { isReadable } from '../../host/readable-document.ts';
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
  return replacement === undefined
    ? vscode.l10n.t('Byte-shifted characters that cannot be repaired for certain')
    : vscode.l10n.t('Byte-shifted characters; they read “{0}”', replacement);
}

/** Keeps the diagnostics of the visible documents up to date. */
export class NoiseDiagnostics implements vscode.Disposable {
  private readonly collection = vscode.languages.createDiagnosticCollection('tifa.noise');
  /** The version of each document that its diagnostics are of. */
  private readonly versions = new Map<string, number>();
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly subscriptions: vscode.Disposable[];

  constructor(
    private readonly library: Library,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.subscriptions = [
      this.collection,
      vscode.window.onDidChangeVisibleTextEditors((editors) => this.refreshAll(editors)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.refreshSoon(document)),
      vscode.workspace.onDidCloseTextDocument((document) => this.forget(document.uri)),
    ];
    this.refreshAll(vscode.window.visibleTextEditors);
  }

  /** The diagnostics of a document; none while they are older than its text, as their ranges would be wrong. */
  of(document: vscode.TextDocument): readonly NoiseDiagnostic[] {
    if (this.versions.get(document.uri.toString()) !== document.version) return [];
    return (this.collection.get(document.uri) ?? []).filter((diagnostic) => diagnostic instanceof NoiseDiagnostic);
  }

  dispose(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private forget(uri: vscode.Uri): void {
    this.collection.delete(uri);
    this.versions.delete(uri.toString());
    clearTimeout(this.timers.get(uri.toString()));
    this.timers.delete(uri.toString());
  }

  private refreshAll(editors: readonly vscode.TextEditor[]): void {
    for (const { document } of editors) void this.refresh(document);
  }

  private refreshSoon(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    if (!vscode.window.visibleTextEditors.some((editor) => editor.document === document)) return;
    clearTimeout(this.timers.get(key));
    this.timers.set(
      key,
      setTimeout(() => void this.refresh(document), TYPING_MS),
    );
  }

  private async refresh(document: vscode.TextDocument): Promise<void> {
    if (!isReadable(document)) return;
    const { version } = document;
    try {
      const noise = await this.library.ask('noise', { text: document.getText() });
      if (document.version !== version || document.isClosed) return;
      this.collection.set(document.uri, diagnosticsOf(document, noise));
      this.versions.set(document.uri.toString(), version);
    } catch (error) {
      this.log.debug(`noise of ${document.uri.toString()}: ${String(error)}`);
    }
  }
}

function diagnosticsOf(document: vscode.TextDocument, noise: readonly Noise[]): NoiseDiagnostic[] {
  // Lines of the site are plain to see.
  const marked = noise.filter(({ kind }) => INLINE_NOISE.has(kind));
  return marked.map((one) => new NoiseDiagnostic(new vscode.Range(document.positionAt(one.start), document.positionAt(one.end)), one));
}
