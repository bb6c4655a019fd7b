/** Every file of a cache begins with a word for its kind and one for its version; the third is the checksum of all that follows. */
const CHECKSUM_START = 8;
const CHECKSUM_END = 12;

/** A file of a cache as the manifest knows it, so that no other one is taken for it: of another library, of another time, under a name that is not its own. */
export interface KeptFile {
  readonly name: string;
  readonly bytes: number;
  readonly checksum: number;
}

/** What the manifest has to say of a file that was written. */
export function keptFile(name: string, bytes: Uint8Array): KeptFile {
  return { name, bytes: bytes.length, checksum: checksumIn(bytes) };
}

/** Whether a file is the one that was written, if it is whole: whoever reads it further compares its checksum with its content. */
export function isKept(bytes: Uint8Array, kept: KeptFile): boolean {
  return bytes.length === kept.bytes && checksumIn(bytes) === kept.checksum;
}

function checksumIn(bytes: Uint8Array): number {
  const [checksum = 0] = new Uint32Array(bytes.slice(CHECKSUM_START, CHECKSUM_END).buffer);
  return checksum;
}
