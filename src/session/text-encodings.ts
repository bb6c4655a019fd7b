/** Texts in the encodings of the editor. */
export interface TextEncodings {
  /** The encoding that somebody has chosen for a file; `undefined` where nobody has. */
  knownOf(uri: string): string | undefined;
  decode(bytes: Uint8Array, encoding: string): Promise<string>;
  /** What the encoding does not have is lost. */
  encode(text: string, encoding: string): Promise<Uint8Array>;
}

/** A text in this encoding, or in UTF-8 with a byte order mark, which is believed before anything else, where that does not have all the characters. */
export async function bytesOfText(text: string, encoding: string, encodings: TextEncodings): Promise<Uint8Array> {
  const bytes = await encodings.encode(text, encoding);
  const isWhole = (await encodings.decode(bytes, encoding)) === text;
  return isWhole ? bytes : new TextEncoder().encode(`\ufeff${text}`);
}
