import type { DocumentFiles } from '../../../src/session/document-files.ts';
import { FoundFiles } from '../../../src/session/found-files.ts';
import type { FileInput } from '../../../src/worker/protocol.ts';
import type { Turn } from './fake-worker.ts';

/** Files in memory, by uri. */
export class FakeFiles implements DocumentFiles {
  private readonly texts = new Map<string, { readonly text: string; readonly time: number }>();
  private time = 0;
  /** Which files belong to the library. */
  isIncluded: (uri: string) => boolean = () => true;
  /** How many files are being read at this moment. */
  reading = 0;

  constructor(private readonly turn: Turn = () => Promise.resolve()) {}

  write(uri: string, text: string): void {
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
    return this.uris().filter((uri) => uri.startsWith('w/') && !uri.startsWith('w/.tifa/') && this.isIncluded(uri));
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

  async bytesOf(uri: string): Promise<Pick<FileInput, 'bytes' | 'error'>> {
    this.reading++;
    await this.turn('read');
    this.reading--;
    const text = this.text(uri);
    return text === undefined ? { error: { code: 'vanished', message: '' } } : { bytes: new TextEncoder().encode(text) };
  }

  async stampOf(uri: string): Promise<string> {
    const { time } = this.texts.get(uri) ?? {};
    await this.turn('stamp');
    return `${time}`;
  }
}
