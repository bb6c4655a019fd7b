import type { Disposable } from '../async/disposable.ts';
import type { CorrectionsStore } from './corrections-store.ts';
import type { ReadingAudience, ReadingParts } from './library-reading.ts';
import { LibraryReading } from './library-reading.ts';
import type { ShownDocuments } from './shown-documents.ts';

const SILENCE: ReadingAudience = { tell: () => {}, show: async () => {} };

/** What happened to files of the library, by uri. */
export interface FileChanges {
  readonly changed: readonly string[];
  /** Files and folders that are gone; a folder stands for all that was in it. */
  readonly removed: readonly string[];
}

/** Brings a library up to date with files that have changed, apart from a pass through all. */
export class LibraryChanges {
  constructor(
    private readonly parts: ReadingParts,
    private readonly shown: ShownDocuments,
  ) {}

  /** Whether anything had to be done. */
  async takeOver({ changed, removed }: FileChanges): Promise<boolean> {
    const wanted = this.wantedOf(changed);
    const isWanted = new Set(wanted);
    const unwanted = changed.filter((uri) => !isWanted.has(uri)).flatMap((uri) => this.parts.known.at(uri));
    const gone = (await Promise.all(removed.map((uri) => this.goneAt(uri)))).flat();
    if (gone.length + changed.length === 0) return false;
    await this.forget([...gone, ...unwanted]);
    await new LibraryReading('checked', this.parts).read(wanted, SILENCE);
    for (const uri of removed) this.parts.left.delete(uri);
    await this.shown.refresh();
    await this.forgetVanished(wanted);
    return true;
  }

  private wantedOf(changed: readonly string[]): string[] {
    const { corrections, files } = this.parts.ports;
    const isIncluded = files.included();
    return changed.filter((uri) => isIncluded(uri) && !corrections.of(uri)?.exclude);
  }

  /** What is known at a place and is not there. News of a removal may come late: the file may be there again. */
  private async goneAt(uri: string): Promise<string[]> {
    const { known, ports } = this.parts;
    const here = known.at(uri);
    if (here.length === 0 || !(await ports.files.exists(uri))) return here;
    const there = await Promise.all(here.map((one) => ports.files.exists(one)));
    return here.filter((_, number) => !there[number]);
  }

  /** News of a change may come late: a file that is gone meanwhile is no file that could not be read. */
  private async forgetVanished(uris: readonly string[]): Promise<void> {
    const vanished = uris.filter((uri) => this.parts.known.errorOf(uri)?.code === 'vanished');
    await this.forget(vanished);
    if (vanished.length > 0) await this.shown.refreshDocuments();
  }

  private async forget(uris: readonly string[]): Promise<void> {
    if (uris.length > 0) await this.parts.ports.worker.call('remove', { uris });
  }
}

/** What follows changes needs of a library. */
interface ChangingLibrary {
  document(uri: string): unknown;
  apply(changes: FileChanges): Promise<void>;
}

/** Reads documents again whose corrections have changed. They may be of files that are not there, or that are no documents of the library: `isLibraryFile` tells. */
export function followCorrections(
  library: ChangingLibrary,
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
