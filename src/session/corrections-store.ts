import type { Clock } from '../async/clock.ts';
import type { Disposable } from '../async/disposable.ts';
import { DisposableStore } from '../async/disposable.ts';
import { Emitter } from '../async/emitter.ts';
import type { Correction, Corrections, RecordCorrections } from '../core/corrections/correction.ts';
import type { CorrectionChanges, CorrectionsReading } from '../core/corrections/corrections-file.ts';
import { readCorrections, withCorrections } from '../core/corrections/corrections-file.ts';
import { recordCorrections } from '../core/corrections/record-corrections.ts';
import { recordAddress } from '../core/records/record-address.ts';
import type { UriLike } from './document-files.ts';
import { OwnFileStore } from './own-file-store.ts';
import type { OwnFiles, OwnFileWords } from './own-files.ts';

/** Where the corrections of a workspace folder are. */
export const CORRECTIONS_PATH = ['.tifa', 'corrections.json'] as const;
const NONE: CorrectionsReading = { corrections: new Map(), problems: [], regions: [] };

/** What has changed in the corrections. */
export interface CorrectionsChange {
  /** Uris of the files whose correction is another one now. */
  readonly files: readonly string[];
}

/** What users know better, from `.tifa/corrections.json` in each workspace folder. */
export class CorrectionsStore implements Disposable {
  private readonly disposables = new DisposableStore();
  private readonly changes = this.disposables.add(new Emitter<CorrectionsChange>());
  private readonly store: OwnFileStore<CorrectionsReading>;
  readonly onDidChange = this.changes.event;
  /** A file is there and cannot be read: nothing is corrected by it. */
  readonly onDidRefuse: OwnFileStore<CorrectionsReading>['onDidRefuse'];
  private isEmpty = true;

  /** `clock` defaults to that of the system. */
  constructor(
    private readonly files: OwnFiles,
    private readonly words: OwnFileWords,
    clock?: Clock,
  ) {
    this.store = this.disposables.add(
      new OwnFileStore({ files, words, clock }, { path: CORRECTIONS_PATH, none: NONE, read: readCorrections }),
    );
    this.onDidRefuse = this.store.onDidRefuse;
    this.disposables.add(
      this.store.onDidChange(({ folder, before, now }) => {
        const paths = changedPaths(before.corrections, now.corrections);
        this.tell([...new Set(paths.map((path) => files.uriOf(folder, recordAddress(path).file)))]);
      }),
    );
  }

  /** Reads the files of all workspace folders. Which corrections are others is not told. */
  load(): Promise<void> {
    return this.store.load(() => this.tell([]));
  }

  /** `undefined` where nobody corrected anything. Asked for each file of a workspace, of which most have no corrections at all. */
  of(uri: UriLike): Correction | undefined {
    if (this.isEmpty) return undefined;
    const place = this.files.placeOf(uri.toString());
    return place && this.store.reading(place.folder).corrections.get(place.path);
  }

  /** The same of the records of a file, by their numbers. */
  recordsOf(file: UriLike): RecordCorrections | undefined {
    const place = this.isEmpty ? undefined : this.files.placeOf(file.toString());
    return place && recordCorrections(this.store.reading(place.folder).corrections, place.path);
  }

  /** What the file of a workspace folder says, and what is wrong in it; another object as soon as it says something else. */
  reading(folder: { readonly uri: UriLike }): CorrectionsReading {
    return this.store.reading(folder.uri.toString());
  }

  /**
   * Writes the same changes for several documents at once; the file is made where there is none. Fails with a message for the user where a document is in no
   * workspace folder, or the file is broken.
   */
  async set(uris: readonly UriLike[], changes: CorrectionChanges): Promise<void> {
    const byFolder = this.byFolder(uris);
    await this.store.edit(new Map(Array.from(byFolder, ([folder, paths]) => [folder, (text) => withCorrections(text, paths, changes)])));
  }

  /** To be called when something has happened at this place. The editor reports a folder that comes or goes once, without its files. */
  touched(uri: UriLike): void {
    this.store.touched(uri);
  }

  /** To be called when changes may have been missed. */
  touchedAll(): void {
    this.store.touchedAll();
  }

  dispose(): void {
    this.disposables.dispose();
  }

  private tell(files: readonly string[]): void {
    this.isEmpty = this.store.readings().every(({ corrections }) => corrections.size === 0);
    this.changes.fire({ files });
  }

  /** The paths of the documents in each workspace folder; fails for one that is in none. */
  private byFolder(uris: readonly UriLike[]): Map<string, string[]> {
    const paths = new Map<string, string[]>();
    for (const uri of uris) {
      const place = this.files.placeOf(uri.toString());
      if (!place) throw new Error(this.words.noFolder(uri.toString()));
      paths.set(place.folder, [...(paths.get(place.folder) ?? []), place.path]);
    }
    return paths;
  }
}

function changedPaths(before: Corrections, now: Corrections): string[] {
  const paths = new Set([...before.keys(), ...now.keys()]);
  return [...paths].filter((path) => JSON.stringify(before.get(path)) !== JSON.stringify(now.get(path)));
}
