import { abortable } from '../async/abortable.ts';
import { Pacer } from '../worker/pacer.ts';
import type { FileInput } from '../worker/protocol.ts';
import type { LibraryPorts } from './library-ports.ts';

/**
 * The worker reads local files itself, so that a batch is only a list of names: few at first, so that there is soon something to be seen, then more, as readers have
 * nothing to do between two batches. Other files pass through memory, few at a time.
 */
const FIRST_BATCH = 500;
const LARGEST_BATCH = 2_000;
const REMOTE_BATCH = 32;

/** Makes the worker's input of uris, batch by batch, so that memory never holds more files than one batch. */
export class FileInputs {
  constructor(private readonly ports: Pick<LibraryPorts, 'clock' | 'corrections' | 'files'>) {}

  /** Fails as soon as the signal is aborted, whatever is being waited for. */
  async *batches(uris: readonly string[], signal: AbortSignal): AsyncGenerator<FileInput[]> {
    const { files } = this.ports;
    const [local, remote]: [string[], string[]] = [[], []];
    const pacer = new Pacer(signal, undefined, this.ports.clock);
    for (const uri of uris) {
      await pacer.yieldIfDue();
      (files.readsLocally(uri) ? local : remote).push(uri);
    }
    for (const batch of localBatches(local)) yield await this.known(batch, signal);
    for (const batch of slices(remote, REMOTE_BATCH)) yield await this.withBytes(await this.known(batch, signal), signal);
  }

  /** What is known of files without opening them. */
  private async known(uris: readonly string[], signal: AbortSignal): Promise<FileInput[]> {
    const { files, corrections } = this.ports;
    const knownOf = files.known();
    const pacer = new Pacer(signal, undefined, this.ports.clock);
    const inputs: FileInput[] = [];
    for (const uri of uris) {
      await pacer.yieldIfDue();
      const [correction, records] = [corrections.of(uri), corrections.recordsOf(uri)];
      inputs.push({ ...knownOf(uri), ...(correction && { correction }), ...(records && { records }) });
    }
    return inputs;
  }

  private withBytes(inputs: readonly FileInput[], signal: AbortSignal): Promise<FileInput[]> {
    const withBytes = async (input: FileInput) => ({ ...input, ...(await this.ports.files.bytesOf(input.uri)) });
    return abortable(Promise.all(inputs.map(withBytes)), signal);
  }
}

/** Local files in the batches in which they are handed over. */
export function* localBatches<T>(files: readonly T[]): Generator<readonly T[]> {
  let size = FIRST_BATCH;
  for (let start = 0; start < files.length; start += size, size = Math.min(2 * size, LARGEST_BATCH)) yield files.slice(start, start + size);
}

/** The buffers of a batch, to be moved instead of copied. */
export function transferOf(files: readonly FileInput[]): ArrayBuffer[] {
  return files.flatMap(({ bytes }) => (bytes && ownBuffer(bytes)) ?? []);
}

/** `undefined` for a view into a larger buffer: it must not take that buffer away from its owner. */
function ownBuffer({ buffer, byteOffset, byteLength }: Uint8Array): ArrayBuffer | undefined {
  return buffer instanceof ArrayBuffer && byteOffset === 0 && byteLength === buffer.byteLength ? buffer : undefined;
}

function* slices<T>(list: readonly T[], size: number): Generator<readonly T[]> {
  for (let start = 0; start < list.length; start += size) yield list.slice(start, start + size);
}
