import { matchText } from '../text/matching-fold.ts';
import { syllablesOf } from '../text/syllables.ts';

/** Whether a query is all of a name that is folded for matching: as it is written in either script, the initials of its pinyin, or its full pinyin. */
export function isWholeName(name: string, query: string): boolean {
  const typed = matchText(query).replaceAll(' ', '');
  return typed !== '' && (typed === name || spells(name, typed));
}

/** Follows all readings at once: after each character, how far in the letters one may be. A reading is its first letter or all of it. */
function spells(name: string, letters: string): boolean {
  let places = new Set([0]);
  for (let at = 0; at < name.length && places.size > 0; at++) places = placesAfter(name, at, letters, places);
  return places.has(letters.length);
}

function placesAfter(name: string, at: number, letters: string, places: ReadonlySet<number>): Set<number> {
  const readings = [name.charAt(at), ...syllablesOf(name.charCodeAt(at))];
  const read = [...places].flatMap((place) => readings.flatMap((reading) => endsOf(reading, letters, place)));
  return new Set(read);
}

function endsOf(reading: string, letters: string, place: number): number[] {
  return [reading, reading.charAt(0)].filter((part) => letters.startsWith(part, place)).map((part) => place + part.length);
}
