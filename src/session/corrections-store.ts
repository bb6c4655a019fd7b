import type { Clock } from '../async/clock.ts';
import { Delayer } from '../async/delayer.ts';
import type { Disposable } from '../async/disposable.ts';
import { DisposableStore } from '../async/disposable.ts';
import { Emitter } from '../async/emitter.ts';
import { Sequencer } from '../async/sequencer.ts';
import type { Correction, Corrections } from '../core/corrections/correction.ts';
import type { CorrectionChanges, CorrectionsReading } from '../core/corrections/corrections-file.ts';
import { readCorrections, withCorrections } from '../core/corrections/corrections-file.ts';
import type { UriLike } from './document-files.ts';
import type { OwnFiles, OwnFileWords, UnusableFile } from './own-files.ts';
import { SECOND_LOOK_MS } from './own-files.ts';

/** Where the corrections of a workspace folder are. */
export const CORRECTIONS_PATH = ['.tifa', 'corrections.json'] as const;

const NONE: CorrectionsReading = { corrections: new Map(), problems: [], regions: [] };

/** What has changed in the corrections. */
export interface CorrectionsChange {
  /** Uris of the files whose correction is another one now. */
  readonly files: readonly string[];
}

/**
 * What users know better, from `.tifa/corrections.json` in each workspace folder; read again when it is told that somebody has changed the file. It is read and
 * written one after the other, so that what was read later is what counts.
 */
export class CorrectionsStore implements Disposable {
  private readonly disposables = new DisposableStore();
  private readonly changes = this.disposables.add(new Emitter<CorrectionsChange>());
  private readonly unusable = this.disposables.add(new Emitter<UnusableFile>());
  readonly onDidChange = this.changes.event;
  /** A file is there and cannot be read: nothing is corrected by it. */
  readonly onDidRefuse = this.unusable.event;
  private readonly folders = new Map<string, CorrectionsReading>();
  private isEmpty = true;
  private readonly queue = new Sequencer();
  /** Folders that are to be read again. */
  private readonly due = new Set<string>();
  private readonly secondLook: Delayer;

  /** `clock` is the system's unless told. */
  constructor(
    private readonly files: OwnFiles,
    private readonly words: OwnFileWords,
    clock?: Clock,
  ) {
    this.secondLook = this.disposables.add(new Delayer(SECOND_LOOK_MS, clock));
  }

  /** Reads the files of all workspace folders. Which corrections are others is not told. */
  load(): Promise<void> {
    return this.queue.queue(async () => {
      for (const folder of this.files.folders()) this.put(folder, await this.read(folder));
      this.changes.fire({ files: [] });
    });
  }

  /** `undefined` where nobody corrected anything. Asked for each file of a workspace, of which most have no corrections at all. */
  of(uri: UriLike): Correction | undefined {
    if (this.isEmpty) return undefined;
    const place = this.files.placeOf(uri.toString());
    return place && this.folders.get(place.folder)?.corrections.get(place.path);
  }

  /** What the file of a workspace folder says, and what is wrong in it; another object as soon as it was read again. */
  reading(folder: { readonly uri: UriLike }): CorrectionsReading {
    return this.folders.get(folder.uri.toString()) ?? NONE;
  }

  /**
   * Writes the same changes for several documents at once; the file is made where there is none. Fails with a message for the user where a document is in no
   * workspace folder, or the file is broken.
   */
  set(uris: readonly UriLike[], changes: CorrectionChanges): Promise<void> {
    return this.queue.queue(async () => {
      for (const [folder, paths] of this.byFolder(uris)) await this.write(folder, paths, changes);
    });
  }

  /** To be called when something has happened at this place. A folder that comes or goes is told once, without its files. */
  touched(uri: UriLike): void {
    const text = uri.toString();
    for (const folder of this.files.folders()) if (this.fileOf(folder) === text || this.ownFolderOf(folder) === text) this.reload(folder);
  }

  /** To be called when changes may have been missed. */
  touchedAll(): void {
    for (const folder of this.files.folders()) this.reload(folder);
  }

  dispose(): void {
    this.disposables.dispose();
  }

  private put(folder: string, reading: CorrectionsReading): void {
    this.folders.set(folder, reading);
    this.isEmpty = [...this.folders.values()].every(({ corrections }) => corrections.size === 0);
  }

  /** A reading that has not begun sees what has happened by then. */
  private reload(folder: string): void {
    if (this.due.has(folder)) return;
    this.due.add(folder);
    void this.queue.queue(() => this.readAgain(folder));
  }

  private async readAgain(folder: string): Promise<void> {
    this.due.delete(folder);
    const now = await this.read(folder);
    const before = this.folders.get(folder) ?? NONE;
    if (textOf(before) === textOf(now)) return;
    this.put(folder, now);
    const paths = changedPaths(before.corrections, now.corrections);
    this.changes.fire({ files: paths.map((path) => this.files.uriOf(folder, path)) });
  }

  private async write(folder: string, paths: readonly string[], changes: CorrectionChanges): Promise<void> {
    const file = this.fileOf(folder);
    const before = wholeText(await this.files.read(file));
    const text = before === undefined ? undefined : withCorrections(before, paths, changes);
    if (text === undefined) throw new Error(this.words.notValid(file));
    await this.files.write(file, new TextEncoder().encode(text));
    this.secondLook.trigger(() => this.touchedAll());
    await this.readAgain(folder);
  }

  /** Nothing is corrected by a file that cannot be read. */
  private async read(folder: string): Promise<CorrectionsReading> {
    const uri = this.fileOf(folder);
    try {
      return readCorrections(new TextDecoder().decode(await this.files.read(uri)));
    } catch (error) {
      this.unusable.fire({ uri, error });
      return NONE;
    }
  }

  private fileOf(folder: string): string {
    return this.files.uriOf(folder, ...CORRECTIONS_PATH);
  }

  private ownFolderOf(folder: string): string {
    return this.files.uriOf(folder, CORRECTIONS_PATH[0]);
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

/** '' where there is no file, `undefined` where it is not in UTF-8. */
function wholeText(bytes: Uint8Array | undefined): string | undefined {
  try {
    return bytes ? new TextDecoder('utf-8', { fatal: true }).decode(bytes) : '';
  } catch {
    return undefined;
  }
}

/** What two readings that say the same have in common. */
function textOf({ corrections, problems, regions }: CorrectionsReading): string {
  return JSON.stringify([[...corrections], problems, regions]);
}

function changedPaths(before: Corrections, now: Corrections): string[] {
  const paths = new Set([...before.keys(), ...now.keys()]);
  return [...paths].filter((path) => JSON.stringify(before.get(path)) !== JSON.stringify(now.get(path)));
}
