import type { MinedText } from './repeat.ts';

/** How strongly two characters of a text belong together: the share of either that stands beside the other, multiplied (0 to 1). No dictionary is asked. */
export class Cohesion {
  private readonly units = new Uint32Array(0x10000);
  private readonly pairs = new Map<number, number>();

  constructor(text: MinedText) {
    const { units } = text;
    for (let at = 0; at + 1 < units.length; at++) this.count(units[at] ?? 0, units[at + 1] ?? 0);
  }

  /** Of two neighbouring units. The end of a sentence (0) and punctuation hold nothing. */
  between(a: number, b: number): number {
    if (!binds(a) || !binds(b)) return 0;
    const together = this.pairs.get(a * 0x10000 + b) ?? 0;
    return (together * together) / ((this.units[a] ?? 1) * (this.units[b] ?? 1) || 1);
  }

  private count(a: number, b: number): void {
    this.units[a] = (this.units[a] ?? 0) + 1;
    if (!binds(a) || !binds(b)) return;
    const pair = a * 0x10000 + b;
    this.pairs.set(pair, (this.pairs.get(pair) ?? 0) + 1);
  }
}

/** Letters, digits and characters; not white space, punctuation or the end of a sentence. */
function binds(unit: number): boolean {
  return unit >= 0x3400 || (unit >= 0x30 && unit <= 0x39) || (unit >= 0x61 && unit <= 0x7a);
}
