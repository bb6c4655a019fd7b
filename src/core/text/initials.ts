import { INITIALS } from './initials.generated.ts';

let table: ReadonlyMap<string, string> | undefined;

/** The first letters of all readings of a folded character: `cz` for 重; '' for what has none. */
function initialsOf(character: string): string {
  table ??= makeTable();
  return table.get(character) ?? '';
}

/** The offset at which the characters of a folded text have these initials one after the other, or -1. `initials` is in lower case, without spaces. */
export function findInitials(text: string, initials: string): number {
  for (let start = 0; start + initials.length <= text.length; start++) if (hasInitials(text, initials, start)) return start;
  return -1;
}

/** Looks at units, as every character of the table is one: half a million names are asked for each letter that somebody types. */
function hasInitials(text: string, initials: string, start: number): boolean {
  for (let index = 0; index < initials.length; index++) if (!matches(text.charAt(start + index), initials.charAt(index))) return false;
  return true;
}

function matches(character: string, letter: string): boolean {
  return character === letter || initialsOf(character).includes(letter);
}

function makeTable(): ReadonlyMap<string, string> {
  const made = new Map<string, string>();
  for (const row of INITIALS.trim().split('\n')) {
    const first = row.search(/[^a-z]/);
    for (const character of row.slice(first)) made.set(character, row.slice(0, first));
  }
  return made;
}
