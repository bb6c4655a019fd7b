import { closeSync, fchmodSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Another program never sees half a file: it is written beside its place and then moved there. Neither goes through a link: the draft must be new, and moving a
 * file onto a link puts it in the place of the link. `mode` are the rights of the file; the usual ones unless told. No draft is left where it fails.
 */
export function writeAtomically(path: string, text: string, mode?: number): void {
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}.tmp`;
  const file = openSync(draft, 'wx');
  try {
    fill(file, text, mode);
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

function fill(file: number, text: string, mode: number | undefined): void {
  try {
    writeFileSync(file, text);
    if (mode !== undefined) fchmodSync(file, mode);
  } finally {
    closeSync(file);
  }
}
