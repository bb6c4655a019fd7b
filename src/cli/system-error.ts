import * as l10n from '@vscode/l10n';
import { codeOf } from '../core/corpus/refused-file.ts';

/** What the file system or the process says by a code, in words; the text of the error for another one. */
export function systemErrorText(error: unknown): string {
  switch (codeOf(error)) {
    case 'ENOENT':
      return l10n.t('there is no such file or folder');
    case 'EACCES':
    case 'EPERM':
      return l10n.t('its permissions do not allow that');
    case 'ENOTDIR':
    case 'EEXIST':
      return l10n.t('a file is where a folder would be');
    case 'ELOOP':
      return l10n.t('its links lead in a circle');
    case 'ENAMETOOLONG':
      return l10n.t('its name is too long');
    case 'ENOSPC':
      return l10n.t('the disk is full');
    case 'EROFS':
      return l10n.t('the disk cannot be written to');
    default:
      return String(error);
  }
}

/** The path that an error of the file system is about; `undefined` for any other error. */
export function pathOfSystemError(error: unknown): string | undefined {
  return error instanceof Error && codeOf(error) !== undefined && 'path' in error && typeof error.path === 'string'
    ? error.path
    : undefined;
}
