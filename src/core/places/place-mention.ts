import type { Division } from './division.ts';
import { isWithin } from './division.ts';
import type { NameUse } from './gazetteer.ts';
import type { NameEntry } from './name-entry.ts';
import { areCounties, formOf } from './name-entry.ts';
import type { NameForm } from './short-names.ts';

/** A name in a text with what it can mean there. Offsets are into the folded text. */
export interface PlaceMention {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  /** What the name can mean after its neighbours have been asked; never empty. */
  readonly uses: readonly NameUse[];
  /** The weakest form among the uses. */
  readonly form: NameForm;
  /** Whether the name follows the name of a division above it: 深圳|宝安. */
  readonly chained: boolean;
  /** Whether all of the uses are counties. */
  readonly county: boolean;
  /** Whether the name is also an ordinary word (和平, 资源), so that alone it says nothing. */
  readonly common: boolean;
  /** Whether the name is that of a development zone inside the division: 雄安新区. */
  readonly zone: boolean;
}

/** A name at an offset, with what it can mean there: behind the name of a division only what lies inside that, if anything does. */
export function mentionOf(entry: NameEntry, start: number, before: PlaceMention | undefined): PlaceMention {
  const { name, uses, form, isCounty: county, common, zone } = entry;
  const end = start + name.length;
  const below = before?.end === start ? usesBelow(entry, before) : [];
  if (below.length === 0) return { start, end, name, uses, form, chained: false, county, common, zone };
  return { start, end, name, uses: below, form: formOf(below), chained: true, county: areCounties(below), common, zone };
}

/** What a name can mean inside what the one before it means. */
function usesBelow({ uses }: NameEntry, before: PlaceMention): NameUse[] {
  return uses.filter((use) => before.uses.some((parent) => isBelow(use.division, parent.division)));
}

function isBelow(division: Division, ancestor: Division): boolean {
  return division !== ancestor && isWithin(division, ancestor);
}
