import type { FileErrorCode, UnreadFile } from './unread-file.ts';

/** Codes of what is not there: of Node and of VS Code. */
const MISSING: ReadonlySet<unknown> = new Set(['ENOENT', 'FileNotFound']);

/** Thrown for a file that is there and is not read. */
export class RefusedFile extends Error {
  constructor(
    readonly code: FileErrorCode,
    message: string,
  ) {
    super(message);
  }
}

/** Why a file was not read, from what its reader threw. */
export function refusalOf(error: unknown): UnreadFile['error'] {
  if (error instanceof RefusedFile) return { code: error.code, message: error.message };
  return { code: isMissing(error) ? 'vanished' : 'unreadable', message: String(error) };
}

/** Whether an error says that there is no such file. */
export function isMissing(error: unknown): boolean {
  return MISSING.has(codeOf(error));
}

/** The code that Node and VS Code give an error; `undefined` for one without. */
export function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}
