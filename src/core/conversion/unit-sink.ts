import { unitsAsText } from './unit-text.ts';

/** Takes code units and becomes a string; the same memory serves one text after the other. */
export class UnitSink {
  private units = new Uint16Array(1024);
  length = 0;

  clear(): void {
    this.length = 0;
  }

  /** The memory, with room for so many units after the first `length` ones; `length` is for the caller to tell when he is done. */
  reserve(length: number, room: number): Uint16Array {
    this.length = length;
    if (length + room > this.units.length) this.grow(room);
    return this.units;
  }

  push(unit: number): void {
    if (this.length === this.units.length) this.grow(1);
    this.units[this.length++] = unit;
  }

  pushText(text: string): void {
    if (this.length + text.length > this.units.length) this.grow(text.length);
    for (let at = 0; at < text.length; at++) this.units[this.length++] = text.charCodeAt(at);
  }

  toString(): string {
    return unitsAsText(this.units.subarray(0, this.length));
  }

  private grow(more: number): void {
    const larger = new Uint16Array(2 * this.units.length + more);
    larger.set(this.units);
    this.units = larger;
  }
}
