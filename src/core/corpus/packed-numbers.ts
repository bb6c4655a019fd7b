/** Numbers as a string: a library has one for each document, and the header of an array takes as much memory as what is in it. */
export type PackedNumbers = string;

/** Digits of a number to this base, the last one first; each is a character from here on, those that others follow from `MORE` on. */
const BASE = 0x1000;
const LAST = 0x3400;
const MORE = 0x4e00;

/** Whole numbers from 0 on, in their order; small ones take one code unit. */
export function packNumbers(numbers: readonly number[]): PackedNumbers {
  let packed = '';
  for (const number of numbers) packed += written(number);
  return packed;
}

/** Calls `visit` for each number in its order. */
export function forEachPacked(packed: PackedNumbers, visit: (number: number) => void): void {
  let number = 0;
  let weight = 1;
  for (let index = 0; index < packed.length; index++) {
    const code = packed.charCodeAt(index);
    number += (code < MORE ? code - LAST : code - MORE) * weight;
    weight *= BASE;
    if (code >= MORE) continue;
    visit(number);
    number = 0;
    weight = 1;
  }
}

function written(number: number): string {
  let text = '';
  let rest = number;
  for (; rest >= BASE; rest = Math.floor(rest / BASE)) text += String.fromCharCode(MORE + (rest % BASE));
  return text + String.fromCharCode(LAST + rest);
}
