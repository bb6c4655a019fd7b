/** How far the files have been gone through. */
export interface ReadingProgress {
  readonly done: number;
  /** 0 while they are being looked for. */
  readonly total: number;
}

/** What the library is doing, for the status bar and the welcome texts. */
export type LibraryState = IndexingState | ReadyState | { readonly kind: 'failed'; readonly reason: string };

/** All files are read, as nothing was kept of them. */
interface IndexingState extends ReadingProgress {
  readonly kind: 'indexing';
}

/** The library is there, though files may be checked. */
export interface ReadyState {
  readonly kind: 'ready';
  /** Without copies. */
  readonly documents: number;
  readonly unread: number;
  /** Somebody has stopped the reading before its end. */
  readonly isStopped: boolean;
  /** Files that were not looked at then; 0 also where they were still being looked for. */
  readonly left: number;
  /** Files are being checked, and it takes a while; `undefined` while nothing worth a word is under way. */
  readonly checking: ReadingProgress | undefined;
}

/** Whether files are being read, and it is worth a word. */
export function isReading(state: LibraryState): boolean {
  return readingProgress(state) !== undefined;
}

/** `undefined` while nothing worth a word is being read. */
export function readingProgress(state: LibraryState): ReadingProgress | undefined {
  switch (state.kind) {
    case 'indexing':
      return state;
    case 'ready':
      return state.checking;
    case 'failed':
      return undefined;
  }
}
