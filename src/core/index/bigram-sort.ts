const UNITS = 0x10000;

/** Where every bigram stands, by first unit, then second unit, then position. */
export interface SortedBigrams {
  readonly positions: Uint32Array;
  /** The second unit of the bigram at each of `positions`. */
  readonly seconds: Uint16Array;
  /** By first unit, the index in `positions` behind its last bigram. */
  readonly firstEnds: Uint32Array;
}

/**
 * Sorts the bigrams of the documents in `units` with two stable counting sorts, by the second unit and then by the first. Document `n` stands from `starts[n]` up
 * to the unit before `starts[n + 1]`, which belongs to no document.
 */
export function sortBigrams(units: Uint16Array, starts: Uint32Array): SortedBigrams {
  const firstEnds = new Uint32Array(UNITS);
  const secondEnds = new Uint32Array(UNITS);
  for (let document = 0; document + 1 < starts.length; document++) {
    const last = (starts[document + 1] as number) - 2;
    for (let at = starts[document] as number; at < last; at++) {
      (firstEnds[units[at] as number] as number)++;
      (secondEnds[units[at + 1] as number] as number)++;
    }
  }
  toStarts(firstEnds);
  toStarts(secondEnds);
  return placeByFirst(placeBySecond(units, starts, secondEnds), firstEnds);
}

/** Turns counts into the index where each unit's bigrams start; placing them moves it to their end. */
function toStarts(counts: Uint32Array): void {
  let sum = 0;
  for (let unit = 0; unit < counts.length; unit++) {
    const count = counts[unit] as number;
    counts[unit] = sum;
    sum += count;
  }
}

/** The bigrams by second unit. The first units come along: looking them up again in the text, all over the place, would take most of the time. */
interface BySecond {
  readonly positions: Uint32Array;
  readonly firsts: Uint16Array;
  readonly secondEnds: Uint32Array;
}

function placeBySecond(units: Uint16Array, starts: Uint32Array, places: Uint32Array): BySecond {
  const positions = new Uint32Array(units.length);
  const firsts = new Uint16Array(units.length);
  for (let document = 0; document + 1 < starts.length; document++) {
    const last = (starts[document + 1] as number) - 2;
    for (let at = starts[document] as number; at < last; at++) {
      const second = units[at + 1] as number;
      const place = places[second] as number;
      places[second] = place + 1;
      positions[place] = at;
      firsts[place] = units[at] as number;
    }
  }
  return { positions, firsts, secondEnds: places };
}

function placeByFirst(bySecond: BySecond, places: Uint32Array): SortedBigrams {
  const { secondEnds, firsts } = bySecond;
  const positions = new Uint32Array(firsts.length);
  const seconds = new Uint16Array(firsts.length);
  for (let second = 0, index = 0; second < UNITS; second++) {
    for (const end = secondEnds[second] as number; index < end; index++) {
      const first = firsts[index] as number;
      const place = places[first] as number;
      places[first] = place + 1;
      positions[place] = bySecond.positions[index] as number;
      seconds[place] = second;
    }
  }
  return { positions, seconds, firstEnds: places };
}
