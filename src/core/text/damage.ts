import type { Range } from '../evidence.ts';
import { garbledLines } from './garbled-lines.ts';
import { lostCharacters } from './lost-characters.ts';
import type { Noise } from './noise.ts';

/** Damage to a text that can only be marked: lines that were read in a wrong encoding, and places where characters were lost, apart from the noise that is known, which is in order. */
export function damageApart(text: string, known: readonly Noise[]): Noise[] {
  const garbled = apart(garbledLines(text), known).map((range): Noise => ({ kind: 'misread', ...range }));
  const lost = apart(apart(lostCharacters(text), known), garbled).map((range): Noise => ({ kind: 'lost', ...range }));
  return [...garbled, ...lost];
}

/** The ranges that touch none of some others; both in order, and the others apart from one another. */
function apart(ranges: readonly Range[], others: readonly Range[]): Range[] {
  let next = 0;
  return ranges.filter(({ start, end }) => {
    while (next < others.length && (others[next] as Range).end <= start) next++;
    return next === others.length || (others[next] as Range).start >= end;
  });
}
