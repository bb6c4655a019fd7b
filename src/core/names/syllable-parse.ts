import { isSyllable, syllablesFrom } from '../text/syllables.ts';

const LONGEST = 6;
/** xianggangaomen can be read in many ways; the first ones will do. */
const MOST = 8;

/** The ways to read letters as syllables, at most eight; the last may be the beginning of one, and is left out. Empty where there is no way. */
export function parses(letters: string): string[][] {
  const ends = endsOf(letters);
  const found: string[][] = [];
  const open: { readonly syllables: string[]; readonly at: number }[] = [{ syllables: [], at: 0 }];
  for (let way = open.pop(); way && found.length < MOST; way = open.pop()) {
    const { syllables, at } = way;
    if (at === letters.length || (at > 0 && isBeginning(letters.slice(at)))) found.push(syllables);
    for (const end of ends[at] ?? []) open.push({ syllables: [...syllables, letters.slice(at, end)], at: end });
  }
  return found;
}

/** For every place where a syllable may begin, the places where it may end so that there is a way on: without them, dead ends would be gone into in every way. */
function endsOf(letters: string): number[][] {
  const leadsOn = Array.from({ length: letters.length }, (_, at) => at > 0 && isBeginning(letters.slice(at)));
  leadsOn.push(true);
  const ends: number[][] = leadsOn.map(() => []);
  for (let at = letters.length - 1; at >= 0; at--) {
    for (let end = at + 1; end <= Math.min(letters.length, at + LONGEST); end++)
      if (leadsOn[end] && isSyllable(letters.slice(at, end))) ends[at]?.push(end);
    if (ends[at]?.length) leadsOn[at] = true;
  }
  return ends;
}

/** Of a longer syllable that is still being typed. */
function isBeginning(rest: string): boolean {
  return rest.length < LONGEST && syllablesFrom(rest).some((syllable) => syllable !== rest);
}

interface Cover {
  readonly covered: number;
  readonly syllables: readonly string[];
}

const NOTHING: Cover = { covered: 0, syllables: [] };

/** The syllables of two letters or more that cover most of letters of which some are wrong; the fewest that do. */
export function syllablesIn(letters: string): readonly string[] {
  const best: Cover[] = [NOTHING];
  for (let end = 1; end <= letters.length; end++) {
    const covers = [best[end - 1] ?? NOTHING];
    for (let start = Math.max(0, end - LONGEST); start < end - 1; start++) {
      const { covered, syllables } = best[start] ?? NOTHING;
      const syllable = letters.slice(start, end);
      if (isSyllable(syllable)) covers.push({ covered: covered + syllable.length, syllables: [...syllables, syllable] });
    }
    covers.sort((a, b) => b.covered - a.covered || a.syllables.length - b.syllables.length);
    best.push(covers[0] ?? NOTHING);
  }
  return best.at(-1)?.syllables ?? [];
}
