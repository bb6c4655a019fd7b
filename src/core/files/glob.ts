/** Stands for any number of characters within a part of a path, or of parts within a path. */
const ANY_NUMBER = Symbol('any number');

/** Asks for one character, or for one part of a path. */
type Fits = (value: string) => boolean;
type Sequence = readonly (Fits | typeof ANY_NUMBER)[];

/** In UTF-16 code units; a longer glob takes no path. */
const LONGEST_GLOB = 1_000;
/** A glob whose braces stand for more globs takes no path. */
const MOST_GLOBS = 1_000;

/**
 * A glob over the parts of a path in lower case, as the editor understands globs, whatever the case: `*` and `?` within a part, `**` for any number of parts (at
 * the end for one at least), `{a,b}`, `[a-z]`, `[!a-z]`, and `\` before what is meant literally. It takes no more steps than the product of both lengths; the
 * patterns that libraries make of globs take exponential time on some (`*a*a*a*a*b`), and a repository brings its own.
 */
export function globMatcher(glob: string): (parts: readonly string[]) => boolean {
  const sequences = withoutBraces(glob.toLowerCase()).map(sequenceOfParts);
  return (parts) => sequences.some((sequence) => takes(sequence, parts));
}

/** Goes back to the last `ANY_NUMBER` alone: what an earlier one could take besides, the last one can (Krauss, Matching Wildcards, 2008). */
function takes(sequence: Sequence, values: ArrayLike<string>): boolean {
  const last = sequence.lastIndexOf(ANY_NUMBER);
  let at = 0;
  let afterAny = -1;
  let resumed = 0;
  for (let index = 0; index < values.length; ) {
    const wanted = sequence[at];
    if (wanted === ANY_NUMBER) {
      // What stands behind the last one must end the path.
      if (at === last) index = Math.max(index, values.length - (sequence.length - at - 1));
      afterAny = ++at;
      resumed = index;
    } else if (wanted?.(values[index] ?? '')) {
      at++;
      index++;
    } else if (afterAny >= 0) {
      at = afterAny;
      index = ++resumed;
    } else return false;
  }
  while (sequence[at] === ANY_NUMBER) at++;
  return at === sequence.length;
}

/** The globs that a glob with braces stands for, the innermost braces first. */
function withoutBraces(glob: string): string[] {
  const globs: string[] = [];
  const open = glob === '' || glob.length > LONGEST_GLOB ? [] : [glob];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    const braces = /(?<!\\)\{([^{}]*)\}/.exec(one);
    if (!braces) globs.push(one);
    else for (const alternative of (braces[1] ?? '').split(',')) open.push(one.replace(braces[0], () => alternative));
    if (globs.length + open.length > MOST_GLOBS) return [];
  }
  return globs;
}

function sequenceOfParts(glob: string): Sequence {
  const sequence = glob.replace(/^\.\//, '').split('/').map(part);
  return sequence.at(-1) === ANY_NUMBER ? [...sequence.slice(0, -1), () => true, ANY_NUMBER] : sequence;
}

function part(glob: string): Fits | typeof ANY_NUMBER {
  if (glob === '**') return ANY_NUMBER;
  if (!/[*?[\\]/.test(glob)) return (value) => value === glob;
  const sequence = sequenceOfCharacters(glob);
  return (value) => takes(sequence, value);
}

/** What is escaped, a class, `*` or `?`, or any other character. */
const PIECE = /\\(?<escaped>.)|\[(?<not>[!^]?)(?<listed>[\][]?[^\][]*)\]|(?<wild>[*?])|./gs;

function sequenceOfCharacters(glob: string): Sequence {
  return Array.from(glob.matchAll(PIECE), ({ 0: piece, groups }) => {
    if (groups?.wild) return groups.wild === '*' ? ANY_NUMBER : () => true;
    if (groups?.listed) return classOf(groups.listed, groups.not !== '');
    const wanted = groups?.escaped ?? piece;
    return (character) => character === wanted;
  });
}

/** `a-z_`: ranges and characters. */
function classOf(listed: string, isNegated: boolean): Fits {
  const ranges = Array.from(listed.matchAll(/(.)-(.)|./gs), ([one, from = one, to = one]) => ({ from, to }));
  return (character) => ranges.some(({ from, to }) => from <= character && character <= to) !== isNegated;
}
