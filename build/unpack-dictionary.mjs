// Runs in every host, before a dictionary is first read: `packed-dictionary.mjs` bundles it.

/** Marks are letters and digits, which no phrase of a dictionary has: they take a third of the bytes of what else none has. */
export const MARKS = /[\0-\x7f]/;
/** This letter and those behind it: so many units are those of the entry before. */
export const COPIED = 'A'.charCodeAt(0);
export const MOST_COPIED = 25;
/** Behind a character a digit: its reading of that index; none means the first. */
export const MOST_CHOICE = 9;
/** What a phrase is converted to stands behind it as a whole. */
export const WHOLE = '=';

/** What each character of a dictionary of characters can become, the usual reading first. */
export function readingsOf(characters) {
  return new Map(
    characters.split('|').map((entry) => {
      const [character, ...readings] = entry.split(' ');
      return [character, readings];
    }),
  );
}

/** What `pack` has packed, unit by unit as it was. */
export function unpack(packed, characters) {
  const readings = readingsOf(characters);
  let marked = '';
  const entries = [];
  for (const [, copied, rest] of packed.matchAll(/([A-Z])([^A-Z]*)/g)) {
    marked = marked.slice(0, copied.charCodeAt(0) - COPIED) + rest;
    entries.push(entryOf(marked, readings));
  }
  return entries.join('|');
}

function entryOf(marked, readings) {
  const [from, to] = marked.split(WHOLE);
  if (to !== undefined) return `${from} ${to}`;
  let source = '';
  let target = '';
  for (const [, character, choice] of marked.matchAll(/(\D)(\d?)/gu)) {
    source += character;
    target += (readings.get(character) ?? [character])[Number(choice)];
  }
  return `${source} ${target}`;
}
