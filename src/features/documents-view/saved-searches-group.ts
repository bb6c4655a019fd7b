import type { DocumentSummary } from '../../core/corpus/document-summary.ts';
import type { SmartFolder } from './smart-folders.ts';
import { paged } from './tree-model.ts';
import type { GroupNode } from './tree-node.ts';

const ID = 'saved';
/** Each has a row of its own, closed at first. */
const ROW = { around: [], isOpen: false } as const;

/** The saved searches, each with those of its documents that the view shows. */
export function savedSearchesGroup(folders: readonly SmartFolder[], shown: ReadonlyMap<string, DocumentSummary>): GroupNode {
  const children = folders.map((folder) => folderNode(folder, shown));
  return { kind: 'group', id: ID, name: { kind: 'saved-searches' }, ...ROW, count: folders.length, children };
}

/** A document can stand in several folders, so its node has the folder in its id. */
function folderNode({ name, query, count, uris }: SmartFolder, shown: ReadonlyMap<string, DocumentSummary>): GroupNode {
  const id = `${ID}/${name}`;
  const summaries = uris.flatMap((uri) => shown.get(uri) ?? []);
  const children = summaries.map((summary) => ({ kind: 'document' as const, id: `${id}/${summary.uri}`, summary, children: [] }));
  const hidden = uris.length - summaries.length;
  return {
    kind: 'group',
    id,
    name: { kind: 'saved-search', name, query, listed: summaries.length },
    ...ROW,
    count: count - hidden,
    children: paged(children, id),
  };
}
