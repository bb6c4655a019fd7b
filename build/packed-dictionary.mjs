// OpenCC's phrases for Traditional make up a third of what the package holds. In the bundle they stand in less than half of that.
import { fileURLToPath } from 'node:url';
import { COPIED, MARKS, MOST_CHOICE, MOST_COPIED, readingsOf, WHOLE } from './unpack-dictionary.mjs';

const UNPACK = fileURLToPath(new URL('unpack-dictionary.mjs', import.meta.url));

/** A module that exports the phrases, beside opencc-js's `STCharacters.js`, and holds their packed form. */
export function packedModule(phrases, characters) {
  return [
    "import characters from './STCharacters.js';",
    `import { unpack } from ${JSON.stringify(UNPACK)};`,
    `export default unpack(${JSON.stringify(pack(phrases, characters))}, characters);`,
  ].join('\n');
}

/**
 * A dictionary as opencc-js has it, packed. Each entry stands as what differs from the entry before: a letter that says how many units are the same, then the rest. Of
 * a phrase stands only what it is converted from, and behind a character which of its readings it has unless that is the first. `characters` has the readings.
 */
export function pack(phrases, characters) {
  const readings = readingsOf(characters);
  let before = '';
  return phrases
    .split('|')
    .map((entry) => {
      const marked = mark(entry, readings);
      const same = sameUnits(before, marked);
      before = marked;
      return String.fromCharCode(COPIED + same) + marked.slice(same);
    })
    .join('');
}

function mark(entry, readings) {
  const [from, to] = entry.split(' ');
  if (from === undefined || to === undefined || MARKS.test(from + to)) throw new Error(`Not an entry that can be packed: ${entry}`);
  const [source, target] = [[...from], [...to]];
  const choices = source.map((character, i) => (readings.get(character) ?? [character]).indexOf(target[i]));
  if (source.length !== target.length || choices.some((choice) => choice < 0 || choice > MOST_CHOICE)) return from + WHOLE + to;
  return source.map((character, i) => (choices[i] === 0 ? character : `${character}${choices[i]}`)).join('');
}

/** At most what one unit can say, and never half a character. */
function sameUnits(before, marked) {
  let same = 0;
  while (same < MOST_COPIED && same < before.length && before[same] === marked[same]) same++;
  return /[\ud800-\udbff]/.test(before[same - 1] ?? '') ? same - 1 : same;
}
