import type { CacheFile, CacheFolder } from './cache-folder.ts';
import type { FromWorker, StoreAnswer, StoreCall, ToWorker } from './protocol.ts';
import type { Port } from './rpc.ts';

/** The cache of a worker that has no file system: the host keeps the files for it. */
export class HostCacheFolder implements CacheFolder {
  private readonly pending = new Map<number, (answer: StoreAnswer) => void>();
  private lastId = 0;

  constructor(private readonly port: Port<FromWorker, ToWorker>) {
    port.listen((message) => {
      if (message.kind === 'stored') this.settle(message.id, message.answer);
    });
  }

  async list(): Promise<readonly CacheFile[]> {
    const answer = await this.ask({ op: 'list' });
    return 'files' in answer ? answer.files : [];
  }

  async read(name: string): Promise<Uint8Array | undefined> {
    const answer = await this.ask({ op: 'read', name });
    return 'bytes' in answer ? (answer.bytes ?? undefined) : undefined;
  }

  /** The bytes are copied once, as the library goes on using them, and then moved. */
  async write(name: string, bytes: Uint8Array): Promise<void> {
    const copy = bytes.slice();
    await this.ask({ op: 'write', name, bytes: copy }, [copy.buffer]);
  }

  async remove(name: string): Promise<void> {
    await this.ask({ op: 'remove', name });
  }

  private async ask(call: StoreCall, transfer: readonly ArrayBuffer[] = []): Promise<StoreAnswer> {
    const id = ++this.lastId;
    const answer = await new Promise<StoreAnswer>((resolve) => {
      this.pending.set(id, resolve);
      this.port.post({ kind: 'store', id, call }, transfer);
    });
    if ('error' in answer) throw new Error(answer.error);
    return answer;
  }

  private settle(id: number, answer: StoreAnswer): void {
    this.pending.get(id)?.(answer);
    this.pending.delete(id);
  }
}
