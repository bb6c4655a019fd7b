/** Every match of a global pattern that never matches nothing, in the order of the text. As `matchAll`, which makes a new pattern each time. */
export function matchesOf(text: string, pattern: RegExp): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  forEachMatch(text, pattern, (match) => matches.push(match));
  return matches;
}

/** The same one by one: a long text may have a million of them, which together take much more memory than the text. */
export function forEachMatch(text: string, pattern: RegExp, visit: (match: RegExpExecArray) => void): void {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) visit(match);
}

/** A pattern of words that are separated by white space, each once; a word may be a pattern itself. */
export function anyOf(words: string): string {
  return `(?:${[...new Set(words.trim().split(/\s+/))].join('|')})`;
}
