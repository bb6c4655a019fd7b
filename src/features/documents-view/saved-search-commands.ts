import * as vscode from 'vscode';
import { registerCommand } from '../../host/command.ts';
import { fieldOf } from '../../host/command-arguments.ts';
import { inform } from '../../host/message.ts';
import { askText, pickOne } from '../../host/pick.ts';
import type { SavedSearch, SavedSearches } from '../../host/saved-searches.ts';
import { askSearchName, SEARCH } from '../../host/saved-searches.ts';

/** Rename, edit, remove and open a saved search: the one whose folder was clicked, or one that is asked for. */
export function registerSavedSearchCommands(saved: SavedSearches): vscode.Disposable {
  const command = (name: string, action: (search: SavedSearch) => Promise<unknown>) =>
    registerCommand(`tifa.savedSearches.${name}`, async (node: unknown) => {
      const search = searchOf(node, saved) ?? (await askSearch(saved));
      if (search) await action(search);
    });
  return vscode.Disposable.from(
    command('rename', (search) => rename(search, saved)),
    command('edit', (search) => edit(search, saved)),
    command('remove', ({ name }) => saved.remove(name)),
    command('open', async ({ query }) => vscode.commands.executeCommand(SEARCH, query)),
  );
}

async function rename({ name, query }: SavedSearch, saved: SavedSearches): Promise<void> {
  const renamed = await askSearchName(name, saved, name);
  if (renamed !== undefined) await saved.replace(name, { name: renamed, query });
}

async function edit({ name, query }: SavedSearch, saved: SavedSearches): Promise<void> {
  const edited = await askText({ title: vscode.l10n.t('Edit the Query of “{0}”', name), value: query });
  if (edited?.trim()) await saved.save({ name, query: edited.trim() });
}

async function askSearch(saved: SavedSearches): Promise<SavedSearch | undefined> {
  const searches = saved.list();
  if (searches.length === 0) void inform(vscode.l10n.t('No search is saved yet. The search has a button for it.'));
  const items = searches.map((search) => ({ label: search.name, description: search.query, search }));
  return items.length > 0 ? (await pickOne(items, { title: vscode.l10n.t('Saved Searches') }))?.search : undefined;
}

/** What the tree hands to a command: the node of a folder. */
function searchOf(node: unknown, saved: SavedSearches): SavedSearch | undefined {
  const name = fieldOf(node, 'name');
  if (fieldOf(name, 'kind') !== 'saved-search') return undefined;
  return saved.list().find((search) => search.name === fieldOf(name, 'name'));
}
