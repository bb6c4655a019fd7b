import { cp, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Hands `use` a new folder of its own and removes it afterwards. */
export async function withTemporaryFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await temporaryFolder();
  try {
    return await use(folder);
  } finally {
    await removeFolder(folder);
  }
}

/** A new folder, empty, with a path so short that the name of a socket (at most 103 characters on macOS, where `tmpdir()` is long) may begin with it. */
export async function temporaryFolder(): Promise<string> {
  const parent = process.platform === 'darwin' ? '/tmp' : tmpdir();
  return realpath(await mkdtemp(join(parent, 'tifa-')));
}

export async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** Copies a workspace to where the tests may write into it; answers the copy's path. */
export async function copyWorkspace(workspace: string, into: string): Promise<string> {
  const copy = join(into, 'workspace');
  await cp(workspace, copy, { recursive: true });
  return copy;
}
