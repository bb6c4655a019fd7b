import * as l10n from '@vscode/l10n';
import type { UnreadFile } from '../core/corpus/unread-file.ts';
import { printWarning } from './output.ts';

/** Tells which files are not in an answer; returns the exit status of an answer that is not empty: 1 where there are any. */
export function warnOfUnread(files: readonly Pick<UnreadFile, 'path' | 'error'>[]): number {
  for (const { path, error } of files) printWarning(l10n.t('{0}: not read ({1}: {2})', path, error.code, error.message));
  return files.length > 0 ? 1 : 0;
}
