import type { withFakeEditor } from './fake-editor.ts';

type Fake = Awaited<ReturnType<typeof withFakeEditor>>['fake'];
type Uri = ReturnType<Fake['Uri']['parse']>;
interface Place {
  readonly line: number;
  readonly character: number;
}

/** A document that is open, or was. */
export class FakeDocument {
  version = 1;
  isClosed = false;
  readonly isUntitled = false;
  readonly isDirty = false;

  constructor(
    readonly uri: Uri,
    public text: string,
    readonly encoding: string,
  ) {}

  getText = (range?: { start: Place; end: Place }) =>
    range ? this.text.slice(this.offsetAt(range.start), this.offsetAt(range.end)) : this.text;

  positionAt = (offset: number): Place => {
    const before = this.text.slice(0, offset).split('\n');
    return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  };

  offsetAt = ({ line, character }: Place): number => [...this.text.split('\n').slice(0, line), ''].join('\n').length + character;

  replace({ start, end }: { start: Place; end: Place }, text: string): void {
    this.text = this.text.slice(0, this.offsetAt(start)) + text + this.text.slice(this.offsetAt(end));
    this.version++;
  }

  /** As somebody who types at the beginning of it. */
  type(text: string): void {
    this.text = text + this.text;
    this.version++;
  }
}

/**
 * Files and documents as VS Code has them: it closes documents that no editor shows, opens a file in UTF-8 unless it is told an encoding, and refuses an edit of a
 * text that has changed. Its `gbk` is another encoding than that, no real one.
 */
export class FakeFiles {
  private readonly bytes = new Map<string, Uint8Array>();
  private readonly encodings = new Map<string, string>();
  readonly open = new Map<string, FakeDocument>();
  /** What somebody does in the preview before it is answered. */
  inPreview: () => void = () => {};
  answer: 'apply' | 'discard' = 'apply';
  /** The files whose changes are not ticked. */
  readonly leftOut = new Set<string>();
  /** Who is told that a document was closed. */
  private readonly onClose = new Set<(document: FakeDocument) => void>();
  /** What somebody does when a file is read. */
  onRead: (uri: Uri) => void = () => {};

  constructor(private readonly fake: Fake) {
    const { workspace, window } = fake;
    Object.assign(workspace, {
      fs: {
        stat: async (uri: Uri) => ({ type: 1, size: this.bytesOf(uri).length }),
        readFile: async (uri: Uri) => {
          this.onRead(uri);
          return this.bytesOf(uri);
        },
        isWritableFileSystem: () => true,
      },
      decode: async (bytes: Uint8Array, { encoding = 'utf8' }) => decoded(bytes, encoding),
      encode: async (text: string, { encoding = 'utf8' }) => encoded(text, encoding),
      openTextDocument: async (uri: Uri, options?: { encoding: string }) => this.opened(uri, options?.encoding),
      onDidCloseTextDocument: (listener: (document: FakeDocument) => void) => {
        this.onClose.add(listener);
        return { dispose: () => this.onClose.delete(listener) };
      },
      applyEdit: async (edit: InstanceType<Fake['WorkspaceEdit']>) => this.apply(edit),
      getWorkspaceFolder: () => undefined,
      isTrusted: true,
    });
    Object.defineProperty(workspace, 'textDocuments', { configurable: true, get: () => [...this.open.values()] });
    Object.assign(window, {
      withProgress: async (_: unknown, task: (progress: object, token: object) => unknown) =>
        task({ report: () => {} }, { isCancellationRequested: false }),
    });
  }

  /** A file with this text. */
  write(name: string, text: string, encoding = 'utf8'): Uri {
    const uri = this.fake.Uri.parse(`file:///${name}`);
    this.bytes.set(uri.toString(), encoded(text, encoding));
    this.encodings.set(uri.toString(), encoding);
    return uri;
  }

  /** What Tifa finds out of the bytes of a file. */
  decodedBytes(bytes: Uint8Array): { text: string; encoding: string } {
    const [uri = ''] = [...this.bytes].find(([, one]) => one === bytes) ?? [];
    const encoding = this.encodings.get(uri) ?? 'utf8';
    return { text: decoded(bytes, encoding), encoding };
  }

  /** As it stands on the disk, in the encoding that it had. */
  textOf(uri: Uri): string {
    return this.decodedBytes(this.bytesOf(uri)).text;
  }

  opened(uri: Uri, encoding?: string): FakeDocument {
    const open = this.open.get(uri.toString());
    if (open && (encoding === undefined || open.encoding === encoding)) return open;
    const document = new FakeDocument(uri, decoded(this.bytesOf(uri), encoding ?? 'utf8'), encoding ?? 'utf8');
    this.open.set(uri.toString(), document);
    return document;
  }

  /** As VS Code closes what no editor shows, or somebody by hand. */
  closeAll(): void {
    for (const document of [...this.open.values()]) this.close(document);
  }

  private close(document: FakeDocument): void {
    document.isClosed = true;
    this.open.delete(document.uri.toString());
    for (const listener of this.onClose) listener(document);
  }

  private bytesOf(uri: Uri): Uint8Array {
    const bytes = this.bytes.get(uri.toString());
    if (!bytes) throw new Error(`no file: ${uri}`);
    return bytes;
  }

  private apply({ replaced }: InstanceType<Fake['WorkspaceEdit']>): boolean {
    const versions = new Map([...this.open].map(([uri, { version }]) => [uri, version]));
    this.inPreview();
    if (this.answer === 'discard') return false;
    const ticked = replaced.filter(({ uri }) => !this.leftOut.has(uri.toString()));
    const documents = new Map(ticked.map(({ uri }) => [uri.toString(), this.opened(uri)]));
    for (const [uri, { version }] of documents) if ((versions.get(uri) ?? version) !== version) return false;
    for (const { uri, range, text } of ticked.toReversed()) documents.get(uri.toString())?.replace(range as never, text);
    for (const [uri, { text, encoding }] of documents) this.bytes.set(uri, encoded(text, encoding));
    return true;
  }
}

function decoded(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding === 'gbk' ? 'utf-16le' : 'utf-8').decode(bytes);
}

function encoded(text: string, encoding: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, encoding === 'gbk' ? 'utf16le' : 'utf8'));
}
