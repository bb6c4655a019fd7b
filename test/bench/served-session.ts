import { readFileSync } from 'node:fs';
import type { IntervalHistogram } from 'node:perf_hooks';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { treeModel } from '../../src/features/documents-view/tree-model.ts';
import { NodeWorkerThread } from '../../src/node/worker-thread.ts';
import { localBatches } from '../../src/session/file-inputs.ts';
import { KnownDocuments } from '../../src/session/known-documents.ts';
import type { FileInput, LibraryEvent, Method, Params, Result } from '../../src/worker/protocol.ts';
import { RpcClient } from '../../src/worker/rpc.ts';
import type { SessionRow } from './served-library.ts';

const CACHE_BYTES = 8e9;
/** Between two looks at whether the worker answers. */
const PROBE_MS = 5;
/** The timer that measures the event loop takes so long when nothing holds it up. */
const HOST_RESOLUTION_MS = 5;

/** The part of the extension host in a library, and what of it is measured. */
export class ServedSession {
  readonly rows: SessionRow[] = [];
  readonly known: KnownDocuments;
  private readonly thread: NodeWorkerThread;
  private readonly rpc: RpcClient;
  private readonly waiting = new Set<(event: LibraryEvent) => void>();
  private readonly hostDelay: IntervalHistogram = monitorEventLoopDelay({ resolution: HOST_RESOLUTION_MS });
  private probedAt: number | undefined;
  private longestOfWorker = 0;

  constructor(worker: string) {
    this.thread = new NodeWorkerThread(worker);
    this.rpc = new RpcClient(this.thread.port, (event) => this.hear(event));
    this.thread.onExit(({ reason }) => this.rpc.stop(reason));
    this.known = new KnownDocuments({ call: (method, params, options) => this.rpc.call(method, params, options) });
    this.thread.port.listen(({ kind }) => void (kind === 'pong' && this.notePong()));
    setInterval(() => this.probe(), PROBE_MS).unref();
    this.hostDelay.enable();
  }

  ask<M extends Method>(method: M, params: Params<M>, signal?: AbortSignal): Promise<Result<M>> {
    return this.rpc.call(method, params, signal && { signal });
  }

  /** Does a step and notes a row for it. */
  async measure<T>(step: string, job: () => Promise<T>): Promise<T> {
    await this.isIdle();
    this.longestOfWorker = 0;
    this.hostDelay.reset();
    const start = performance.now();
    const before = process.cpuUsage();
    const result = await job();
    const { user, system } = process.cpuUsage(before);
    this.note(step, performance.now() - start, (user + system) / 1000);
    return result;
  }

  /** Notes a row for what was timed otherwise. */
  note(step: string, time: number, work?: number): void {
    const waited = this.probedAt === undefined ? 0 : performance.now() - this.probedAt;
    const longestOfHost = Math.max(0, this.hostDelay.max / 1e6 - HOST_RESOLUTION_MS);
    this.rows.push({
      step,
      time,
      ...(work !== undefined && { work }),
      longestOfWorker: Math.max(this.longestOfWorker, waited),
      longestOfHost,
      ...memory(),
    });
  }

  /** The first event that is wanted. */
  event(isWanted: (event: LibraryEvent) => boolean): Promise<LibraryEvent> {
    return new Promise((resolve) => {
      const listener = (event: LibraryEvent) => {
        if (!isWanted(event)) return;
        this.waiting.delete(listener);
        resolve(event);
      };
      this.waiting.add(listener);
    });
  }

  /** Opens the cache; answers how many documents it had. */
  async open(cache: string): Promise<number> {
    await this.ask('configure', { minDocuments: 0, maxFileBytes: 20e6, placeScript: 's' });
    const { documents } = await this.ask('open', { localPath: cache, maxBytes: CACHE_BYTES });
    return documents;
  }

  async read(folder: string, paths: readonly string[]): Promise<void> {
    let toCome = paths.length;
    for (const batch of localBatches(paths)) {
      toCome -= batch.length;
      await this.ask('update', { files: batch.map((path) => inputOf(folder, path)), toCome });
    }
  }

  /** Until the tree stands. */
  async showTree(): Promise<void> {
    await this.known.refresh();
    for (const steps = treeModel(this.known.all(), [], { grouping: 'region', groupDuplicates: true }); !steps.next().done; );
  }

  dispose(): void {
    this.thread.dispose();
  }

  private hear(event: LibraryEvent): void {
    for (const listener of [...this.waiting]) listener(event);
  }

  /** What the step before has left to be done at once. */
  private async isIdle(): Promise<void> {
    await pause(2 * PROBE_MS);
    while (this.probedAt !== undefined) await pause(PROBE_MS);
  }

  private probe(): void {
    if (this.probedAt !== undefined) return;
    this.probedAt = performance.now();
    void this.thread.port.post({ kind: 'ping' });
  }

  private notePong(): void {
    this.longestOfWorker = Math.max(this.longestOfWorker, performance.now() - (this.probedAt ?? performance.now()));
    this.probedAt = undefined;
  }
}

function inputOf(folder: string, path: string): FileInput {
  return { uri: pathToFileURL(path).toString(), path: path.slice(folder.length + 1), localPath: path };
}

/** As the system tells them; 0 where it does not. */
export function memory(): { readonly resident: number; readonly peak: number } {
  const status = process.platform === 'linux' ? readFileSync('/proc/self/status', 'utf8') : '';
  const bytesOf = (name: string) => 1024 * Number(new RegExp(`^${name}:\\s*(\\d+)`, 'm').exec(status)?.[1] ?? 0);
  return { resident: bytesOf('VmRSS'), peak: bytesOf('VmHWM') };
}
