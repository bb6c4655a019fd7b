import { OWN_FOLDER } from '../own-folder.ts';

/** How the phrases of a pack are written down. */
export type PackFormat = 'txt' | 'csv' | 'json';

/** Where packs are, below a workspace folder. */
export const PACK_FOLDER = [OWN_FOLDER, 'phrases'] as const;
/** The pack that phrases are added to unless another one is chosen. */
export const DEFAULT_PACK = 'phrases.txt';
/** Beside the packs: a list of phrases that are not to be shown or counted, one on a line. */
export const IGNORED_LIST = 'ignored.txt';

/** `undefined` for a file that is no pack. */
export function packFormatOf(name: string): PackFormat | undefined {
  return /^[^.].*\.(txt|csv|json)$/i.test(name) ? (name.slice(name.lastIndexOf('.') + 1).toLowerCase() as PackFormat) : undefined;
}
