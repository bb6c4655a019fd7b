/** A hash of a path that says which half of a collection a document belongs to: even or odd. */
export function hashOf(path: string): number {
  let hash = 7;
  for (const character of path) hash = (hash * 31 + character.charCodeAt(0)) >>> 0;
  return hash >>> 3;
}
