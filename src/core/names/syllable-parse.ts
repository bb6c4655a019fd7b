import { isSyllable, syllablesFrom } from '../text/syllables.ts';

const LONGEST = 6;
/** xianggangaomen can be read in many ways; the first ones will do. */
const MOST = 8;

/**
 * The ways to read letters as syllables, at most eight; the last may be the beginning of one. Empty where there is no way.
 */
export function parses(letters: string): string[][] {
  const found: string[][] = [];
  const open: { readonly syllables: string[]; readonly at: number }[] = [{ syllables: [], at: 0 }];
  for (let way = open.pop(); way && found.length < MOST; way = open.pop()) {
    const { syllables, at } = way;
    const rest = letters.slice(at);
    if (rest === '') found.push(syllables);
    else if (syllables.length > 0 && syllablesFrom(rest).some((syllable) => syllable !== rest)) found.push(syllables);
    for (const length of lengthsAt(letters, at)) open.push({ syllables: [...syllables, letters.slice(at, at + length)], at: at + length });
  }
  return found;
}

/** The shortest first, so that the longest is taken from the end of the list. */
function lengthsAt(letters: string, at: number): number[] {
  const lengths = Array.from({ length: LONGEST }, (_, index) => index + 1);
  return lengths.filter((length) => at + length <= letters.length && isSyllable(letters.slice(at, at + length)));
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
