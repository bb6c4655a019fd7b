import { readBytes } from './byte-reading.ts';

const FIRST_LEAD = 0x81;
const LEADS = 0x7e;
const FIRST_TRAIL = 0x40;
const TRAILS = 0xbf;
const REPLACEMENT = '\ufffd';

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

/** Nothing is typed in: decoding every pair once, each on a line of its own, gives the table. */
function gbkTable(): GbkTable {
  table ??= makeTable(everyPair());
  return table;
}

function everyPair(): string[] {
  const bytes = new Uint8Array(LEADS * TRAILS * 3);
  for (let index = 0; index < LEADS * TRAILS; index++) {
    bytes.set([FIRST_LEAD + Math.floor(index / TRAILS), FIRST_TRAIL + (index % TRAILS), 0x0a], index * 3);
  }
  return readBytes(bytes, 'gb18030').split('\n');
}

function makeTable(texts: readonly string[]): GbkTable {
  const units = new Uint16Array(LEADS * TRAILS);
  const codes = new Uint16Array(0x10000);
  for (let index = 0; index < units.length; index++) {
    const text = texts[index] ?? '';
    if (text.length !== 1 || text === REPLACEMENT) continue;
    const unit = text.charCodeAt(0);
    units[index] = unit;
    // A1A1 comes before A3A0, which is read as the same space.
    codes[unit] ||= ((FIRST_LEAD + Math.floor(index / TRAILS)) << 8) | (FIRST_TRAIL + (index % TRAILS));
  }
  return { units, codes };
}
