import { unitLikelihoods } from './character-likelihood.ts';
import { isHan } from './han.ts';
import { unitTable } from './unit-table.ts';

/** What a unit is for those beside it. ASCII, digits, punctuation of Chinese and all that is not listed stand beside anything. */
export const Sort = {
  any: 0,
  han: 1,
  rareHan: 2,
  kana: 3,
  halfKana: 4,
  hangul: 5,
  latin: 6,
  cyrillic: 7,
  greek: 8,
  frame: 9,
  sign: 10,
  privateUse: 11,
  other: 12,
} as const;

/** From the first unit of a sort to its last. */
const SORTS: readonly (readonly [sort: number, first: number, last: number])[] = [
  [Sort.other, 0x80, 0x9f],
  [Sort.sign, 0xa1, 0xbf],
  [Sort.latin, 0xc0, 0x24f],
  [Sort.greek, 0x370, 0x3ff],
  [Sort.cyrillic, 0x400, 0x4ff],
  [Sort.other, 0x590, 0xeff],
  [Sort.frame, 0x2500, 0x259f],
  [Sort.kana, 0x3040, 0x312f],
  [Sort.hangul, 0x3130, 0x318f],
  [Sort.hangul, 0xac00, 0xd7a3],
  [Sort.privateUse, 0xe000, 0xf8ff],
  [Sort.halfKana, 0xff61, 0xff9f],
];

const RARE = -15;

let cached: Uint8Array | undefined;

/** A value of `Sort` for every UTF-16 code unit. Made on first use. */
export function sorts(): Uint8Array {
  cached ??= makeSorts();
  return cached;
}

function makeSorts(): Uint8Array {
  const likelihoods = unitLikelihoods();
  const table = unitTable((unit) => (isHan(unit) ? ((likelihoods[unit] as number) <= RARE ? Sort.rareHan : Sort.han) : Sort.any));
  for (const [sort, first, last] of SORTS) table.fill(sort, first, last + 1);
  for (const sign of '×÷') table[sign.charCodeAt(0)] = Sort.any;
  return table;
}

/** Whether usual texts in Chinese have many units of a sort. */
export function isUsual(sort: number): boolean {
  return sort <= Sort.han || sort === Sort.kana;
}
