import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readDocumentsFile } from '../../src/core/cache/library-files.ts';
import type { Manifest } from '../../src/core/cache/manifest.ts';
import { filesNamedBy, readManifest } from '../../src/core/cache/manifest.ts';
import { contentHash } from '../../src/core/content-hash.ts';
import type { LibraryDocument } from '../../src/core/corpus/library-document.ts';

const MANIFEST = 'library';

/** What a cache folder keeps, as somebody sees it who only has the files. */
export interface KeptLibrary {
  /** By path, the documents that the library had when it was saved. */
  readonly documents: ReadonlyMap<string, LibraryDocument>;
  /** Whether their phrases are kept too. */
  readonly isDiscovered: boolean;
  /** Files that belong to nothing. */
  readonly strays: readonly string[];
}

/** `undefined` where nothing is kept, or the folder changes at this moment. */
export function keptLibrary(cache: string): KeptLibrary | undefined {
  try {
    const names = readdirSync(cache);
    const manifest = readManifest(readFileSync(path.join(cache, MANIFEST)));
    return manifest && readKept(cache, manifest, names);
  } catch {
    return undefined;
  }
}

/** When the library was saved last; 0 for never. */
export function savedAt(cache: string): number {
  return statSync(path.join(cache, MANIFEST), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** Whether a kept document has the size and the time of its file. */
export function isUntouched(file: string, { bytes, modified }: LibraryDocument): boolean {
  const status = statSync(file, { throwIfNoEntry: false });
  return status?.size === bytes && status.mtimeMs === modified;
}

/** Whether a kept document is that of the file as it is now. */
export function isCurrent(file: string, { bytes, hash }: LibraryDocument): boolean {
  const content = readFileSync(file);
  return content.length === bytes && contentHash(content) === hash;
}

function readKept(cache: string, manifest: Manifest, names: readonly string[]): KeptLibrary {
  const present = new Map(manifest.documents);
  const documents = new Map<string, LibraryDocument>();
  for (const segment of manifest.segments) {
    const records = readDocumentsFile(readFileSync(path.join(cache, segment.documents.name)), () => '');
    for (const [number, entry] of records ?? []) {
      const modified = present.get(number);
      if (modified !== undefined) documents.set(fileURLToPath(entry.uri), modified === null ? entry : { ...entry, modified });
    }
  }
  const wanted = new Set([MANIFEST, ...filesNamedBy(manifest).map(({ name }) => name)]);
  return { documents, isDiscovered: manifest.discoveredWith > 0, strays: names.filter((name) => !wanted.has(name)) };
}
