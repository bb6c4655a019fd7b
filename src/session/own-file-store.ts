import { Delayer } from '../async/delayer.ts';
import type { Disposable } from '../async/disposable.ts';
import { DisposableStore } from '../async/disposable.ts';
import { Emitter } from '../async/emitter.ts';
import { Sequencer } from '../async/sequencer.ts';
import type { UriLike } from './document-files.ts';
import type { OwnFileChange, OwnFileKind, OwnFilePorts } from './own-file.ts';
import { wholeText } from './own-file.ts';
import type { UnusableFile } from './own-files.ts';
import { SECOND_LOOK_MS } from './own-files.ts';

interface Known<R> {
  /** `undefined` where the file cannot be read. */
  readonly text: string | undefined;
  readonly reading: R;
}

/**
 * What one own file says in each workspace folder; read again when it is told that somebody has changed the file. It is read and written one after the other, so that
 * what was read later is what counts.
 */
export class OwnFileStore<R> implements Disposable {
  private readonly disposables = new DisposableStore();
  private readonly changes = this.disposables.add(new Emitter<OwnFileChange<R>>());
  private readonly unusable = this.disposables.add(new Emitter<UnusableFile>());
  /** Not told of what is loaded first. */
  readonly onDidChange = this.changes.event;
  /** A file is there and cannot be read: nothing of it is used. */
  readonly onDidRefuse = this.unusable.event;
  private readonly known = new Map<string, Known<R>>();
  private readonly queue = new Sequencer();
  /** Folders that are to be read again. */
  private readonly due = new Set<string>();
  private readonly secondLook: Delayer;

  constructor(
    private readonly ports: OwnFilePorts,
    private readonly kind: OwnFileKind<R>,
  ) {
    this.secondLook = this.disposables.add(new Delayer(SECOND_LOOK_MS, ports.clock));
  }

  /** Reads the files of all workspace folders, and then does something before anything else is read. */
  load(then: () => void = () => {}): Promise<void> {
    return this.queue.queue(async () => {
      for (const folder of this.ports.files.folders()) this.known.set(folder, await this.read(folder));
      then();
    });
  }

  /** What the file of a workspace folder says; another object as soon as it says something else. */
  reading(folder: string): R {
    return this.known.get(folder)?.reading ?? this.kind.none;
  }

  /** The same; the file is read where it was not yet. */
  async readingOf(folder: string): Promise<R> {
    const known = this.known.get(folder);
    if (known) return known.reading;
    return this.queue.queue(async () => {
      const read = this.known.get(folder) ?? (await this.read(folder));
      this.known.set(folder, read);
      return read.reading;
    });
  }

  /** What the files of all folders say that were read. */
  readings(): R[] {
    return Array.from(this.known.values(), ({ reading }) => reading);
  }

  /** Writes several files one after the other. `change` answers `undefined` for a text that it cannot change without losing what it says: that fails with a message for the user. */
  edit(changes: ReadonlyMap<string, (text: string) => string | undefined>): Promise<void> {
    return this.queue.queue(async () => {
      for (const [folder, change] of changes) await this.write(folder, change);
    });
  }

  /** To be called when something has happened at this place. The editor reports a folder that comes or goes once, without its files. */
  touched(uri: UriLike): void {
    const text = uri.toString();
    const { files } = this.ports;
    for (const folder of files.folders()) {
      if (this.fileOf(folder) === text || files.uriOf(folder, this.kind.path[0]) === text) this.reload(folder);
    }
  }

  /** To be called when changes may have been missed. */
  touchedAll(): void {
    for (const folder of this.ports.files.folders()) this.reload(folder);
  }

  dispose(): void {
    this.disposables.dispose();
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
    const before = this.known.get(folder);
    if (before?.text === now.text) return;
    this.known.set(folder, now);
    this.changes.fire({ folder, before: before?.reading ?? this.kind.none, now: now.reading });
  }

  private async write(folder: string, change: (text: string) => string | undefined): Promise<void> {
    const { files, words } = this.ports;
    const file = this.fileOf(folder);
    const before = wholeText(await files.read(file));
    const text = before === undefined ? undefined : change(before);
    if (text === undefined) throw new Error(words.notValid(file));
    await files.write(file, new TextEncoder().encode(text));
    this.secondLook.trigger(() => this.touchedAll());
    await this.readAgain(folder);
  }

  private async read(folder: string): Promise<Known<R>> {
    const uri = this.fileOf(folder);
    try {
      const text = new TextDecoder().decode(await this.ports.files.read(uri));
      return { text, reading: this.kind.read(text) };
    } catch (error) {
      this.unusable.fire({ uri, error });
      return { text: undefined, reading: this.kind.none };
    }
  }

  private fileOf(folder: string): string {
    return this.ports.files.uriOf(folder, ...this.kind.path);
  }
}
