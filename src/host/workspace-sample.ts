import * as vscode from 'vscode';
import type { Sample } from '../worker/sample.ts';
import { isWorthReading, SAMPLE_BYTES, spread } from '../worker/sample.ts';
import type { Ask } from './brief-worker.ts';
import { readCapped } from './capped-file.ts';
import { FileFilter } from './file-filter.ts';
import type { Platform } from './platform.ts';

/** Of all workspace folders together: how many files are looked at, and how long, in ms. */
const MOST_FILES = 50;
const MOST_TIME = 200;
/** Where only VS Code can list and read files, each may be a journey to a server: so many folders are listed, and no file that is larger is read. */
const MOST_FOLDERS = 30;
const MOST_BYTES = 1024 * 1024;

type LookingPlatform = Pick<Platform, 'readsLocally' | 'readFile'>;

/** Whether a tenth of some files in one of the workspace folders are Chinese prose: one such folder is reason enough, however many others there are. */
export async function findsChineseProse(ask: Ask, platform: LookingPlatform, signal: AbortSignal): Promise<boolean> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const limits = { mostFiles: Math.ceil(MOST_FILES / folders.length), mostTime: MOST_TIME / folders.length };
  for (const folder of folders) {
    const { uri } = folder;
    const filter = new FileFilter(folder);
    const seen = platform.readsLocally(uri)
      ? await ask('sampleFolder', { localPath: uri.fsPath, ...filter.globs, ...limits }, { signal })
      : await judgeRemote(uri, filter, limits, { ask, platform, signal });
    if (isWorthReading(seen)) return true;
  }
  return false;
}

interface Limits {
  readonly mostFiles: number;
  readonly mostTime: number;
}

interface Look {
  readonly ask: Ask;
  readonly platform: LookingPlatform;
  readonly signal: AbortSignal;
}

async function judgeRemote(
  folder: vscode.Uri,
  filter: FileFilter,
  { mostFiles, mostTime }: Limits,
  { ask, platform, signal }: Look,
): Promise<Sample> {
  const files = spread(await listFolders(folder, filter, signal), mostFiles);
  const read = files.map((uri) => readCapped(uri, MOST_BYTES, platform).then(beginningOf, () => undefined));
  const beginnings = (await Promise.all(read)).flatMap((bytes) => (bytes ? [bytes] : []));
  return ask('judgeBeginnings', { beginnings, mostTime }, { signal });
}

function beginningOf(bytes: Uint8Array): Uint8Array {
  return bytes.slice(0, SAMPLE_BYTES);
}

/** The files of each folder, those near the top first. Links to folders are not followed. */
async function listFolders(folder: vscode.Uri, filter: FileFilter, signal: AbortSignal): Promise<vscode.Uri[][]> {
  const files: vscode.Uri[][] = [];
  const open = [folder];
  for (let at = 0; at < Math.min(open.length, MOST_FOLDERS); at++) {
    signal.throwIfAborted();
    const entries = await entriesOf(open[at] ?? folder);
    files.push(entries.filter(([uri, type]) => type & vscode.FileType.File && filter.accepts(uri)).map(([uri]) => uri));
    for (const [uri, type] of entries) if (type === vscode.FileType.Directory && !filter.excludesFolder(uri)) open.push(uri);
  }
  return files;
}

/** A folder that cannot be read has nothing in it. */
async function entriesOf(folder: vscode.Uri): Promise<[vscode.Uri, vscode.FileType][]> {
  const entries = await Promise.resolve(vscode.workspace.fs.readDirectory(folder)).catch(() => []);
  return entries.map(([name, type]) => [vscode.Uri.joinPath(folder, name), type]);
}
