import { utf16fromString, utf16toString } from '@exodus/bytes/utf16.js';

/** So many arguments a function may have everywhere. */
const AT_ONCE = 8192;

/** The code units of a string. An encoder would refuse a surrogate without its other half. */
export function codeUnits(text: string): Uint16Array<ArrayBuffer> {
  if (text.isWellFormed()) return utf16fromString(text);
  const units = new Uint16Array(text.length);
  for (let at = 0; at < units.length; at++) units[at] = text.charCodeAt(at);
  return units;
}

/** Code units as a string. A surrogate without its other half stays, which a decoder would refuse. */
export function unitsAsText(units: Uint16Array<ArrayBuffer>): string {
  return hasSurrogate(units) && hasHalf(units) ? exactText(units) : utf16toString(units);
}

/** Whether code points outside the basic plane, or halves of such, are there. */
export function hasSurrogate(units: Uint16Array): boolean {
  if (units.byteOffset % 4 > 0) return hasSurrogate(units.slice());
  const pairs = new Int32Array(units.buffer, units.byteOffset, units.length >> 1);
  let found = 0;
  for (let at = 0; at < pairs.length; at++) found |= halfIsNone(((pairs[at] as number) & 0xf800f800) ^ 0xd800d800);
  return found !== 0 || (units.length % 2 > 0 && ((units[units.length - 1] as number) & 0xf800) === 0xd800);
}

/** Not 0 where one of the halves of a number is 0. */
function halfIsNone(number: number): number {
  return (number - 0x00010001) & ~number & 0x80008000;
}

/** A high surrogate opens a pair that the next unit has to close. */
function hasHalf(units: Uint16Array): boolean {
  let isOpened = false;
  for (let at = 0; at < units.length; at++) {
    const kind = (units[at] as number) & 0xfc00;
    if (isOpened !== (kind === 0xdc00)) return true;
    isOpened = kind === 0xd800;
  }
  return isOpened;
}

function exactText(units: Uint16Array): string {
  const parts: string[] = [];
  for (let at = 0; at < units.length; at += AT_ONCE) parts.push(String.fromCharCode(...units.subarray(at, at + AT_ONCE)));
  return parts.join('');
}
