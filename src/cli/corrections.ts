import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as l10n from '@vscode/l10n';
import type { Correction } from '../core/corrections/correction.ts';
import { readCorrections } from '../core/corrections/corrections-file.ts';
import { unknownRegions } from '../core/corrections/unknown-regions.ts';
import { clip } from '../core/text/display-width.ts';
import { libraryFolders } from './library-folder.ts';
import { warn } from './output.ts';

const QUOTE_CELLS = 40;

/** What users corrected of a file that is named by its path. */
export type CorrectionOf = (path: string) => Correction | undefined;

/** What users corrected in the libraries that the paths belong to; what is wrong in a file of corrections is warned of, and the rest is used. */
export function correctionsFor(paths: readonly string[]): CorrectionOf {
  const corrections = new Map(libraryFolders(paths).flatMap(correctionsOf));
  return (path) => corrections.get(resolve(path));
}

function correctionsOf(folder: string): [path: string, correction: Correction][] {
  const file = join(folder, '.tifa', 'corrections.json');
  if (!existsSync(file)) return [];
  const json = readFileSync(file, 'utf8');
  const { corrections, problems, regions } = readCorrections(json);
  for (const { start, end } of [...problems, ...unknownRegions(regions)]) {
    const line = json.slice(0, start).split('\n').length;
    warn(l10n.t('{0}:{1}: this cannot be used: {2}', file, line, clip(json.slice(start, end).replace(/\s+/g, ' '), QUOTE_CELLS)));
  }
  return [...corrections].map(([path, correction]) => [join(folder, path), correction]);
}
