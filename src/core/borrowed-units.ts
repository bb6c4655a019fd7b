/** So long is each array that is kept, in UTF-16 code units: as long as most texts. */
const LENGTH = 0x10000;
/** As many as are in use at once: by a text that is read, and by the short ones that are read for it. */
const MOST = 4;
const kept: Uint16Array<ArrayBuffer>[] = [];

/** An array of at least so many UTF-16 code units with anything in it. To get new memory takes longer than to read a short text: give it back. */
export function borrowUnits(length: number): Uint16Array<ArrayBuffer> {
  return (length <= LENGTH ? kept.pop() : undefined) ?? new Uint16Array(Math.max(length, LENGTH));
}

/** Takes an array back that nobody uses any more. */
export function giveBackUnits(units: Uint16Array<ArrayBuffer>): void {
  if (units.length === LENGTH && kept.length < MOST) kept.push(units);
}
