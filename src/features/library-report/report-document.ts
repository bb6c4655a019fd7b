import * as vscode from 'vscode';
import type { Dependencies } from '../../host/dependencies.ts';
import { Pacer } from '../../worker/pacer.ts';
import { LibraryTally } from './library-tally.ts';
import type { ReportFacts } from './report-facts.ts';
import type { ReportLink } from './report-lines.ts';
import { reportText } from './report-text.ts';

export const REPORT_SCHEME = 'tifa-report';

/** The report as an ordinary read-only document: it can be copied into a bug report, searched, and shown as a Markdown preview. */
export class ReportDocument implements vscode.TextDocumentContentProvider, vscode.DocumentLinkProvider, vscode.Disposable {
  private readonly changes = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.changes.event;
  readonly uri = vscode.Uri.from({ scheme: REPORT_SCHEME, path: `/${vscode.l10n.t('Library Report')}.md` });
  private links: readonly ReportLink[] = [];

  constructor(private readonly dependencies: Dependencies) {}

  /** Says how things stand now. */
  refresh(): void {
    this.changes.fire(this.uri);
  }

  async provideTextDocumentContent(): Promise<string> {
    const { text, links } = reportText(await this.facts());
    this.links = links;
    return text;
  }

  provideDocumentLinks(): vscode.DocumentLink[] {
    return this.links.map(
      ({ line, start, end, uri }) => new vscode.DocumentLink(new vscode.Range(line, start, line, end), vscode.Uri.parse(uri)),
    );
  }

  dispose(): void {
    this.changes.dispose();
  }

  private async facts(): Promise<ReportFacts> {
    const { library, platform, store, version } = this.dependencies;
    const worker = await library.ask('report', null).catch(() => undefined);
    return {
      worker,
      state: library.state,
      tally: await this.tally(),
      unread: library.unread(),
      run: library.lastRun,
      hostMemory: platform.memory?.(),
      cachePlace: store.place,
      version,
      platform: platform.name,
    };
  }

  private async tally(): Promise<LibraryTally> {
    const tally = new LibraryTally();
    const pacer = new Pacer(new AbortController().signal);
    for (const summary of this.dependencies.library.documents()) {
      await pacer.yieldIfDue();
      tally.add(summary);
    }
    return tally;
  }
}
