import type { UnreadFile } from '../core/corpus/library-document.ts';
import type { Log } from './library-ports.ts';

/** So many are named each time. */
const MOST_LOGGED = 100;

/** Names files that could not be read in the log, each with its reason. */
export function logRefused(log: Log, files: readonly UnreadFile[]): void {
  for (const { path, error } of files.slice(0, MOST_LOGGED)) log.warn(`not read: ${path}: ${error.code} ${error.message}`);
  if (files.length > MOST_LOGGED) log.warn(`not read: ${files.length - MOST_LOGGED} others`);
}
