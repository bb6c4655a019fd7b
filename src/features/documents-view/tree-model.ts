import type { DocumentSummary } from '../../core/corpus/document-summary.ts';
import type { UnreadFile } from '../../core/corpus/unread-file.ts';
import { sortInSlices } from '../../core/slices.ts';
import type { Grouping } from './document-groups.ts';
import { Group, PLACING } from './document-groups.ts';
import type { DocumentNode, GroupName, GroupNode, TreeNode, UnreadNode } from './tree-node.ts';

/** So many documents are sorted or merged between two pauses: less than a millisecond. */
const SORTED_AT_ONCE = 500;

/** What the user chose for the tree. */
export interface TreeOptions {
  readonly grouping: Grouping;
  /** Copies stand below the document that they repeat and are not counted; else each stands for itself. */
  readonly groupDuplicates: boolean;
}

/** More children than this are folded away under *more*: the view draws every child of an open node. */
const PAGE = 300;
/** A tree of no more documents is seen at a glance: its groups are open at first. */
const AT_A_GLANCE = 30;

/** The tree of the documents, sorted; files that could not be read come last under a node of their own. In slices: 50,000 documents take a third of a second. */
export function* treeModel(
  documents: readonly DocumentSummary[],
  unread: readonly UnreadFile[],
  options: TreeOptions,
): Generator<undefined, TreeNode[]> {
  const { grouping } = options;
  const root = new Group({ kind: 'more' }, '');
  const place = PLACING[grouping];
  for (const node of documentNodes(documents, options.groupDuplicates)) {
    yield undefined;
    place(root, node.summary).documents.push(node);
  }
  const roots = yield* childrenOf(root, { isOpen: countOf(root) <= AT_A_GLANCE }, grouping);
  return unread.length > 0 ? [...roots, unreadGroup(unread)] : roots;
}

/** A copy whose original is not among the documents (it is filtered out) stands for itself. */
function* documentNodes(documents: readonly DocumentSummary[], groupDuplicates: boolean): Generator<DocumentNode, void> {
  const shown = new Set(documents.map((summary) => summary.uri));
  const isCopy = ({ duplicateOf }: DocumentSummary) => groupDuplicates && duplicateOf !== undefined && shown.has(duplicateOf);
  const copies = new Map<string, DocumentNode[]>();
  for (const summary of documents.filter(isCopy)) {
    const original = summary.duplicateOf ?? '';
    copies.set(original, [...(copies.get(original) ?? []), documentNode(summary)]);
  }
  for (const summary of documents) if (!isCopy(summary)) yield documentNode(summary, copies.get(summary.uri));
}

interface Opening {
  readonly isOpen: boolean;
}

function* childrenOf(group: Group, opening: Opening, id: string): Generator<undefined, TreeNode[]> {
  const groups: TreeNode[] = [];
  for (const child of [...group.groups.values()].sort((a, b) => (a.rank < b.rank ? -1 : 1)))
    groups.push(yield* groupOf(child, opening, `${id}/${child.rank}`));
  const documents = yield* sortInSlices(group.documents, (a, b) => byDateThenName(a.summary, b.summary), SORTED_AT_ONCE);
  return paged([...groups, ...documents], id);
}

/** The id of a row is that of its outermost group, which stays when another group joins the only one within. */
function* groupOf(outermost: Group, { isOpen }: Opening, id: string): Generator<undefined, GroupNode> {
  const around: GroupName[] = [];
  let group = outermost;
  for (let only = onlyGroup(group); only; only = onlyGroup(group)) {
    around.push(group.name);
    group = only;
  }
  const children = yield* childrenOf(group, { isOpen }, `${id}${around.length > 0 ? `/${group.rank}` : ''}`);
  return { kind: 'group', id, name: group.name, around, isOpen, count: countOf(group), children };
}

/** The group that is all that a group holds; `undefined` where there is more or less. */
function onlyGroup({ groups, documents }: Group): Group | undefined {
  const [only, ...others] = groups.values();
  return documents.length === 0 && others.length === 0 ? only : undefined;
}

function countOf(group: Group): number {
  return group.documents.length + [...group.groups.values()].reduce((sum, child) => sum + countOf(child), 0);
}

/** The first page of children; the others are below one more, page by page. */
export function paged(children: readonly TreeNode[], id: string): TreeNode[] {
  if (children.length <= PAGE) return [...children];
  const rest = children.slice(PAGE);
  const more = `${id}/more`;
  const folded: GroupNode = {
    kind: 'group',
    id: more,
    name: { kind: 'more' },
    around: [],
    isOpen: false,
    count: rest.length,
    children: paged(rest, more),
  };
  return [...children.slice(0, PAGE), folded];
}

function documentNode(summary: DocumentSummary, children: readonly DocumentNode[] = []): DocumentNode {
  return { kind: 'document', id: summary.uri, summary, children };
}

function unreadGroup(files: readonly UnreadFile[]): GroupNode {
  const children = files.map((file): UnreadNode => ({ kind: 'unread', id: file.uri, file }));
  return {
    kind: 'group',
    id: 'unread',
    name: { kind: 'unread' },
    around: [],
    isOpen: false,
    count: files.length,
    children: paged(children, 'unread'),
  };
}

/** The latest first; documents without a date last, those of one date by name. */
function byDateThenName(a: DocumentSummary, b: DocumentSummary): number {
  const [dateA, dateB] = [a.date?.value ?? '', b.date?.value ?? ''];
  if (dateA !== dateB) return dateA < dateB ? 1 : -1;
  return a.displayName < b.displayName ? -1 : a.displayName > b.displayName ? 1 : a.path < b.path ? -1 : 1;
}
