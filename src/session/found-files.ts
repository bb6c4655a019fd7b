import type { UnreadFile } from '../core/corpus/library-document.ts';

/** What was found in folders of the workspace, by uri, each file once. */
export class FoundFiles {
  readonly files = new Set<string>();
  /** Folders that were not looked into, with the reason. */
  readonly refused = new Map<string, UnreadFile['error']>();

  /** Whether it was found, be it refused. */
  has(uri: string): boolean {
    return this.files.has(uri) || this.refused.has(uri);
  }
}
