import * as vscode from 'vscode';
import { isoDay } from '../../core/dates/calendar.ts';
import type { Dependencies } from '../../host/dependencies.ts';
import { askText, pickOne } from '../../host/pick.ts';
import type { SavedSearch } from '../../host/saved-searches.ts';
import type { ComparedSets, NamedSet } from './compared-sets.ts';
import { setsText } from './compared-sets.ts';
import { newestYear, placesAgainstOthers, searchesAgainstOthers, yearsAgainstBefore } from './proposed-sets.ts';

interface SetsItem extends vscode.QuickPickItem {
  readonly sets?: ComparedSets;
  /** Both are asked for one after the other. */
  readonly isOwn?: boolean;
}

/** Asks which set is to be held against which; `undefined` when dismissed. */
export async function chooseSets(
  { library, savedSearches }: Dependencies,
  here: vscode.Uri | undefined,
): Promise<ComparedSets | undefined> {
  const { l10n } = vscode;
  const documents = library.documents();
  const saved = savedSearches.list();
  const newest = newestYear(documents, isoDay(Date.now()));
  const items: SetsItem[] = [
    ...(newest ? [itemOf(newest, l10n.t('the newest full year : up to three years before'))] : []),
    { label: l10n.t('Two Searches…'), iconPath: new vscode.ThemeIcon('search'), isOwn: true },
    ...group(l10n.t('Years'), yearsAgainstBefore(documents)),
    ...group(l10n.t('Places'), placesAgainstOthers(documents, here && library.document(here))),
    ...group(l10n.t('Saved Searches'), searchesAgainstOthers(saved)),
  ];
  const title = l10n.t('Changes: Which Documents against Which');
  const chosen = await pickOne(items, { title, placeHolder: l10n.t('Phrases are compared by how many documents of each side have them') });
  return chosen?.isOwn ? chooseBoth(saved) : chosen?.sets;
}

function itemOf(sets: ComparedSets, description = ''): SetsItem {
  return { label: setsText(sets), description, iconPath: new vscode.ThemeIcon('git-compare'), sets };
}

function group(label: string, all: readonly ComparedSets[]): SetsItem[] {
  if (all.length === 0) return [];
  return [{ label, kind: vscode.QuickPickItemKind.Separator }, ...all.map((sets) => itemOf(sets))];
}

async function chooseBoth(saved: readonly SavedSearch[]): Promise<ComparedSets | undefined> {
  const { l10n } = vscode;
  const where = await chooseSearch(saved, l10n.t('Changes: Which Documents'), false);
  const against = where && (await chooseSearch(saved, l10n.t('Changes: “{0}” against Which', where.name), true));
  return against && { where, against };
}

interface SearchItem extends vscode.QuickPickItem {
  readonly set?: NamedSet;
}

async function chooseSearch(saved: readonly SavedSearch[], title: string, hasOthers: boolean): Promise<NamedSet | undefined> {
  const { l10n } = vscode;
  const items: SearchItem[] = [
    { label: l10n.t('Type a Query…'), iconPath: new vscode.ThemeIcon('edit') },
    ...(hasOthers ? [{ label: l10n.t('All Other Documents'), set: { name: '', query: '' } }] : []),
    ...saved.map(({ name, query }) => ({ label: name, description: query, set: { name, query } })),
  ];
  const chosen = await pickOne(items, { title, matchOnDescription: true });
  return chosen && (chosen.set ?? askQuery(title));
}

async function askQuery(title: string): Promise<NamedSet | undefined> {
  const typed = await askText({
    title,
    prompt: vscode.l10n.t('Words and filters as in Search: place:, date:, level:, script:, outlet:, title:, -without'),
  });
  const query = typed?.trim() ?? '';
  return query === '' ? undefined : { name: query, query };
}
