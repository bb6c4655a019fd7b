import type { Clock } from '../async/clock.ts';
import type { Disposable } from '../async/disposable.ts';
import type { FoundFiles } from './document-files.ts';
import type { FileChanges } from './library-changes.ts';

/** Is told what happens to files and folders, by uri. */
interface FileListener {
  created(uri: string): void;
  changed(uri: string): void;
  deleted(uri: string): void;
}

/** Which files of a workspace folder belong to the library, by the settings of some moment. */
export interface FolderFilter {
  accepts(uri: string): boolean;
  /** Whether nothing in a folder can belong to the library. */
  excludesFolder(uri: string): boolean;
}

/** What a watcher needs of the editor. Files and folders are named by their uris. */
export interface WatchPorts {
  /** The folders of the workspace. */
  folders(): readonly string[];
  /** Tells what happens in a workspace folder, and not in another one that lies in it. */
  listen(folder: string, listener: FileListener): Disposable;
  /** By the settings of now. */
  filterOf(folder: string): FolderFilter;
  /** What stands at a place; `other` for nothing. Never fails. */
  kindOf(uri: string): Promise<'folder' | 'linked-folder' | 'other'>;
  /** What is below a folder. Fails when the signal is aborted. */
  walk(folder: string, filter: FolderFilter, signal: AbortSignal): Promise<FoundFiles>;
  readonly clock: Clock;
}

/** What is done with what a watcher sees. */
export interface WatchAudience {
  report(changes: FileChanges): void;
  /** A link to a folder has appeared: a pass through all files finds out where it leads, and nobody reports what happens there. */
  lookAgain(): void;
}
