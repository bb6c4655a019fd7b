/** Where a library keeps what its users wrote about it: corrections and packs. */
export const OWN_FOLDER = '.tifa';

/** Larger files in it are not read: a repository may bring any. */
export const MOST_OWN_BYTES = 5 * 1024 * 1024;
