import * as vscode from 'vscode';
import { Delayer } from '../../async/delayer.ts';
import { Sequencer } from '../../async/sequencer.ts';
import type { Occurrence } from '../../core/corpus/occurrence.ts';
import { fileUri } from '../../host/file-uri.ts';
import { openAsRead } from '../../host/known-encoding.ts';
import type { Library } from '../../session/library.ts';

/** Who moves through a list fast does not want every document opened. */
const RESTING_MS = 80;

interface EditorState {
  readonly uri: vscode.Uri;
  readonly selection: vscode.Selection;
  /** The lines on screen. */
  readonly visible: vscode.Range | undefined;
  readonly isPreview: boolean;
}

/** Shows documents in the editor while the focus stays elsewhere, and puts back what was there before. */
export class Preview implements vscode.Disposable {
  private readonly active = activeState();
  /** The tab that a preview takes the place of. */
  private readonly replaced = previewTabUri();
  private readonly openBefore = new Set(textTabs().map(({ uri }) => uri.toString()));
  private readonly shown = new Set<string>();
  /** The occurrence to show, and the work on it: one after the other, so that the last one stays. */
  private wanted: Occurrence | undefined;
  private readonly showing = new Sequencer();
  private readonly delayer = new Delayer(RESTING_MS);
  private isOver = false;

  constructor(private readonly library: Library) {}

  /** Shows an occurrence as soon as the user rests on it. */
  show(occurrence: Occurrence): void {
    this.wanted = occurrence;
    this.delayer.trigger(() => void this.showing.queue(() => this.showNow(occurrence)));
  }

  /** Closes what was only previewed and opens again what it took the place of. The focus stays where the user has gone meanwhile. */
  async restore(): Promise<void> {
    this.dispose();
    await this.showing.queue(() => this.putBack());
  }

  /** Shows nothing more; what is shown stays. */
  dispose(): void {
    this.isOver = true;
    this.delayer.dispose();
  }

  private async putBack(): Promise<void> {
    if (this.shown.size === 0) return;
    if (this.replaced) await this.open(this.replaced, { preview: true, preserveFocus: true });
    if (this.active) await this.reopenActive(this.active);
    const passing = textTabs().filter(({ uri }) => this.shown.has(uri.toString()) && !this.openBefore.has(uri.toString()));
    await vscode.window.tabGroups.close(passing.map(({ tab }) => tab));
  }

  private async showNow(occurrence: Occurrence): Promise<void> {
    if (this.isOver || this.wanted !== occurrence) return;
    const { uri, line, column, endLine, endColumn } = occurrence;
    this.shown.add(fileUri(uri).toString());
    const selection = new vscode.Range(line, column, endLine, endColumn);
    await this.open(vscode.Uri.parse(uri), { selection, preserveFocus: true, preview: true });
  }

  private async reopenActive({ uri, isPreview, selection, visible }: EditorState): Promise<void> {
    const editor = await this.open(uri, { preview: isPreview, selection, preserveFocus: true });
    if (visible) editor?.revealRange(new vscode.Range(visible.start, visible.start), vscode.TextEditorRevealType.AtTop);
  }

  /** `undefined` for a document that cannot be opened (any more). */
  private async open(uri: vscode.Uri, options: vscode.TextDocumentShowOptions): Promise<vscode.TextEditor | undefined> {
    try {
      return await vscode.window.showTextDocument(await openAsRead(this.library, uri), options);
    } catch {
      return undefined;
    }
  }
}

function activeState(): EditorState | undefined {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return undefined;
  const isPreview = vscode.window.tabGroups.activeTabGroup.activeTab?.isPreview ?? false;
  return { uri: editor.document.uri, selection: editor.selection, visible: editor.visibleRanges[0], isPreview };
}

function previewTabUri(): vscode.Uri | undefined {
  const tab = vscode.window.tabGroups.activeTabGroup.tabs.find(({ isPreview }) => isPreview);
  return tab?.input instanceof vscode.TabInputText ? tab.input.uri : undefined;
}

/** The tabs of the active group that show a text. */
function textTabs(): { readonly tab: vscode.Tab; readonly uri: vscode.Uri }[] {
  return vscode.window.tabGroups.activeTabGroup.tabs.flatMap((tab) =>
    tab.input instanceof vscode.TabInputText ? { tab, uri: tab.input.uri } : [],
  );
}
