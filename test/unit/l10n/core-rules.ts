import { projectText, sourceFiles } from './source-files.ts';

const FIELD = /\brule: '([a-z-]+)'/g;
/** A function that is told the rule: foundAt(source: SourceText, folded: Range, rule: string). */
const TAKES_RULE = /\bfunction (\w+)\(([^()]*\brule: string\b[^()]*)\)/g;
/** In `form === 'former' ? 'place-former-name' : 'place-name'` only what is chosen. */
const CHOSEN = /(?<!=== )'([a-z-]+)'/g;

/** Why a character is written one way or another: said of doubtful places, where the type of the rules holds that each has a sentence. */
const OF_CHARACTERS = 'src/core/conversion/';

/** Every rule that the core can give as a reason for what it claims of a document, read from its source: written as a field, or handed to a function that takes one. */
export function coreRules(): Set<string> {
  const source = sourceFiles('src/core')
    .filter(({ path }) => !path.startsWith(OF_CHARACTERS))
    .map((file) => file.source)
    .join('\n');
  const handed = Array.from(source.matchAll(TAKES_RULE), ([, name = '', parameters = '']) => {
    const position = commaSeparated(`${parameters})`).findIndex((parameter) => parameter.startsWith('rule:'));
    return argumentsAt(source, name, position).flatMap((argument) => firstGroups(argument, CHOSEN));
  });
  return new Set([...firstGroups(source, FIELD), ...handed.flat(), ...contextRules()]);
}

/** Of a name beside the text the rule is made of where it stands: place-title, place-path. */
function contextRules(): string[] {
  const sources = /type VoteSource = ([^;]+);/.exec(projectText('src/core/places/weighing.ts'))?.[1] ?? '';
  return firstGroups(sources, /'(?!text)([a-z]+)'/g).map((source) => `place-${source}`);
}

/** What stands at one position in the calls of a function. */
function argumentsAt(source: string, name: string, position: number): string[] {
  const calls = source.matchAll(new RegExp(`(?<!function )\\b${name}\\(`, 'g'));
  return Array.from(
    calls,
    ({ index, 0: { length } }) => commaSeparated(source.slice(index + length, index + length + 1000))[position] ?? '',
  );
}

/** The parts of a list up to the bracket that closes it; commas inside brackets do not count. */
function commaSeparated(text: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const character of text) {
    if (')]}'.includes(character) && --depth < 0) break;
    if ('([{'.includes(character)) depth++;
    if (character === ',' && depth === 0) parts.push('');
    else parts.push(parts.pop() + character);
  }
  return parts.map((part) => part.trim());
}

function firstGroups(text: string, pattern: RegExp): string[] {
  return Array.from(text.matchAll(pattern), ([, group = '']) => group);
}
