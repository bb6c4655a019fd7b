import { readBytes } from './byte-reading.ts';
import type { Encoding } from './encoding.ts';
import type { EncodingStretch } from './encoding-path.ts';
import { PADDING } from './padded-text.ts';

const LINE_FEED = 0x0a;

/**
 * The text of a file in two encodings, each stretch in its own. An editor reads all of it in `main`: each line of the other one is as long as there, with padding at its
 * end, so that lines begin at the same offsets.
 */
export function mixedText(bytes: Uint8Array, stretches: readonly EncodingStretch[], main: Encoding): string {
  const shown = new ShownLength(bytes, main);
  const parts: string[] = [];
  let length = 0;
  const push = (text: string) => {
    parts.push(text);
    length += text.length;
  };
  for (const { start, end, encoding } of stretches) {
    for (const part of encoding === main ? [{ start, end }] : linesOf(bytes, start, end)) {
      push(readBytes(bytes.subarray(part.start, part.end), encoding));
      if (encoding !== main) push(PADDING.repeat(Math.max(0, shown.at(part.end) - length)));
    }
  }
  return parts.join('');
}

/** The lines of a part of a file, and what stands between them. */
function* linesOf(bytes: Uint8Array, start: number, end: number): Generator<{ readonly start: number; readonly end: number }> {
  for (let at = start; at < end; ) {
    const lineFeed = bytes.indexOf(LINE_FEED, at);
    const lineEnd = lineFeed < 0 ? end : Math.min(lineFeed, end);
    yield { start: at, end: lineEnd };
    if (lineEnd < end) yield { start: lineEnd, end: lineEnd + 1 };
    at = lineEnd + 1;
  }
}

/** How many code units an editor shows up to an offset of the bytes. Asked for in the order of the file, it reads each byte twice at most. */
class ShownLength {
  private line = 0;
  private length = 0;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly encoding: Encoding,
  ) {}

  at(offset: number): number {
    const line = this.bytes.subarray(0, offset).lastIndexOf(LINE_FEED) + 1;
    if (line > this.line) {
      this.length += this.lengthBetween(this.line, line);
      this.line = line;
    }
    return this.length + this.lengthBetween(this.line, offset);
  }

  private lengthBetween(start: number, end: number): number {
    return readBytes(this.bytes.subarray(start, end), this.encoding).length;
  }
}
