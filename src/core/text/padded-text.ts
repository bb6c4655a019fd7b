/** Stands for what was taken out of a text that keeps its length: has no width, and the fold drops it. */
export const PADDING = '\u200b';

/** A text as it is shown to somebody, without the padding in it. */
export function withoutPadding(text: string): string {
  return text.includes(PADDING) ? text.replaceAll(PADDING, '') : text;
}

const PAD = PADDING.charCodeAt(0);
/** As many units as can be passed as arguments everywhere. */
const CHUNK = 8192;

/** A text that keeps its length while parts of it are replaced by padding. */
export class PaddedText {
  private readonly units: Uint16Array;

  constructor(text: string) {
    this.units = Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
  }

  /** Pads a range; `instead`, which must not be longer, stands at its start. */
  pad(start: number, end: number, instead = ''): void {
    this.units.fill(PAD, start, end);
    for (let at = 0; at < instead.length; at++) this.units[start + at] = instead.charCodeAt(at);
  }

  toString(): string {
    return textOfUnits(this.units);
  }
}

/** UTF-16 code units as a text. Surrogates without their other half stay, which a decoder of UTF-16 would replace. */
export function textOfUnits(units: Uint16Array): string {
  if (units.length <= CHUNK) return fromUnits(units);
  let text = '';
  for (let at = 0; at < units.length; at += CHUNK) text += fromUnits(units.subarray(at, at + CHUNK));
  return text;
}

/** `apply` takes any list of numbers, whatever its type says, and is many times as fast as spreading a typed array into arguments. */
function fromUnits(units: ArrayLike<number>): string {
  return String.fromCharCode.apply(null, units as number[]);
}
