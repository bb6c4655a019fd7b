/** A longer array is not kept. */
const MOST_KEPT = 0x10000;
let spare: Uint16Array<ArrayBuffer> | undefined;

/** An array for so many UTF-16 code units or more, with anything in them. Most texts are short, and to make an array for one takes as long as to fill it. */
export function takeUnits(length: number): Uint16Array<ArrayBuffer> {
  const units = spare;
  if (!units || units.length < length) return new Uint16Array(length);
  spare = undefined;
  return units;
}

/** Lends an array, which nobody uses any more, to whoever asks next. */
export function giveBackUnits(units: Uint16Array<ArrayBuffer>): void {
  if (units.length <= MOST_KEPT && units.length > (spare?.length ?? 0)) spare = units;
}
