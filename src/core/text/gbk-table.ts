import { readBytes } from './byte-reading.ts';

const FIRST_LEAD = 0x81;
const LEADS = 0x7e;
const FIRST_TRAIL = 0x40;
const TRAILS = 0xbf;
const REPLACEMENT = 0xfffd;

/** The double-byte part of GBK in both directions, with its user-defined areas as private-use characters. */
interface GbkTable {
  readonly units: Uint16Array;
  readonly codes: Uint16Array;
}

let table: GbkTable | undefined;

/** The character of a pair of bytes as a UTF-16 code unit; 0 where GBK has none. */
export function gbkUnit(lead: number, trail: number): number {
  if (lead < FIRST_LEAD || lead >= FIRST_LEAD + LEADS || trail < FIRST_TRAIL || trail >= FIRST_TRAIL + TRAILS) return 0;
  return gbkTable().units[(lead - FIRST_LEAD) * TRAILS + trail - FIRST_TRAIL] ?? 0;
}

/** The pair of bytes of a UTF-16 code unit, the lead byte in the upper half; 0 where GBK has none. */
export function gbkCode(unit: number): number {
  return gbkTable().codes[unit] ?? 0;
}

/** Nothing is typed in: decoding every pair once gives the table (2 ms). */
function gbkTable(): GbkTable {
  table ??= makeTable();
  return table;
}

function makeTable(): GbkTable {
  const units = new Uint16Array(LEADS * TRAILS);
  const codes = new Uint16Array(0x10000);
  for (let lead = FIRST_LEAD; lead < FIRST_LEAD + LEADS; lead++) {
    for (let trail = FIRST_TRAIL; trail < FIRST_TRAIL + TRAILS; trail++) {
      const text = readBytes(Uint8Array.of(lead, trail), 'gb18030');
      const unit = text.length === 1 ? text.charCodeAt(0) : REPLACEMENT;
      if (unit === REPLACEMENT || trail === 0x7f) continue;
      units[(lead - FIRST_LEAD) * TRAILS + trail - FIRST_TRAIL] = unit;
      codes[unit] ||= (lead << 8) | trail; // A1A1 comes before A3A0, which WHATWG reads as the same space
    }
  }
  return { units, codes };
}
