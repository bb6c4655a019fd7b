import * as vscode from 'vscode';
import type { DocumentSummary } from '../../core/corpus/document-summary.ts';
import type { Script } from '../../core/text/script.ts';
import { scriptName } from '../../host/wording.ts';

const SCRIPTS: readonly Script[] = ['Hans', 'Hant', 'mixed', 'both', 'none'];

interface ScriptItem extends vscode.QuickPickItem {
  readonly script: Script;
}

/** Which scripts the tree shows; all of them until the user chooses. */
export class ScriptFilter {
  private chosen: ReadonlySet<Script> | undefined;

  accepts({ script }: DocumentSummary): boolean {
    return !this.chosen || this.chosen.has(script.script);
  }

  /** What is shown, in words; `undefined` where all is. */
  get label(): string | undefined {
    return this.chosen && [...this.chosen].map(scriptName).join(', ');
  }

  clear(): void {
    this.chosen = undefined;
  }

  /** Asks the user; whether the choice is another one now. */
  async choose(documents: readonly DocumentSummary[]): Promise<boolean> {
    const items = SCRIPTS.flatMap((script) => this.itemOf(script, documents));
    const picked = await vscode.window.showQuickPick(items, { canPickMany: true, title: vscode.l10n.t('Show documents in which script?') });
    if (!picked) return false;
    this.chosen = picked.length === 0 || picked.length === items.length ? undefined : new Set(picked.map(({ script }) => script));
    return true;
  }

  private itemOf(script: Script, documents: readonly DocumentSummary[]): ScriptItem[] {
    const count = documents.filter((summary) => summary.script.script === script).length;
    const picked = !this.chosen || this.chosen.has(script);
    return count > 0 ? [{ script, label: scriptName(script), description: String(count), picked }] : [];
  }
}
