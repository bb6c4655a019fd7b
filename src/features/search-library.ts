import * as vscode from 'vscode';
import type { Occurrence } from '../core/corpus/occurrence.ts';
import type { Dependencies } from '../host/dependencies.ts';
import type { Library } from '../host/library.ts';
import { livePick } from '../host/live-pick.ts';
import { OPEN_OCCURRENCE, occurrenceArguments } from '../host/open-occurrence.ts';
import { dateText, placeText, plainLabel } from '../host/wording.ts';

/** So many occurrences are listed; the last line says when there are more. */
const MOST = 300;

interface OccurrenceItem extends vscode.QuickPickItem {
  /** `undefined` for the line that says that there is more. */
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
  const items = found.slice(0, MOST).map((occurrence, index) => itemOf(occurrence, headingOf(library, occurrence, found[index - 1])));
  return found.length > MOST ? [...items, more()] : items;
}

/** The first occurrence of each document tells which one it is: the editor hides separators while one types. */
function headingOf(library: Library, { uri, path }: Occurrence, before: Occurrence | undefined): string | undefined {
  if (before?.uri === uri) return undefined;
  const summary = library.document(vscode.Uri.parse(uri));
  return summary ? [summary.displayName, dateText(summary.dates.date), placeText(summary.place)].join(' · ') : path;
}

/** What was found is shown, whatever the editor's own filter would say of it. */
function itemOf(occurrence: Occurrence, heading: string | undefined): OccurrenceItem {
  const item: OccurrenceItem = { occurrence, label: plainLabel(occurrence.context), alwaysShow: true };
  return heading === undefined ? item : { ...item, detail: heading };
}

function more(): OccurrenceItem {
  return { label: vscode.l10n.t('… and more; the first {0} are listed', MOST), alwaysShow: true };
}
