import type { DictionaryGroup } from './dictionary-group.ts';

/** What is known of a code unit before a text is looked into, beside what it becomes: bits of a number above its 16 lowest ones. Bits of groups follow the first. */
export const EntryMark = { segmentation: 1, group: 2, compatibility: 1 << 14, odd: 1 << 15 } as const;
/** How far the marks are shifted. */
export const MARK_SHIFT = 16;

/** What a unit is to a chain of groups. */
interface Chain {
  readonly segmentation: DictionaryGroup | undefined;
  readonly groups: readonly DictionaryGroup[];
}

/**
 * For each group of a chain a number for every code unit that comes to it: the unit that it becomes where no longer entry stands, through this group and all after
 * it, and its marks. One table is read at each place of a text instead of three for each group, most of which would not stay in the processor's cache.
 */
export function chainTables({ segmentation, groups }: Chain): readonly Uint32Array[] {
  const tables = groups.map(() => new Uint32Array(0x10000));
  for (let unit = 0; unit < 0x10000; unit++) {
    for (const [from, table] of tables.entries()) table[unit] = numberOf(groups, from, unit);
    const [first] = tables;
    if (first) first[unit] = (first[unit] as number) | ((segmentation?.mayBegin(unit) ? EntryMark.segmentation : 0) << MARK_SHIFT);
  }
  return tables;
}

/** The bit of a group, by its place in the chain. */
export function markOfGroup(place: number): number {
  return EntryMark.group << place;
}

function numberOf(groups: readonly DictionaryGroup[], from: number, unit: number): number {
  let form = unit;
  let marks = isCompatibility(unit) ? EntryMark.compatibility : 0;
  for (const [place, group] of groups.entries()) {
    if (place < from) continue;
    if (group.tells[form]) marks |= markOfGroup(place);
    if (group.isOdd[form]) marks |= EntryMark.odd;
    form = group.single[form] as number;
  }
  return ((marks << MARK_SHIFT) | form) >>> 0;
}

/** Compatibility ideographs, and what those outside the basic plane begin with. */
function isCompatibility(unit: number): boolean {
  return (unit >= 0xf900 && unit <= 0xfaff) || unit === 0xd87e;
}
