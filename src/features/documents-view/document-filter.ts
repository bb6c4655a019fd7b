import * as vscode from 'vscode';
import type { DateSummary, PlaceSummary } from '../../core/corpus/claim-summary.ts';
import type { DocumentSummary } from '../../core/corpus/document-summary.ts';
import { isDoubtful } from '../../core/corpus/document-summary.ts';
import type { QueryProblem } from '../../core/search/query.ts';
import type { Script } from '../../core/text/script.ts';
import { pickMany } from '../../host/pick.ts';
import { SCRIPTS, scriptName } from '../../host/wording.ts';

interface ScriptItem extends vscode.QuickPickItem {
  readonly script: Script;
}

/** Documents that a query is about. */
export interface QueryFilter {
  readonly query: string;
  readonly uris: ReadonlySet<string>;
  /** What of the query was left out. */
  readonly problems: readonly QueryProblem[];
}

/** Which documents the tree shows: all of them until the user types a query, chooses scripts, or wants only the uncertain ones. All that is chosen holds together. */
export class TreeFilter {
  /** `undefined` where none is typed. */
  query: QueryFilter | undefined;
  private chosen: ReadonlySet<Script> | undefined;
  private onlyUncertain = false;

  accepts(summary: DocumentSummary): boolean {
    if (this.query && !this.query.uris.has(summary.uri)) return false;
    return (!this.chosen || this.chosen.has(summary.script)) && (!this.onlyUncertain || isUncertain(summary));
  }

  /** What is shown, in words; '' where all is. */
  get label(): string {
    const scripts = [...(this.chosen ?? [])].map(scriptName);
    return [this.query?.query ?? '', ...scripts, this.onlyUncertain ? vscode.l10n.t('uncertain') : ''].filter(Boolean).join(', ');
  }

  clear(): void {
    this.query = undefined;
    this.chosen = undefined;
    this.onlyUncertain = false;
  }

  showOnlyUncertain(): void {
    this.onlyUncertain = true;
  }

  /** Asks the user; whether the choice is another one now. */
  async chooseScripts(documents: readonly DocumentSummary[]): Promise<boolean> {
    const items = SCRIPTS.flatMap((script) => this.itemOf(script, documents));
    const picked = await pickMany(items, { title: vscode.l10n.t('Show documents in which script?') });
    if (!picked) return false;
    this.chosen = picked.length === 0 || picked.length === items.length ? undefined : new Set(picked.map(({ script }) => script));
    return true;
  }

  private itemOf(script: Script, documents: readonly DocumentSummary[]): ScriptItem[] {
    const count = documents.filter((summary) => summary.script === script).length;
    const picked = !this.chosen || this.chosen.has(script);
    return count > 0 ? [{ script, label: scriptName(script), description: String(count), picked }] : [];
  }
}

/** Whether something about a document is unknown, inferred or disputed, so that a person should look at it. */
function isUncertain(summary: DocumentSummary): boolean {
  return isOpen(summary.date) || isOpen(summary.place) || isDoubtful(summary);
}

function isOpen(claim: DateSummary | PlaceSummary | undefined): boolean {
  if (!claim) return true;
  return !claim.isCorrected && (claim.certainty === 'inferred' || claim.isDisputed);
}
