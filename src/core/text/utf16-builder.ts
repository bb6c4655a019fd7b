import { utf16toStringLoose } from '@exodus/bytes/utf16.js';
import { giveBackUnits, takeUnits } from './spare-units.ts';

/** A growing buffer of UTF-16 code units: a string cannot be built unit by unit at the speed that folding needs. */
export class Utf16Builder {
  /** Has room for at least what was expected and asked for; what stands behind `length` means nothing. */
  units: Uint16Array<ArrayBuffer>;
  length = 0;

  constructor(expectedLength: number) {
    this.units = takeUnits(expectedLength);
  }

  /** Appends a text, and makes sure that at least `room` more units can be written into `units` after it. */
  pushString(text: string, room: number): void {
    if (this.length + text.length + room > this.units.length) this.grow(text.length + room);
    for (let index = 0; index < text.length; index++) this.units[this.length++] = text.charCodeAt(index);
  }

  /** The units as a string; a surrogate without its other half would become U+FFFD. Nothing can be appended any more. */
  finish(): string {
    const text = utf16toStringLoose(this.units.subarray(0, this.length));
    giveBackUnits(this.units);
    return text;
  }

  private grow(count: number): void {
    const larger = new Uint16Array((this.length + count) * 2);
    larger.set(this.units.subarray(0, this.length));
    this.units = larger;
  }
}
