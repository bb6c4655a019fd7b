import type { DocumentFiles } from '../../../src/session/document-files.ts';
import { FoundFiles } from '../../../src/session/document-files.ts';
import type { OwnFiles } from '../../../src/session/own-files.ts';
import type { FileInput } from '../../../src/worker/protocol.ts';
import type { Turn } from './fake-worker.ts';

/** The text of a file that is there and cannot be read. */
export const UNREADABLE = 'unreadable';

/** The files of a workspace with one folder, `w`, in memory, by uri. */
export class FakeFiles implements DocumentFiles, OwnFiles {
  private readonly texts = new Map<string, { readonly text: string; readonly time: number }>();
  private time = 0;
  /** Which files belong to the library. */
  isIncluded: (uri: string) => boolean = () => true;
  /** How many files are being read at this moment. */
  reading = 0;

  constructor(private readonly turn: Turn = () => Promise.resolve()) {}

  put(uri: string, text: string): void {
    this.texts.set(uri, { text, time: ++this.time });
  }

  remove(uri: string): void {
    this.texts.delete(uri);
  }

  text(uri: string): string | undefined {
    return this.texts.get(uri)?.text;
  }

  uris(): string[] {
    return [...this.texts.keys()];
  }

  /** Those of the library. */
  documents(): string[] {
    return this.uris().filter(this.included());
  }

  included(): (uri: string) => boolean {
    return (uri) => uri.startsWith('w/') && !uri.startsWith('w/.tifa/') && this.isIncluded(uri);
  }

  async find(signal: AbortSignal): Promise<FoundFiles> {
    await this.turn('find');
    signal.throwIfAborted();
    const found = new FoundFiles();
    for (const uri of this.documents()) found.files.add(uri);
    return found;
  }

  pathOf(uri: string): string {
    return uri.slice(2);
  }

  readsLocally(): boolean {
    return false;
  }

  known(): (uri: string) => FileInput {
    return (uri) => ({ uri, path: this.pathOf(uri) });
  }

  async exists(uri: string): Promise<boolean> {
    const isThere = this.uris().some((one) => one === uri || one.startsWith(`${uri}/`));
    await this.turn('stat');
    return isThere;
  }

  async bytesOf(uri: string): Promise<Pick<FileInput, 'bytes' | 'error'>> {
    this.reading++;
    await this.turn('read');
    this.reading--;
    const text = this.text(uri);
    return text === undefined ? { error: { code: 'vanished', message: '' } } : { bytes: new TextEncoder().encode(text) };
  }

  folders(): readonly string[] {
    return ['w'];
  }

  placeOf(uri: string): { readonly folder: string; readonly path: string } | undefined {
    return uri.startsWith('w/') ? { folder: 'w', path: uri.slice(2) } : undefined;
  }

  uriOf(folder: string, ...path: readonly string[]): string {
    return [folder, ...path].join('/');
  }

  /** What is read is what stands there at one moment; it may be told later. */
  async read(uri: string): Promise<Uint8Array | undefined> {
    await this.turn('open');
    const text = this.text(uri);
    await this.turn('read');
    if (text === UNREADABLE) throw new Error('unreadable');
    return text === undefined ? undefined : new TextEncoder().encode(text);
  }

  async list(folder: string): Promise<readonly string[]> {
    await this.turn('open');
    const names = this.uris().flatMap((uri) => (uri.startsWith(`${folder}/`) ? [uri.slice(folder.length + 1)] : []));
    await this.turn('read');
    return names.filter((name) => !name.includes('/')).sort();
  }

  async write(uri: string, bytes: Uint8Array): Promise<void> {
    await this.turn('write');
    this.put(uri, new TextDecoder().decode(bytes));
  }
}
