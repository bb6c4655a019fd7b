import type { Clock } from '../async/clock.ts';
import { Delayer } from '../async/delayer.ts';
import type { Disposable } from '../async/disposable.ts';
import { DisposableStore } from '../async/disposable.ts';
import { Emitter } from '../async/emitter.ts';
import { Sequencer } from '../async/sequencer.ts';
import { isSameContent } from '../core/content-hash.ts';
import { PACK_FOLDER, packFormatOf } from '../core/packs/pack-row.ts';
import type { NewPhrase } from '../core/packs/pack-writing.ts';
import { withListed, withoutListed, withPhrase } from '../core/packs/pack-writing.ts';
import type { PackFile, PackReading } from '../core/packs/read-pack.ts';
import type { UriLike } from './document-files.ts';
import type { Log } from './library-ports.ts';
import type { LibraryWorker } from './library-worker.ts';
import type { OwnFiles, OwnFileWords } from './own-files.ts';
import { SECOND_LOOK_MS } from './own-files.ts';
import { PackFiles } from './pack-files.ts';
import type { TextEncodings } from './text-encodings.ts';
import { bytesOfText } from './text-encodings.ts';

/** What phrase packs are read and written with. */
export interface PackPorts {
  readonly worker: Pick<LibraryWorker, 'call'>;
  readonly files: OwnFiles;
  readonly encodings: TextEncodings;
  readonly words: OwnFileWords;
  readonly log: Log;
  /** Defaults to the clock of the system. */
  readonly clock?: Clock;
}

/**
 * The packs of `.tifa/phrases/` in each workspace folder, and the list of ignored phrases beside them; read again when it is told that somebody has changed a file.
 * They are read and written one after the other: each starts from what the one before has left.
 */
export class PhrasePacks implements Disposable {
  private readonly disposables = new DisposableStore();
  private readonly changes = this.disposables.add(new Emitter<void>());
  readonly onDidChange = this.changes.event;
  /** A pack is there and cannot be read: it is not used. */
  readonly onDidRefuse: PackFiles['onDidRefuse'];
  private readonly queue = new Sequencer();
  private current: readonly PackReading[] = [];
  /** What `current` was read from. */
  private used: readonly PackFile[] = [];
  private isDue = false;
  private readonly secondLook: Delayer;
  private readonly files: PackFiles;

  constructor(private readonly ports: PackPorts) {
    this.files = this.disposables.add(new PackFiles(ports));
    this.onDidRefuse = this.files.onDidRefuse;
    this.secondLook = this.disposables.add(new Delayer(SECOND_LOOK_MS, ports.clock));
  }

  /** Reads the packs of all workspace folders and hands them to the worker. */
  load(): Promise<void> {
    return this.queue.queue(async () => this.use(await this.files.read()));
  }

  /** What the files say, the list of ignored phrases included. */
  readings(): readonly PackReading[] {
    return this.current;
  }

  /** Adds a phrase to a pack, which is made where there is none. Fails with a message for the user where the pack is broken. */
  add(pack: UriLike, phrase: NewPhrase): Promise<void> {
    const uri = pack.toString();
    const format = packFormatOf(uri.slice(uri.lastIndexOf('/') + 1)) ?? 'txt';
    return this.edit(uri, (text) => withPhrase(text, format, phrase));
  }

  /** Puts a phrase on the list of those that are not shown or counted. */
  ignore(list: UriLike, text: string): Promise<void> {
    return this.edit(list.toString(), (lines) => withListed(lines, text));
  }

  /** Takes a phrase off the list, where it may be `written` otherwise. */
  stopIgnoring(list: UriLike, text: string, written = text): Promise<void> {
    return this.edit(list.toString(), (lines) => withoutListed(lines, text, written));
  }

  /** To be called when something has happened at this place. The editor reports a folder that comes or goes once, without its files. */
  touched(uri: UriLike): void {
    if (`${uri.toString()}/`.includes(`/${PACK_FOLDER[0]}/`)) this.touchedAll();
  }

  /** To be called when changes may have been missed. A reading that has not begun sees what has happened by then. */
  touchedAll(): void {
    if (this.isDue) return;
    this.isDue = true;
    this.queue.queue(() => this.readAgain()).catch((error: unknown) => this.ports.log.info(`phrase packs: ${String(error)}`));
  }

  dispose(): void {
    this.disposables.dispose();
  }

  private edit(uri: string, change: (text: string) => string | undefined): Promise<void> {
    return this.queue.queue(async () => {
      const { encodings, files, words } = this.ports;
      const encoding = this.current.find((reading) => reading.uri === uri)?.encoding ?? encodings.knownOf(uri) ?? 'utf8';
      const bytes = await files.read(uri);
      const text = change(bytes ? await encodings.decode(bytes, encoding) : '');
      if (text === undefined) throw new Error(words.notValid(uri));
      await files.write(uri, await bytesOfText(text, encoding, encodings));
      this.secondLook.trigger(() => this.touchedAll());
      await this.use(await this.files.read());
    });
  }

  private async readAgain(): Promise<void> {
    this.isDue = false;
    const files = await this.files.read();
    if (!isSame(files, this.used)) await this.use(files);
  }

  private async use(files: readonly PackFile[]): Promise<void> {
    this.current = await this.ports.worker.call('setPacks', { files });
    this.used = files;
    this.changes.fire();
  }
}

function isSame(some: readonly PackFile[], others: readonly PackFile[]): boolean {
  return some.length === others.length && some.every((file, number) => isSameFile(file, others[number]));
}

function isSameFile({ uri, bytes, encoding }: PackFile, other: PackFile | undefined): boolean {
  return uri === other?.uri && encoding === other.encoding && isSameContent(bytes, other.bytes);
}
