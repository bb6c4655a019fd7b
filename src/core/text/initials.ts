import { syllablesOf } from './syllables.ts';

/** The offset at which the characters of a folded text have these initials one after the other, or -1. `initials` is in lower case, without spaces. */
export function findInitials(text: string, initials: string): number {
  for (let start = 0; start + initials.length <= text.length; start++) if (hasInitials(text, initials, start)) return start;
  return -1;
}

function hasInitials(text: string, initials: string, start: number): boolean {
  for (let index = 0; index < initials.length; index++)
    if (!begins(text.charCodeAt(start + index), initials.charCodeAt(index))) return false;
  return true;
}

/** Whether a character is a letter, or a reading of it begins with it. Looks at units: half a million names are asked for each letter that somebody types. */
function begins(unit: number, letter: number): boolean {
  if (unit === letter) return true;
  for (const syllable of syllablesOf(unit)) if (syllable.charCodeAt(0) === letter) return true;
  return false;
}
