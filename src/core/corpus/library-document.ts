import type { Fingerprint } from '../document/fingerprint.ts';
import type { PolicyDocument } from '../document/policy-document.ts';
import type { Range } from '../evidence.ts';
import type { PhraseHit } from '../phrases/phrase-matcher.ts';
import type { Folded } from '../text/fold.ts';

/** Where a file is: `uri` identifies it, `path` is relative to its workspace folder or as the user named it, with `/` between its parts. */
export interface FileIdentity {
  readonly uri: string;
  readonly path: string;
}

/** One document of the library: what was read from its file, and the phrases that stand in it. */
export interface LibraryDocument extends FileIdentity {
  readonly encoding: string;
  /** 0 to 1. */
  readonly encodingConfidence: number;
  /** How many sequences of bytes are invalid in the encoding; U+FFFD stands for each. */
  readonly invalidSequences: number;
  /** Replaced where the year of a document follows from the documents beside it. */
  document: PolicyDocument;
  /** The dates beside it that its own were read with; '' for none. */
  siblingKey: string;
  /** The decoded file. */
  readonly text: string;
  /** Where the lines of `text` begin. */
  readonly lineStarts: Uint32Array;
  /** What a reader sees of it, in step with `text`; the same where the file is no web page. */
  readonly reading: string;
  readonly folded: Folded;
  /** The author's own text, without navigation and the like, as ascending ranges of the folded text. */
  readonly foldedBody: readonly Range[];
  /** Tells duplicates. */
  readonly fingerprint: Fingerprint;
  /** All phrases of the body, overlapping ones too, in offsets of the folded text, ascending. */
  hits: readonly PhraseHit[];
}

/** Why a file is not in the library; the host turns the code into a localised sentence. */
export type FileErrorCode = 'binary' | 'too-large' | 'unreadable' | 'vanished' | 'failed';

export interface UnreadFile extends FileIdentity {
  readonly error: { readonly code: FileErrorCode; readonly message: string };
}

export function isUnread(file: LibraryDocument | UnreadFile): file is UnreadFile {
  return 'error' in file;
}

/** The order in which documents are listed. */
export function byPath(a: FileIdentity, b: FileIdentity): number {
  return a.path === b.path ? 0 : a.path < b.path ? -1 : 1;
}
