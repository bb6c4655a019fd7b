import { beginningOf } from './pattern-beginning.ts';

/**
 * Where a match of some patterns may begin, by the first unit of what they match. To cut a part out of a text and to try the patterns on it takes long; one look
 * rules most places out.
 */
export class Beginnings {
  /** 1 for every UTF-16 code unit that a match may begin with. */
  private readonly units = new Uint8Array(0x10000);

  /** Of patterns that begin with `^` or have no place of their own. */
  constructor(...patterns: readonly RegExp[]) {
    for (const pattern of patterns) for (const { from, to } of beginningOf(pattern)) this.units.fill(1, from, to + 1);
  }

  /** Whether a match may begin at an offset; not behind the end of the text. */
  mayBeAt(text: string, at: number): boolean {
    return at < text.length && at >= 0 && this.units[text.charCodeAt(at)] === 1;
  }

  /** So many units of the text from an offset on; none where no match can begin there. */
  textAt(text: string, at: number, length: number): string {
    return this.mayBeAt(text, at) ? text.slice(at, at + length) : '';
  }
}
