/** Where a library keeps what its users wrote about it: corrections and packs. */
export const OWN_FOLDER = '.tifa';
/** Larger files in it are not read: a repository may bring any. */
export const MOST_OWN_BYTES = 5 * 1024 * 1024;

/** Whether a path that a file in it names is not below the folder that it is kept in: it goes above that, or begins at the root. */
export function leavesFolder(path: string): boolean {
  return /^\/|(^|[\\/])\.\.([\\/]|$)/.test(path);
}
