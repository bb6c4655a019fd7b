import * as vscode from 'vscode';
import { DisposableStore } from '../../async/disposable.ts';
import { plainText } from '../../core/text/plain-text.ts';
import { registerCommand } from '../../host/command.ts';
import { inform } from '../../host/message.ts';
import { ShownTexts } from '../../host/shown-texts.ts';

/** Of what a diff shows on its right side; `package.json` has the buttons of such a diff. */
const SCHEME = 'tifa-clean';

/** Shows what a document would become as a diff. Apply and Discard are buttons of the diff, and commands, until one is chosen or the diff is closed; a message that goes away decides nothing. */
export class CleanPreview implements vscode.Disposable {
  private readonly store = new DisposableStore();
  private readonly texts = new ShownTexts(SCHEME);
  /** What answers the questions that are open, by the uri of the text that is proposed. */
  private readonly open = new Map<string, (isAccepted: boolean) => void>();

  constructor() {
    this.store.add(vscode.workspace.registerTextDocumentContentProvider(SCHEME, this.texts));
    this.store.add(registerCommand('tifa.applyCleaning', () => this.decide(shownUri(), true)));
    this.store.add(registerCommand('tifa.discardCleaning', () => this.decide(shownUri(), false)));
    this.store.add(
      vscode.window.tabGroups.onDidChangeTabs(({ closed }) => {
        for (const tab of closed) this.decide(proposedIn(tab), false);
      }),
    );
  }

  /** Whether the user accepts the cleaned text of a document. */
  async accepts(document: vscode.TextDocument, cleaned: string): Promise<boolean> {
    const uri = this.texts.add(document.uri.path, cleaned);
    const title = vscode.l10n.t('{0}: as it is ↔ cleaned', document.uri.path.split('/').at(-1) ?? '');
    await vscode.commands.executeCommand('vscode.diff', document.uri, uri, plainText(title, 'interface'));
    const decided = new Promise<boolean>((resolve) => this.open.set(uri.toString(), resolve));
    void this.askInMessage(uri);
    const isAccepted = await decided;
    await closeTabs(uri);
    this.texts.remove(uri);
    return isAccepted;
  }

  dispose(): void {
    for (const decide of this.open.values()) decide(false);
    this.store.dispose();
  }

  private async askInMessage(uri: vscode.Uri): Promise<void> {
    const [apply, discard] = [vscode.l10n.t('Apply'), vscode.l10n.t('Discard')];
    const answer = await inform(vscode.l10n.t('Clean this document as shown?'), apply, discard);
    if (answer !== undefined) this.decide(uri, answer === apply);
  }

  private decide(uri: vscode.Uri | undefined, isAccepted: boolean): void {
    const key = uri?.toString() ?? '';
    this.open.get(key)?.(isAccepted);
    this.open.delete(key);
  }
}

/** The proposed text of the diff that is active. */
function shownUri(): vscode.Uri | undefined {
  const tab = vscode.window.tabGroups.activeTabGroup.activeTab;
  return tab && proposedIn(tab);
}

function proposedIn({ input }: vscode.Tab): vscode.Uri | undefined {
  return input instanceof vscode.TabInputTextDiff && input.modified.scheme === SCHEME ? input.modified : undefined;
}

async function closeTabs(uri: vscode.Uri): Promise<void> {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  const shown = tabs.filter((tab) => proposedIn(tab)?.toString() === uri.toString());
  if (shown.length > 0) await vscode.window.tabGroups.close(shown);
}
