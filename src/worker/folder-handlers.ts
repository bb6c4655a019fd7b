import type { CallContext } from './call-context.ts';
import { judgeBeginnings, sampleFolder, timer } from './folder-sample.ts';
import type { FolderRequest } from './folder-search.ts';
import { searchFolder } from './folder-search.ts';
import { runInSlices } from './pacer.ts';
import type { FolderFiles } from './protocol.ts';
import type { HandlersOf } from './serve-rpc.ts';
import type { WorkerPlatform } from './worker-platform.ts';

/** Answers which files a folder has, and whether it holds Chinese prose; without a file system only the latter, of beginnings that are sent. */
export function folderHandlers({
  folders,
  readStart,
}: Pick<WorkerPlatform, 'folders' | 'readStart'>): HandlersOf<'findFiles' | 'sampleFolder' | 'judgeBeginnings'> {
  return {
    findFiles: (request, context) => findFiles(request, present(folders), context),
    sampleFolder: (request) => sampleFolder(request, present(folders), present(readStart)),
    judgeBeginnings: ({ beginnings, mostTime }) => judgeBeginnings(beginnings, timer(mostTime)),
  };
}

async function findFiles(
  request: FolderRequest,
  folders: NonNullable<WorkerPlatform['folders']>,
  { signal, pacer }: CallContext,
): Promise<FolderFiles> {
  const { paths, refused } = await runInSlices(searchFolder(request, folders), signal, pacer);
  return { paths: paths.map((path) => `${path}\0`).join(''), refused };
}

function present<T>(part: T | undefined): T {
  if (part === undefined) throw new Error('this worker has no file system');
  return part;
}
