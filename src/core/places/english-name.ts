import { ENGLISH_NAMES } from './tables.generated.ts';

/** The last words of an English name that tell the level, with how names of that level end in Chinese. */
const LEVEL_WORDS: readonly (readonly [words: RegExp, ending: RegExp])[] = [
  [/ province$/, /省$/],
  [/ (?:special administrative region|sar)$/, /特别行政区$/],
  [/ (?:\w+ )?autonomous region$/, /自治区$/],
  [/ (?:\w+ )?autonomous prefecture$/, /州$/],
  [/ (?:\w+ )?autonomous county$/, /自治县$/],
  [/ prefecture$/, /(?:州|地区)$/],
  [/ (?:city|municipality)$/, /市$/],
  [/ county$/, /县$/],
  [/ (?:new area|district)$/, /区$/],
  [/ league$/, /盟$/],
  [/ banner$/, /旗$/],
];

/** An English name of a division without the word for its level. */
export interface EnglishName {
  /** In lower case. */
  readonly name: string;
  /** How the Chinese names of that level end; `undefined` where none is named. */
  readonly ending: RegExp | undefined;
}

/** What an English name says: `Wuxi City` is wuxi, a city. Anything else is a name without a level. */
export function englishName(typed: string): EnglishName {
  const name = typed.trim().toLowerCase().replace(/\s+/g, ' ');
  for (const [words, ending] of LEVEL_WORDS) if (words.test(name)) return { name: name.replace(words, ''), ending };
  return { name, ending: undefined };
}

/** The codes of the divisions whose English name is no pinyin (Tibet) and begins with these letters, three at least; with whether it is all of the name. */
export function codesInEnglish(name: string): ReadonlyMap<string, boolean> {
  if (name.length < 3) return new Map();
  const begun = ENGLISH_NAMES.filter(({ english }) => english.toLowerCase().startsWith(name));
  return new Map(begun.map(({ english, code }) => [code, english.toLowerCase() === name]));
}

/** The English names, those that are pinyin apart, of a division and of those that it lies in. */
export function englishNamesOf(code: string): string[] {
  const codes = [code, `${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`];
  return ENGLISH_NAMES.filter((row) => codes.includes(row.code)).map(({ english }) => english);
}
