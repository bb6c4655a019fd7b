const HEAD = 12;
const CHUNK_HEAD = 8;
/** The picture itself, and what is needed to read it, is a chunk of this kind where nothing is beside it. */
const PICTURE = 'VP8 ';

/** A WebP picture without the colour profile that Chromium puts beside it: half a kilobyte that says sRGB, which is what is taken without one. Any other picture as it is. */
export function plainWebp(bytes: Buffer): Buffer {
  for (let at = HEAD; at + CHUNK_HEAD <= bytes.length; ) {
    const length = bytes.readUInt32LE(at + 4);
    const end = at + CHUNK_HEAD + length + (length % 2);
    if (bytes.toString('latin1', at, at + 4) === PICTURE) return file(bytes.subarray(at, end));
    at = end;
  }
  return bytes;
}

function file(picture: Buffer): Buffer {
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1');
  head.writeUInt32LE(picture.length + 4, 4);
  return Buffer.concat([head, picture]);
}
