// The tables are most of what the package holds, and nearly all of them is Chinese. In a bundle the characters that are frequent there stand for a shorter one.
import { FIRST, LAST } from './lengthen.mjs';

/** A code of characters that is made for some texts: what is frequent in them becomes a unit that takes two bytes instead of three. */
export class ShortCharacters {
  #short = new Map();

  constructor(texts) {
    const counts = countsOfUnits(texts);
    // What has two bytes already takes part, so that each short unit stands for one alone.
    const isShort = (unit) => unit >= FIRST && unit <= LAST;
    const byCount = [...counts.keys()].sort((a, b) => isShort(b) - isShort(a) || counts.get(b) - counts.get(a) || a - b);
    const taken = byCount.slice(0, LAST - FIRST + 1).sort((a, b) => counts.get(b) - counts.get(a) || a - b);
    this.alphabet = String.fromCharCode(...taken);
    for (const [index, unit] of taken.entries()) this.#short.set(unit, FIRST + index);
  }

  /** Text with no other units than those that the code was made for. A half of a surrogate pair alone would be lost. */
  shorten(text) {
    if (!text.isWellFormed()) throw new Error(`Not a text that can be shortened: ${text.slice(0, 50)}`);
    return Array.from({ length: text.length }, (_, at) => {
      const unit = text.charCodeAt(at);
      return String.fromCharCode(this.#short.get(unit) ?? unit);
    }).join('');
  }
}

/** ASCII has one byte and is left out. */
function countsOfUnits(texts) {
  const counts = new Map();
  for (const text of texts)
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (unit >= FIRST) counts.set(unit, (counts.get(unit) ?? 0) + 1);
    }
  return counts;
}
