import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { LibraryCache } from '../../../src/worker/library-cache.ts';
import { CachedLibrary, seen } from './cached-library.ts';
import { MemoryCacheFolder } from './memory-cache-folder.ts';

const FILES = ['2023/a', '2023/b', '2023/c', '2024/a', '2024/b', 'd'];
const TEXTS = [
  '2023年4月18日\n\n南沙区推动高质量发展,甲落实河湖长制乙。',
  '2024年3月18日\n\n宝安區優化營商環境,丙落實河湖長制丁。',
  '10月26日上午,市里召开会议,推动高质量发展。',
  '深圳市坚持生态优先、绿色发展,落实河湖长制。',
  '',
];

/** What can happen in the life of a library; numbers choose files and texts. */
type Event =
  | { readonly kind: 'write'; readonly file: number; readonly text: number }
  | { readonly kind: 'remove'; readonly file: number }
  | { readonly kind: 'rename'; readonly file: number; readonly to: number }
  | { readonly kind: 'list' | 'discover' | 'tidy' | 'save' | 'reopen' }
  | { readonly kind: 'killed while saving'; readonly after: number };

const file = fc.nat(FILES.length - 1);
const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('write'), file, text: fc.nat(TEXTS.length - 1) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('remove'), file }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('rename'), file, to: file }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constantFrom('list', 'discover', 'tidy', 'save', 'reopen') }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('killed while saving'), after: fc.nat(12) }) },
);

/** A folder that is gone for its window after so many writes and removals, and keeps what it had by then. */
class KilledFolder extends MemoryCacheFolder {
  constructor(
    override readonly files: Map<string, Uint8Array>,
    private left: number,
  ) {
    super();
  }

  override async write(name: string, bytes: Uint8Array): Promise<void> {
    this.step();
    await super.write(name, bytes);
  }

  override async remove(name: string): Promise<void> {
    this.step();
    await super.remove(name);
  }

  private step(): void {
    if (this.left-- <= 0) throw new Error('killed');
  }
}

/** One library through all its sessions. */
class Life {
  library = new CachedLibrary();
  private readonly folder = new MemoryCacheFolder();
  private cache: LibraryCache = this.library.cache(this.folder);

  async happen(event: Event): Promise<void> {
    switch (event.kind) {
      case 'write':
        return this.library.set(nameOf(event.file), TEXTS[event.text] ?? '');
      case 'remove':
        return this.library.remove(nameOf(event.file));
      case 'rename':
        return this.rename(nameOf(event.file), nameOf(event.to));
      case 'list':
        return void this.library.corpus.documents();
      case 'save':
        return this.cache.save();
      case 'reopen':
        return this.reopen();
      case 'killed while saving':
        return this.killWhileSaving(event.after);
      default:
        return this.library[event.kind]();
    }
  }

  async reopen(): Promise<void> {
    this.library = this.library.again();
    this.cache = this.library.cache(this.folder);
    const { problem } = await this.cache.open();
    assert.equal(problem, null);
    this.library.catchUp();
  }

  private rename(from: string, to: string): void {
    const text = this.library.files.get(from);
    if (text === undefined) return;
    this.library.remove(from);
    this.library.set(to, text);
  }

  private async killWhileSaving(after: number): Promise<void> {
    await this.library
      .cache(new KilledFolder(this.folder.files, after))
      .save()
      .catch(() => {});
    await this.reopen();
  }
}

function nameOf(number: number): string {
  return FILES[number] ?? '';
}

function builtAfresh({ files }: CachedLibrary): unknown {
  const library = new CachedLibrary(files);
  library.catchUp();
  return seen(library);
}

describe('a library and its cache', () => {
  it('are as if they were built afresh, whatever has happened to files and sessions', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(event, { maxLength: 40 }), async (events) => {
        const life = new Life();
        for (const one of events) await life.happen(one);
        if (life.library.corpus.phraseBook.discoveredWith === 0) life.library.discover();
        const right = builtAfresh(life.library);
        assert.deepEqual(seen(life.library), right);
        await life.happen({ kind: 'save' });
        await life.reopen();
        assert.deepEqual(seen(life.library), right);
      }),
    );
  }).timeout(60_000);
});
