import type { DatedOccurrence } from '../../core/corpus/phrase-detail.ts';
import type { PhraseStatistics } from '../../core/corpus/phrase-statistics.ts';
import type { Range } from '../../core/evidence.ts';
import { PHRASE_GROUPS } from '../../core/phrases/phrase-group.ts';
import { type PhraseOrder, sortPhrases } from './phrase-order.ts';

/** What a group of the tree holds: the phrases of a pack's group, or what recurs in the library without being in any pack. */
export type GroupName = { readonly kind: 'pack'; readonly group: string } | { readonly kind: 'discovered' };

export interface GroupNode {
  readonly kind: 'group';
  /** The same for the same group in every model, so that the view keeps it open. */
  readonly id: string;
  readonly name: GroupName;
  readonly count: number;
  readonly children: readonly (PhraseNode | MoreNode)[];
}

export interface PhraseNode {
  readonly kind: 'phrase';
  readonly id: string;
  readonly phrase: PhraseStatistics;
  /** Its other wordings; `undefined` where there are none. */
  readonly variants?: VariantsNode;
  /** Of a variant, where its text differs from that of the phrase above it. */
  readonly changed?: readonly Range[];
}

export interface VariantsNode {
  readonly kind: 'variants';
  readonly id: string;
  readonly children: readonly PhraseNode[];
}

/** Further phrases of a group: the view draws every child of an open node. */
export interface MoreNode {
  readonly kind: 'more';
  readonly id: string;
  readonly count: number;
  readonly children: readonly (PhraseNode | MoreNode)[];
}

/** A document below a phrase, with the line where the phrase stands first. */
export interface DocumentNode {
  readonly kind: 'document';
  readonly id: string;
  readonly occurrence: DatedOccurrence;
}

/** Further documents of a phrase; they are asked for when it is opened. */
export interface MoreDocumentsNode {
  readonly kind: 'moreDocuments';
  readonly id: string;
  readonly phrase: PhraseStatistics;
  /** How many documents come before. */
  readonly from: number;
}

export type TreeNode = GroupNode | PhraseNode | VariantsNode | MoreNode | DocumentNode | MoreDocumentsNode;

/** How many children a node has before the rest is folded away. */
export const PAGE = 300;

/**
 * The groups that have phrases: built-in ones in their order, those of the workspace's packs by name, and last what was discovered. The head of a family has
 * the other wordings below it.
 */
export function treeModel(phrases: readonly PhraseStatistics[], order: PhraseOrder): GroupNode[] {
  const heads = familyHeads(phrases);
  const byKey = new Map(phrases.map((phrase) => [phrase.key, phrase]));
  const groups = new Map<string, PhraseNode[]>();
  for (const phrase of sortPhrases(phrases, order)) {
    if (!heads.has(phrase.key)) continue;
    const id = groupId(phrase);
    const nodes = groups.get(id) ?? [];
    groups.set(id, nodes);
    nodes.push(phraseNode(id, phrase, byKey));
  }
  return [...groups].sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1)).map(([id, nodes]) => groupOf(id, nodes));
}

/** The keys of the phrases that stand by themselves: all but what was discovered and is another wording of a phrase that is established or more frequent. */
function familyHeads(phrases: readonly PhraseStatistics[]): ReadonlySet<string> {
  const heads = new Set<string>();
  const established = phrases.filter(({ source }) => source === 'pack');
  const discovered = phrases.filter(({ source }) => source === 'discovered');
  for (const { key } of established) heads.add(key);
  for (const { key, variants = [] } of sortPhrases(discovered, 'documents')) {
    if (!variants.some((variant) => heads.has(variant.key))) heads.add(key);
  }
  return heads;
}

function phraseNode(groupId: string, phrase: PhraseStatistics, byKey: ReadonlyMap<string, PhraseStatistics>): PhraseNode {
  const id = `${groupId}/${phrase.key}`;
  const variantsId = `${id}/variants`;
  const children = (phrase.variants ?? []).flatMap(({ key, changed }): PhraseNode[] => {
    const variant = byKey.get(key);
    return variant ? [{ kind: 'phrase', id: `${variantsId}/${key}`, phrase: variant, changed }] : [];
  });
  const node = { kind: 'phrase', id, phrase } as const;
  return children.length > 0 ? { ...node, variants: { kind: 'variants', id: variantsId, children } } : node;
}

const DISCOVERED = 'discovered';
const PACK = 'pack/';

function groupId({ source, group = '' }: PhraseStatistics): string {
  return source === 'discovered' ? DISCOVERED : `${PACK}${group}`;
}

/** Own groups come between the built-in ones and what was discovered. */
function rank(id: string): number {
  if (id === DISCOVERED) return PHRASE_GROUPS.length + 1;
  const at = PHRASE_GROUPS.findIndex((group) => id === `${PACK}${group}`);
  return at < 0 ? PHRASE_GROUPS.length : at;
}

function groupOf(id: string, nodes: readonly PhraseNode[]): GroupNode {
  const name: GroupName = id === DISCOVERED ? { kind: 'discovered' } : { kind: 'pack', group: id.slice(PACK.length) };
  return { kind: 'group', id, name, count: nodes.length, children: paged(nodes, id) };
}

function paged(nodes: readonly PhraseNode[], id: string): (PhraseNode | MoreNode)[] {
  if (nodes.length <= PAGE) return [...nodes];
  const rest = nodes.slice(PAGE);
  const more = `${id}/more`;
  return [...nodes.slice(0, PAGE), { kind: 'more', id: more, count: rest.length, children: paged(rest, more) }];
}

/** The documents of a phrase from one on, and a node for those after them. */
export function documentNodes(parent: string, phrase: PhraseStatistics, occurrences: readonly DatedOccurrence[], from: number): TreeNode[] {
  const page = occurrences.slice(from, from + PAGE);
  const nodes = page.map((occurrence): DocumentNode => ({ kind: 'document', id: `${parent}/${occurrence.uri}`, occurrence }));
  const next = from + PAGE;
  if (occurrences.length <= next) return nodes;
  return [...nodes, { kind: 'moreDocuments', id: `${parent}/more`, phrase, from: next }];
}
