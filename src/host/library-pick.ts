import * as vscode from 'vscode';
import type { DocumentSummary } from '../core/corpus/document-summary.ts';
import type { Library } from '../session/library.ts';
import type { LiveItems } from './live-pick.ts';
import type { RemarkItem } from './pick.ts';
import { isRemark, nothingFound, remarkItem } from './pick.ts';

/** The documents that are called so, the best first. The signal takes the question back. */
export async function documentsCalled(
  library: Pick<Library, 'ask' | 'document'>,
  query: string,
  limit: number,
  signal: AbortSignal,
): Promise<DocumentSummary[]> {
  const uris = await library.ask('findByName', { query, limit }, { signal });
  return uris.flatMap((uri) => library.document(vscode.Uri.parse(uri)) ?? []);
}

/** What stands in a list of documents where none is found: that the library is still being read, or that none is called so. */
export function remarksInstead({ state }: Pick<Library, 'state'>, typed: string): RemarkItem[] {
  if (state.kind === 'indexing') return [remarkItem(vscode.l10n.t('The library is being read…'))];
  return typed === '' ? [] : [nothingFound(typed)];
}

/** Asks for the items of a pick anew once the library has been read: what is listed before is not all that there is. */
export function askAgainWhenRead<T extends vscode.QuickPickItem>(
  library: Pick<Library, 'state' | 'onDidChangeState'>,
  live: Pick<LiveItems<T>, 'pick' | 'refresh'>,
): vscode.Disposable {
  let isReading = library.state.kind === 'indexing';
  return library.onDidChangeState(({ kind }) => {
    if (isReading && kind === 'ready') void live.refresh(activePlace(live.pick));
    isReading = kind === 'indexing';
  });
}

/** `undefined` where no document is active: there was none. */
function activePlace<T extends vscode.QuickPickItem>({ items, activeItems: [active] }: vscode.QuickPick<T>): number | undefined {
  const place = active && !isRemark(active) ? items.indexOf(active) : -1;
  return place < 0 ? undefined : place;
}
