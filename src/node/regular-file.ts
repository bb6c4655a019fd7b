import { closeSync, constants, fstatSync, openSync, readSync, realpathSync, type Stats, statSync } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { RefusedFile } from '../core/corpus/refused-file.ts';
import { WorkspaceBounds } from '../worker/workspace-bounds.ts';

/** Opening a pipe that nobody writes to does not wait, and a terminal does not become that of this process. Windows has neither flag. */
const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOCTTY ?? 0);
/** Room for a file that says it is empty, as those of /proc do. */
const FIRST_ROOM = 65_536;

/**
 * The bytes of a regular file, at most `maxBytes` whatever its size says. Throws a `RefusedFile` for what is no regular file (a pipe or a device may have no end)
 * and for what is larger, else what the file system says. A device is not even opened, as that alone may do something.
 */
export function readRegularFileSync(path: string, maxBytes: number): Uint8Array {
  regularStatus(path, statSync(path));
  const descriptor = openSync(path, FLAGS);
  try {
    const intake = new Intake(regularStatus(path, fstatSync(descriptor)).size, maxBytes);
    while (intake.take(readSync(descriptor, intake.room())));
    return intake.bytes;
  } finally {
    closeSync(descriptor);
  }
}

/** The first bytes of a regular file, as many as asked for or as there are. Throws as `readRegularFileSync` does, whatever the size of the file. */
export function readStartSync(path: string, bytes: number): Uint8Array {
  regularStatus(path, statSync(path));
  const descriptor = openSync(path, FLAGS);
  try {
    regularStatus(path, fstatSync(descriptor));
    const buffer = new Uint8Array(bytes);
    return buffer.subarray(0, readSync(descriptor, buffer));
  } finally {
    closeSync(descriptor);
  }
}

/** As `readRegularFileSync`, for who must not wait. Fails with a `RefusedFile` where links lead out of the folders `within`, if any are named. */
export async function readRegularFile(path: string, maxBytes: number, within?: readonly string[]): Promise<Uint8Array> {
  if (within && new WorkspaceBounds(within, realpathSync.native).isLeftBy(path)) throw new RefusedFile('outside', path);
  regularStatus(path, await stat(path));
  const handle = await open(path, FLAGS);
  try {
    const intake = new Intake(regularStatus(path, await handle.stat()).size, maxBytes);
    while (intake.take((await handle.read(intake.room())).bytesRead));
    return intake.bytes;
  } finally {
    await handle.close();
  }
}

/** The status of a regular file; throws a `RefusedFile` for anything else. */
export function regularStatus(path: string, status: Stats): Stats {
  if (!status.isFile()) throw new RefusedFile('unreadable', `no regular file: ${path}`);
  return status;
}

/** Takes what is read piece by piece; one byte more than the file says shows whether that is true. */
class Intake {
  private buffer: Uint8Array<ArrayBuffer>;
  private length = 0;

  constructor(
    size: number,
    private readonly maxBytes: number,
  ) {
    if (size > maxBytes) throw tooLarge(size);
    this.buffer = new Uint8Array(size + 1);
  }

  get bytes(): Uint8Array {
    return this.buffer.subarray(0, this.length);
  }

  /** Where the next piece goes. Throws where there would be more than may be. */
  room(): Uint8Array<ArrayBuffer> {
    if (this.length > this.maxBytes) throw tooLarge(this.length);
    if (this.length === this.buffer.length) this.grow();
    return this.buffer.subarray(this.length);
  }

  /** Whether there may be more. */
  take(count: number): boolean {
    this.length += count;
    return count > 0;
  }

  private grow(): void {
    const larger = new Uint8Array(Math.min(Math.max(FIRST_ROOM, 2 * this.buffer.length), this.maxBytes + 1));
    larger.set(this.buffer);
    this.buffer = larger;
  }
}

function tooLarge(bytes: number): RefusedFile {
  return new RefusedFile('too-large', `${bytes}`);
}
