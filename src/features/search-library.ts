import * as vscode from 'vscode';
import type { Occurrence } from '../core/corpus/occurrence.ts';
import type { Dependencies } from '../host/dependencies.ts';
import type { Library } from '../host/library.ts';
import { livePick } from '../host/live-pick.ts';
import { OPEN_OCCURRENCE, occurrenceArguments } from '../host/open-occurrence.ts';
import { dateText, placeText } from '../host/wording.ts';

/** So many occurrences are listed; the last line says when there are more. */
const MOST = 300;

interface OccurrenceItem extends vscode.QuickPickItem {
  /** `undefined` for the lines between the documents. */
  readonly occurrence?: Occurrence;
}

/** *Tifa: Search…*: every occurrence of a phrase in the library, in either script and through noise, by document; answers while one types. */
export function registerSearchLibrary({ library }: Dependencies): vscode.Disposable {
  return vscode.commands.registerCommand('tifa.search', async () => {
    const chosen = await livePick<OccurrenceItem>({
      title: vscode.l10n.t('Search the Library'),
      placeholder: vscode.l10n.t('A phrase, in Simplified or Traditional characters'),
      itemsFor: (typed) => itemsFor(library, typed),
    });
    if (chosen?.occurrence) await vscode.commands.executeCommand(OPEN_OCCURRENCE, ...occurrenceArguments(chosen.occurrence));
  });
}

async function itemsFor(library: Library, query: string): Promise<OccurrenceItem[]> {
  if (query === '') return [];
  const found = await library.ask('search', { query, limit: MOST + 1 });
  const items = found.slice(0, MOST).flatMap((occurrence, index) => {
    const isFirst = occurrence.uri !== found[index - 1]?.uri;
    return isFirst ? [separator(library, occurrence), itemOf(occurrence)] : [itemOf(occurrence)];
  });
  return found.length > MOST ? [...items, more()] : items;
}

function separator(library: Library, { uri, path }: Occurrence): OccurrenceItem {
  const summary = library.document(vscode.Uri.parse(uri));
  const label = summary ? `${summary.displayName} · ${dateText(summary.dates.date)} · ${placeText(summary.place)}` : path;
  return { label, kind: vscode.QuickPickItemKind.Separator };
}

/** What was found is shown, whatever the editor's own filter would say of it. */
function itemOf(occurrence: Occurrence): OccurrenceItem {
  return { occurrence, label: occurrence.context, description: `${occurrence.line + 1}`, alwaysShow: true };
}

function more(): OccurrenceItem {
  return { label: vscode.l10n.t('… and more; the first {0} are listed', MOST), alwaysShow: true };
}
