import { SYLLABLES } from './syllables.generated.ts';

interface Syllables {
  readonly all: readonly string[];
  readonly known: ReadonlySet<string>;
  /** By code unit, as every character of the table is one. */
  readonly byUnit: readonly (readonly string[] | undefined)[];
}

const NONE: readonly string[] = [];
let cached: Syllables | undefined;

/** All readings of a folded character, by its code unit, without tones: `zhong` and `chong` for 重, `lv` and `lu` for 绿; none outside GB 2312. */
export function syllablesOf(unit: number): readonly string[] {
  cached ??= makeTable();
  return cached.byUnit[unit] ?? NONE;
}

/** Whether letters are a syllable of Mandarin. */
export function isSyllable(letters: string): boolean {
  cached ??= makeTable();
  return cached.known.has(letters);
}

/** The syllables that begin with these letters. */
export function syllablesFrom(letters: string): string[] {
  cached ??= makeTable();
  return cached.all.filter((syllable) => syllable.startsWith(letters));
}

function makeTable(): Syllables {
  const byUnit: string[][] = Array.from({ length: 0x10000 });
  const known = new Set<string>();
  for (const row of SYLLABLES.trim().split('\n')) {
    const first = row.search(/[^a-z]/);
    for (const syllable of spellings(row.slice(0, first))) {
      known.add(syllable);
      for (let at = first; at < row.length; at++) addTo(byUnit, row.charCodeAt(at), syllable);
    }
  }
  return { all: [...known], known, byUnit };
}

function addTo(byUnit: string[][], unit: number, syllable: string): void {
  const others = byUnit[unit];
  if (others) others.push(syllable);
  else byUnit[unit] = [syllable];
}

/** ü is typed v or, by those who do not know, u. */
function spellings(syllable: string): string[] {
  return syllable.includes('v') ? [syllable, syllable.replace('v', 'u')] : [syllable];
}

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
