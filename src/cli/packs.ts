import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as l10n from '@vscode/l10n';
import { PACK_FOLDER, packFormatOf } from '../core/packs/pack-format.ts';
import type { PhraseSet } from '../core/packs/phrase-set.ts';
import { phraseSet } from '../core/packs/phrase-set.ts';
import { readPacks } from '../core/packs/read-pack.ts';
import { builtInPhrases } from '../core/phrases/built-in-phrases.ts';
import { warn } from './output.ts';
import type { OwnFiles } from './own-files.ts';

/** The built-in phrases with those of the packs in libraries, less what is ignored there; what is wrong in a pack is warned of, and the rest is used. */
export function phrasesFor(folders: readonly string[], own: OwnFiles): PhraseSet {
  const packs = folders.flatMap((folder) => packsIn(folder, own));
  const readings = readPacks(packs.map(({ path, bytes }) => ({ uri: pathToFileURL(path).href, bytes })));
  for (const [index, { problems }] of readings.entries()) {
    if (problems.length > 0) warn(l10n.t('{0}: entries that cannot be used: {1}', packs[index]?.path ?? '', problems.length));
  }
  return phraseSet(builtInPhrases(), readings);
}

function packsIn(folder: string, own: OwnFiles): { path: string; bytes: Uint8Array }[] {
  const packs = join(folder, ...PACK_FOLDER);
  const paths = own.namesIn(packs).flatMap((name) => (packFormatOf(name) ? [join(packs, name)] : []));
  return paths.flatMap((path) => {
    const bytes = own.bytesOf(path);
    return bytes ? [{ path, bytes }] : [];
  });
}
