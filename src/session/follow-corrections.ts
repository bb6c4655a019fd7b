import type { Disposable } from '../async/disposable.ts';
import type { CorrectionsStore } from './corrections-store.ts';
import type { Library } from './library.ts';

/** Reads documents again whose corrections are others. They may be of files that are not there, or that are no documents of the library: `isLibraryFile` tells. */
export function followCorrections(
  library: Library,
  corrections: CorrectionsStore,
  isLibraryFile: (uri: string) => Promise<boolean>,
): Disposable {
  return corrections.onDidChange(async ({ files }) => {
    const present = await Promise.all(
      files.map(async (uri) => (library.document(uri) !== undefined || (await isLibraryFile(uri)) ? [uri] : [])),
    );
    const changed = present.flat();
    if (changed.length > 0) await library.apply({ changed, removed: [] });
  });
}
