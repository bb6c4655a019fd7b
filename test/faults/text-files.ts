import { readdirSync } from 'node:fs';
import path from 'node:path';

/** Everything below a folder that is called like a document, whatever it is; links to folders are not followed. A folder that cannot be read has nothing in it. */
export function filesBelow(folder: string): string[] {
  return entriesOf(folder).flatMap((entry) => {
    const at = path.join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(at);
    return entry.name.endsWith('.txt') ? [at] : [];
  });
}

function entriesOf(folder: string): ReturnType<typeof readEntries> {
  try {
    return readEntries(folder);
  } catch {
    return [];
  }
}

function readEntries(folder: string) {
  return readdirSync(folder, { withFileTypes: true });
}
