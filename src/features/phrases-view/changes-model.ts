import type { PhraseChange } from '../../core/analysis/change.ts';
import type { ChangedPhrase, ChangeGroup, ChangeGroupSummary } from '../../core/analysis/change-answers.ts';
import type { DatedOccurrence } from '../../core/corpus/phrase-detail.ts';
import type { PhraseStatistics } from '../../core/corpus/phrase-statistics.ts';
import type { PhraseDocumentNode } from './tree-model.ts';
import { documentNode, PAGE } from './tree-model.ts';

/** Phrases to which the same happened. Ids are the same for the same node at any time, so that the view keeps it open. */
export interface ChangeGroupNode {
  readonly kind: 'changeGroup';
  readonly id: string;
  readonly summary: ChangeGroupSummary;
}

/** A phrase with what became of it. */
export interface ChangeNode {
  readonly kind: 'change';
  readonly id: string;
  readonly change: PhraseChange;
  readonly phrase: PhraseStatistics;
}

/** The documents of one set that have a phrase. */
export interface SideNode {
  readonly kind: 'side';
  readonly id: string;
  readonly change: PhraseChange;
  readonly side: 0 | 1;
}

/** Further phrases of a group. */
interface MoreChangesNode {
  readonly kind: 'moreChanges';
  readonly id: string;
  readonly group: ChangeGroup;
  /** How many phrases come before, and how many are left. */
  readonly from: number;
  readonly count: number;
}

/** Further documents of a set. */
interface MoreOfSideNode {
  readonly kind: 'moreOfSide';
  readonly id: string;
  readonly side: SideNode;
  /** How many documents come before, and how many are left. */
  readonly from: number;
  readonly count: number;
}

/** What stands in the tree while two sets are compared. */
export type ChangesNode = ChangeGroupNode | ChangeNode | SideNode | MoreChangesNode | MoreOfSideNode | PhraseDocumentNode;

/** A group as a node. */
export function changeGroupNode(summary: ChangeGroupSummary): ChangeGroupNode {
  return { kind: 'changeGroup', id: `change/${summary.group}`, summary };
}

/** A page of a group's phrases from one on, and a node for those after them. */
export function changeNodes({ group, count }: ChangeGroupSummary, page: readonly ChangedPhrase[], from: number): ChangesNode[] {
  const nodes = page.map((changed): ChangeNode => ({ kind: 'change', id: `change/${group}/${changed.change.key}`, ...changed }));
  const next = from + PAGE;
  if (next >= count) return nodes;
  return [...nodes, { kind: 'moreChanges', id: `change/${group}/more/${next}`, group, from: next, count: count - next }];
}

/** The sets of a phrase that have a document with it. */
export function sideNodes({ id, change }: ChangeNode): SideNode[] {
  const sides = ([0, 1] as const).filter((side) => change.documents[side] > 0);
  return sides.map((side) => ({ kind: 'side', id: `${id}/${side}`, change, side }));
}

/** The documents of a set from one on, and a node for those after them; `occurrences` are from the first document on. */
export function sideDocuments(node: SideNode, occurrences: readonly DatedOccurrence[], from: number): ChangesNode[] {
  const next = from + PAGE;
  const nodes = occurrences.slice(from, next).map((occurrence) => documentNode(node.id, node.change.key, occurrence));
  const count = node.change.documents[node.side] - next;
  return count <= 0 ? nodes : [...nodes, { kind: 'moreOfSide', id: `${node.id}/more/${next}`, side: node, from: next, count }];
}
