import { INITIALS } from './initials.generated.ts';

let table: ReadonlyMap<string, string> | undefined;

/** The first letters of all readings of a folded character: `cz` for 重; '' for what has none. */
function initialsOf(character: string): string {
  table ??= makeTable();
  return table.get(character) ?? '';
}

/** The offset at which the characters of a folded text have these initials one after the other, or -1. `initials` is in lower case, without spaces. */
export function findInitials(text: string, initials: string): number {
  const characters = [...text];
  for (let start = 0; start + initials.length <= characters.length; start++) {
    if ([...initials].every((letter, index) => matches(characters[start + index] ?? '', letter))) return start;
  }
  return -1;
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
