/** A pattern of words that are separated by white space, each once; a word may be a pattern itself. */
export function anyOf(words: string): string {
  return `(?:${[...new Set(words.trim().split(/\s+/))].join('|')})`;
}
