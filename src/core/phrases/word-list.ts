/** A pattern of words that are separated by white space; a word may be a pattern itself. */
export function anyOf(words: string): string {
  return `(?:${words.trim().split(/\s+/).join('|')})`;
}
