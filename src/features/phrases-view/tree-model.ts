import type { DatedOccurrence } from '../../core/corpus/phrase-detail.ts';
import type { GroupedPhrase, PhraseGroupSummary } from '../../core/corpus/phrase-group.ts';
import type { PhraseStatistics } from '../../core/corpus/phrase-statistics.ts';
import type { Range } from '../../core/evidence.ts';

/** Ids are the same for the same node at any time, so that the view keeps it open. */
export interface PhraseGroupNode {
  readonly kind: 'group';
  readonly id: string;
  readonly summary: PhraseGroupSummary;
}

/** A phrase. */
export interface PhraseNode {
  readonly kind: 'phrase';
  readonly id: string;
  readonly phrase: PhraseStatistics;
  /** Its other wordings; `undefined` where there are none. */
  readonly variants?: VariantsNode;
  /** Of a variant, where its text differs from that of the phrase above it. */
  readonly changed?: readonly Range[];
}

/** The other wordings of a phrase. */
export interface VariantsNode {
  readonly kind: 'variants';
  readonly id: string;
  readonly children: readonly PhraseNode[];
}

/** Further phrases of a group: the view draws every child of an open node. They are asked for when it is opened. */
interface MoreNode {
  readonly kind: 'more';
  readonly id: string;
  readonly groupId: string;
  /** How many phrases come before, and how many are left. */
  readonly from: number;
  readonly count: number;
}

/** A document below a phrase, with the line where the phrase stands first. */
export interface PhraseDocumentNode {
  readonly kind: 'document';
  readonly id: string;
  /** The key of the phrase. */
  readonly key: string;
  readonly occurrence: DatedOccurrence;
}

/** Further documents of a phrase; they are asked for when it is opened. */
interface MoreDocumentsNode {
  readonly kind: 'moreDocuments';
  readonly id: string;
  readonly phrase: PhraseStatistics;
  /** How many documents come before. */
  readonly from: number;
}

/** What stands in the tree. */
export type PhraseTreeNode = PhraseGroupNode | PhraseNode | VariantsNode | MoreNode | PhraseDocumentNode | MoreDocumentsNode;

/** How many children a node has before the rest is folded away. */
export const PAGE = 300;

/** A group as a node. */
export function groupNode(summary: PhraseGroupSummary): PhraseGroupNode {
  return { kind: 'group', id: summary.id, summary };
}

/** A page of a group's phrases from one on, and a node for those after them. */
export function phraseNodes({ id: groupId, count }: PhraseGroupSummary, page: readonly GroupedPhrase[], from: number): PhraseTreeNode[] {
  const nodes = page.slice(0, PAGE).map((grouped) => phraseNode(groupId, grouped));
  const next = from + PAGE;
  return next < count ? [...nodes, { kind: 'more', id: `${groupId}/more/${next}`, groupId, from: next, count: count - next }] : nodes;
}

function phraseNode(groupId: string, { phrase, variants }: GroupedPhrase): PhraseNode {
  const id = `${groupId}/${phrase.key}`;
  if (variants.length === 0) return { kind: 'phrase', id, phrase };
  const children = variants.map((one): PhraseNode => ({ kind: 'phrase', id: `${id}/variants/${one.phrase.key}`, ...one }));
  return { kind: 'phrase', id, phrase, variants: { kind: 'variants', id: `${id}/variants`, children } };
}

/** The documents of a phrase from one on, and a node for those after them. */
export function documentNodes(
  parent: string,
  phrase: PhraseStatistics,
  occurrences: readonly DatedOccurrence[],
  from: number,
): PhraseTreeNode[] {
  const page = occurrences.slice(from, from + PAGE);
  const nodes = page.map((occurrence) => documentNode(parent, phrase.key, occurrence));
  const next = from + PAGE;
  if (occurrences.length <= next) return nodes;
  return [...nodes, { kind: 'moreDocuments', id: `${parent}/more`, phrase, from: next }];
}

/** A document below a node. */
export function documentNode(parent: string, key: string, occurrence: DatedOccurrence): PhraseDocumentNode {
  return { kind: 'document', id: `${parent}/${occurrence.uri}`, key, occurrence };
}
