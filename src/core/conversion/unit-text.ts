import { utf16toStringLoose } from '@exodus/bytes/utf16.js';

/** So many arguments a function may have everywhere. */
const AT_ONCE = 8192;

/** Code units as a string. A surrogate without its other half stays, which a decoder would replace. */
export function unitsAsText(units: Uint16Array<ArrayBuffer>): string {
  return hasHalf(units) ? exactText(units) : utf16toStringLoose(units);
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
