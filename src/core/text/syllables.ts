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
