import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as l10n from '@vscode/l10n';
import type { Correction } from '../core/corrections/correction.ts';
import { readCorrections } from '../core/corrections/corrections-file.ts';
import { warn } from './output.ts';

/** What users corrected in the folders, by the path of each file; what is wrong in a file of corrections is warned of, and the rest is used. */
export function correctionsBelow(folders: readonly string[]): ReadonlyMap<string, Correction> {
  return new Map(folders.flatMap(correctionsOf));
}

function correctionsOf(folder: string): [path: string, correction: Correction][] {
  const file = join(folder, '.tifa', 'corrections.json');
  if (!existsSync(file)) return [];
  const { corrections, problems } = readCorrections(readFileSync(file, 'utf8'));
  if (problems.length > 0) warn(l10n.t('{0}: entries that cannot be used: {1}', file, problems.length));
  return [...corrections].map(([path, correction]) => [join(folder, path), correction]);
}
