import type { DocumentSummary } from '../../core/corpus/document-summary.ts';
import type { UnreadFile } from '../../core/corpus/unread-file.ts';
import type { SpeakerLevel } from '../../core/speaker/speaker.ts';

/** What a group stands for; its name is a division or a number, or one that the view has to word. */
export type GroupName =
  /** `path` has the names from the province down, without gaps. */
  | { readonly kind: 'division'; readonly text: string; readonly code: string; readonly path: string }
  /** With the code of the division that it is in. */
  | { readonly kind: 'zone'; readonly text: string; readonly code: string }
  | { readonly kind: 'year' | 'month' /** `2024` or `2024-03`. */; readonly date: string }
  | { readonly kind: 'level'; readonly level: SpeakerLevel }
  /** `listed` tells how many of its documents the tree has. */
  | { readonly kind: 'saved-search'; readonly name: string; readonly query: string; readonly listed: number }
  | { readonly kind: 'saved-searches' }
  | { readonly kind: 'national' | 'unknown-place' | 'unknown-date' | 'unknown-level' | 'unread' | 'more' };

/** A group of documents, or of other groups. */
export interface GroupNode {
  readonly kind: 'group';
  /** The same for the same group in every model, so that the view keeps it open. */
  readonly id: string;
  readonly name: GroupName;
  /** The groups around it that hold nothing else, the outermost first: they share its row. */
  readonly around: readonly GroupName[];
  /** Shown open at first. */
  readonly isOpen: boolean;
  /** Documents in it and below it; of the saved searches, how many there are. */
  readonly count: number;
  readonly children: readonly TreeNode[];
}

/** A document. */
export interface DocumentNode {
  readonly kind: 'document';
  readonly id: string;
  readonly summary: DocumentSummary;
  /** The copies of it, where they are grouped. */
  readonly children: readonly DocumentNode[];
}

/** A file that could not be read. */
export interface UnreadNode {
  readonly kind: 'unread';
  readonly id: string;
  readonly file: UnreadFile;
}

/** What stands in the tree. */
export type TreeNode = GroupNode | DocumentNode | UnreadNode;
