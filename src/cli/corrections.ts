import { join, resolve } from 'node:path';
import type { Correction, RecordCorrections } from '../core/corrections/correction.ts';
import { unknownRegions } from '../core/corrections/correction.ts';
import { readCorrections } from '../core/corrections/corrections-file.ts';
import { recordCorrections } from '../core/corrections/record-corrections.ts';
import { OWN_FOLDER } from '../core/own-folder.ts';
import { type FolderOwnFiles, warnOfProblems } from './own-files.ts';

/** What users corrected, by the paths of files. */
export interface OwnCorrections {
  of(path: string): Correction | undefined;
  /** The same of the records of a file, by their numbers. */
  recordsOf(path: string): RecordCorrections | undefined;
}

/** What users corrected in libraries; what is wrong in a file of corrections is warned of, and the rest is used. */
export function correctionsFor(folders: readonly string[], own: FolderOwnFiles): OwnCorrections {
  const corrections = new Map(folders.flatMap((folder) => correctionsOf(folder, own)));
  return { of: (path) => corrections.get(resolve(path)), recordsOf: (path) => recordCorrections(corrections, resolve(path)) };
}

function correctionsOf(folder: string, own: FolderOwnFiles): [path: string, correction: Correction][] {
  const file = join(folder, OWN_FOLDER, 'corrections.json');
  const json = new TextDecoder().decode(own.bytesOf(file));
  const { corrections, problems, regions } = readCorrections(json);
  warnOfProblems(file, json, [...problems, ...unknownRegions(regions)]);
  return [...corrections].map(([path, correction]) => [join(folder, path), correction]);
}
