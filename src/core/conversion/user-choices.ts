import type { Range } from '../evidence.ts';
import { Trie } from '../trie.ts';
import type { ConversionChoice } from './conversion.ts';

/** A choice where it counts. */
export interface PlacedChoice extends Range {
  readonly text: string;
}

/** Where the choices of a user count: those for a place first, then the longest of the others. Ascending and apart from each other. */
export function placedChoices(text: string, choices: readonly ConversionChoice[]): PlacedChoice[] {
  const placed = choices.flatMap((choice) => placeOf(text, choice) ?? []).sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: PlacedChoice[] = [];
  for (const choice of placed) if (choice.start >= (kept.at(-1)?.end ?? 0)) kept.push(choice);
  const everywhere = choices.filter(({ start }) => start === undefined);
  if (everywhere.length > 0) addEverywhere(kept, text, everywhere);
  return kept.sort((a, b) => a.start - b.start);
}

function placeOf(text: string, { from, to, start }: ConversionChoice): PlacedChoice | undefined {
  if (start === undefined || from === '' || !text.startsWith(from, start)) return undefined;
  return { start, end: start + from.length, text: to };
}

function addEverywhere(kept: PlacedChoice[], text: string, choices: readonly ConversionChoice[]): void {
  const places = [...kept];
  let next = 0;
  new Trie(choices.map(({ from, to }) => [from, to])).forEachLongest(text, (to, start, end) => {
    while (next < places.length && (places[next]?.end ?? 0) <= start) next++;
    if ((places[next]?.start ?? text.length) >= end) kept.push({ start, end, text: to });
  });
}
