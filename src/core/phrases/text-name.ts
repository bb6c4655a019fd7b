import { ContentHasher } from '../content-hash.ts';
import type { MinedText } from './mined-text.ts';

/** Bytes between two pauses, a multiple of 16: some milliseconds. */
const STEP = 1 << 20;

/** A name that another text to mine is as unlikely to have as `contentHash` says, of what stands in it and of where its documents begin; in slices. */
export function* nameOfText({ units, starts }: MinedText): Generator<undefined, string> {
  return `${yield* nameOf(units)}-${yield* nameOf(starts)}`;
}

function* nameOf({ buffer, byteOffset, byteLength }: Uint16Array | Uint32Array): Generator<undefined, string> {
  const hasher = new ContentHasher();
  let from = 0;
  for (; from + STEP < byteLength; from += STEP) {
    hasher.add(new Uint8Array(buffer, byteOffset + from, STEP));
    yield undefined;
  }
  const hash = hasher.end(new Uint8Array(buffer, byteOffset + from, byteLength - from));
  return `${byteLength.toString(36)}-${hash.toString(36)}`;
}
