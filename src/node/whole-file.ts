import { randomUUID } from 'node:crypto';
import { closeSync, fchmodSync, lstatSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { access, constants, lstat, mkdir, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, isAbsolute, relative, sep } from 'node:path';
import { isMissing, RefusedFile } from '../core/corpus/refused-file.ts';

/**
 * Writes a file whole or not at all: beside its place first, under a name that no other program uses, and then moved there, so that a reader meanwhile
 * finds the file of before, and so does the next program if this one is killed. It keeps its rights. A link in its place is replaced, not followed. With `within`, a link that stays in that
 * folder is followed, and a `RefusedFile` is thrown for one that leads out of it, be it the file or a folder on the way.
 */
export async function writeWholeFile(path: string, bytes: Uint8Array, within?: string): Promise<void> {
  const target = within === undefined ? path : await placeWithin(within, path);
  await mkdir(dirname(target), { recursive: true });
  const before = await ifThere(() => lstat(target));
  if (before?.isFile()) await access(target, constants.W_OK);
  const draft = draftOf(target);
  try {
    await fill(draft, bytes, before?.isFile() ? before.mode : undefined);
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** As `writeWholeFile` without `within`, for who can wait; a file that may not be written is replaced too, as moving another into its place asks nobody. */
export function writeWholeFileSync(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const before = lstatSync(path, { throwIfNoEntry: false });
  const draft = draftOf(path);
  try {
    fillSync(draft, text, before?.isFile() ? before.mode : undefined);
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

function draftOf(path: string): string {
  return `${path}.${randomUUID()}.tmp`;
}

/** The draft must be new: nothing is written through a link that somebody has laid. */
async function fill(draft: string, bytes: Uint8Array, mode: number | undefined): Promise<void> {
  const file = await open(draft, 'wx');
  try {
    await file.writeFile(bytes);
    if (mode !== undefined) await file.chmod(mode);
  } finally {
    await file.close();
  }
}

function fillSync(draft: string, text: string, mode: number | undefined): void {
  const file = openSync(draft, 'wx');
  try {
    writeFileSync(file, text);
    if (mode !== undefined) fchmodSync(file, mode);
  } finally {
    closeSync(file);
  }
}

/** Where a path leads that must not leave a folder. */
async function placeWithin(folder: string, path: string): Promise<string> {
  const root = await realpath(folder);
  const target = (await ifThere(() => lstat(path))) ? await ifThere(() => realpath(path)) : await newPlace(path);
  if (target === undefined || !isBelow(root, target)) throw new RefusedFile('link', path);
  return target;
}

/** Where a file would be that is not there yet, nor perhaps its folder. */
async function newPlace(path: string): Promise<string> {
  const folder = dirname(path);
  const isThere = await ifThere(() => stat(folder));
  const isLink = !isThere && (await ifThere(() => lstat(folder)));
  if (isLink) throw new RefusedFile('link', path);
  const parent = isThere ? await realpath(folder) : await newPlace(folder);
  return `${parent}${sep}${path.slice(folder.length + 1)}`;
}

function isBelow(root: string, path: string): boolean {
  const way = relative(root, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** `undefined` for what is not there. */
async function ifThere<T>(look: () => Promise<T>): Promise<T | undefined> {
  try {
    return await look();
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}
