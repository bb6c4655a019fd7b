import type { FolderEntry } from '../core/files/folder-walk.ts';
import type { PathGlobs } from '../core/files/path-filter.ts';
import { PathFilter } from '../core/files/path-filter.ts';
import { areChineseProse } from '../core/text/chinese-prose.ts';
import type { FolderReader } from './folder-search.ts';
import type { Sample } from './sample.ts';
import { SAMPLE_BYTES, spread } from './sample.ts';

/** Of the time at most so much goes into looking for files. */
const LISTING = 0.5;
/** So many folders are listed and files judged however slow the machine is: what it decides must not depend on that where there is little to see. */
const LEAST = 10;
/** More entries of one folder tell no more. */
const MOST_IN_FOLDER = 1000;

/** Reads the beginning of a local file; throws where it cannot. */
export type StartReader = (path: string, bytes: number) => Uint8Array;

/** What may be looked at in a folder, and for how long, in milliseconds. */
export interface SampleRequest extends PathGlobs {
  readonly localPath: string;
  readonly mostFiles: number;
  readonly mostTime: number;
}

/** How much of a time is over, from 0 on; more than 1 when it is up. */
type Elapsed = () => number;

/** Measures a time in milliseconds from now on. */
export function timer(milliseconds: number, now: () => number = () => performance.now()): Elapsed {
  const start = now();
  return () => (now() - start) / milliseconds;
}

/** Judges files by their beginnings, one after the other: at least some of them, then until the time is up. */
export function judgeBeginnings(beginnings: Iterable<Uint8Array>, elapsed: Elapsed): Sample {
  let files = 0;
  let chinese = 0;
  let judged = 0;
  for (const bytes of beginnings) {
    const verdict = areChineseProse(bytes);
    if (verdict !== undefined) files++;
    if (verdict) chinese++;
    if (++judged >= LEAST && elapsed() >= 1) break;
  }
  return { files, chinese };
}

/** Looks at some files of a local folder, spread over the folders in it. */
export function sampleFolder(request: SampleRequest, folders: FolderReader, read: StartReader, elapsed = timer(request.mostTime)): Sample {
  const found = listFolders(request, folders, elapsed);
  return judgeBeginnings(beginnings(spread(found, request.mostFiles), read), elapsed);
}

/** The files of each folder, those near the top first: a folder is opened after all that stand higher. No link is followed: it may lead anywhere. */
function listFolders(request: SampleRequest, reader: FolderReader, elapsed: Elapsed): string[][] {
  const filter = new PathFilter(request);
  const files: string[][] = [];
  const open = [''];
  for (const folder of open) {
    const entries = listed(reader, localPath(request, folder)).map((entry) => ({ ...entry, path: joined(folder, entry.name) }));
    const here = entries.slice(0, MOST_IN_FOLDER).filter(({ kind, isLink, path }) => kind === 'file' && !isLink && filter.accepts(path));
    files.push(here.map(({ path }) => localPath(request, path)));
    for (const path of foldersIn(entries, filter)) open.push(path);
    if (files.length >= LEAST && elapsed() >= LISTING) break;
  }
  return files;
}

function* foldersIn(entries: readonly (FolderEntry & { readonly path: string })[], filter: PathFilter): Generator<string> {
  for (const { kind, isLink, path } of entries) if (kind === 'folder' && !isLink && !filter.excludesFolder(path)) yield path;
}

/** A folder that cannot be read has nothing in it. */
function listed(reader: FolderReader, path: string): readonly FolderEntry[] {
  try {
    return reader.list(path);
  } catch {
    return [];
  }
}

/** A file that cannot be read is none. */
function* beginnings(paths: readonly string[], read: StartReader): Generator<Uint8Array> {
  for (const path of paths) {
    try {
      yield read(path, SAMPLE_BYTES);
    } catch {
      // Another one tells as much.
    }
  }
}

function localPath({ localPath }: SampleRequest, path: string): string {
  return joined(localPath, path);
}

/** Of paths that may be empty. */
function joined(folder: string, path: string): string {
  return folder === '' || path === '' ? folder + path : `${folder}/${path}`;
}
