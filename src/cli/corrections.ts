import { join, resolve } from 'node:path';
import * as l10n from '@vscode/l10n';
import type { Correction, RecordCorrections } from '../core/corrections/correction.ts';
import { unknownRegions } from '../core/corrections/correction.ts';
import { readCorrections } from '../core/corrections/corrections-file.ts';
import { recordCorrections } from '../core/corrections/record-corrections.ts';
import { OWN_FOLDER } from '../core/own-folder.ts';
import { clip } from '../core/text/display-width.ts';
import { lineStartsOf, positionIn } from '../core/text/line-starts.ts';
import { printWarning } from './output.ts';
import type { FolderOwnFiles } from './own-files.ts';

const QUOTE_CELLS = 40;
/** More than can be shown of a quote, whatever blanks are in it. */
const QUOTE_UNITS = 1_000;

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
  const starts = lineStartsOf(json);
  for (const { start, end } of [...problems, ...unknownRegions(regions)]) {
    const quote = json.slice(start, Math.min(end, start + QUOTE_UNITS)).replace(/\s+/g, ' ');
    printWarning(l10n.t('{0}:{1}: this cannot be used: {2}', file, positionIn(starts, start).line + 1, clip(quote, QUOTE_CELLS)));
  }
  return [...corrections].map(([path, correction]) => [join(folder, path), correction]);
}
