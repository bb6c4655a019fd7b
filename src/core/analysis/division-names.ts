import { gazetteer } from '../places/gazetteer.ts';

/** The full names of divisions by their codes. */
export type DivisionNames = Readonly<Record<string, string>>;

/** The names of those keys of groups that are codes of divisions. */
export function divisionNames(keys: Iterable<string>): DivisionNames {
  const names = [...new Set(keys)].map((key) => [key, gazetteer().division(key)?.name] as const);
  return Object.fromEntries(names.filter((named): named is readonly [string, string] => named[1] !== undefined));
}
