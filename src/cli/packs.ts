import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as l10n from '@vscode/l10n';
import { PACK_FOLDER, packFormatOf } from '../core/packs/pack-format.ts';
import type { PhraseSet } from '../core/packs/phrase-set.ts';
import { phraseSet } from '../core/packs/phrase-set.ts';
import type { PackFile } from '../core/packs/read-pack.ts';
import { readPacks } from '../core/packs/read-pack.ts';
import { builtInPhrases } from '../core/phrases/built-in-phrases.ts';
import { libraryFolders } from './library-folder.ts';
import { warn } from './output.ts';

/** The built-in phrases with those of the packs in the libraries that the paths belong to, less what is ignored there; what is wrong in a pack is warned of, and the rest is used. */
export function phrasesFor(named: readonly string[]): PhraseSet {
  const paths = libraryFolders(named).flatMap(packsIn);
  const readings = readPacks(paths.map(packFile));
  for (const [index, { problems }] of readings.entries()) {
    if (problems.length > 0) warn(l10n.t('{0}: entries that cannot be used: {1}', paths[index] ?? '', problems.length));
  }
  return phraseSet(builtInPhrases(), readings);
}

function packsIn(folder: string): string[] {
  const packs = join(folder, ...PACK_FOLDER);
  if (!existsSync(packs)) return [];
  const files = readdirSync(packs, { withFileTypes: true }).filter((entry) => entry.isFile() && packFormatOf(entry.name));
  return files.map(({ name }) => join(packs, name)).sort();
}

function packFile(path: string): PackFile {
  return { uri: pathToFileURL(path).href, bytes: readFileSync(path) };
}
