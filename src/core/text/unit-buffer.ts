const CHUNK = 0x2000;

/** A growing buffer of UTF-16 code units. A string cannot be built unit by unit at the speed that folding needs, and TextDecoder would replace lone surrogates. */
export class UnitBuffer {
  private units: Uint16Array;
  length = 0;

  constructor(expectedLength: number) {
    this.units = new Uint16Array(Math.max(16, expectedLength));
  }

  push(unit: number): void {
    if (this.length === this.units.length) this.grow();
    this.units[this.length++] = unit;
  }

  pushString(text: string): void {
    for (let index = 0; index < text.length; index++) this.push(text.charCodeAt(index));
  }

  toString(): string {
    let text = '';
    for (let start = 0; start < this.length; start += CHUNK) {
      text += String.fromCharCode(...this.units.subarray(start, Math.min(start + CHUNK, this.length)));
    }
    return text;
  }

  private grow(): void {
    const larger = new Uint16Array(this.units.length * 2);
    larger.set(this.units);
    this.units = larger;
  }
}
