/** The pairs of one of opencc-js's dictionaries, `from to|from to`. */
export function pairsOf(dictionary: string): [from: string, to: string][] {
  return dictionary.split('|').map((entry) => {
    const space = entry.indexOf(' ');
    return [entry.slice(0, space), entry.slice(space + 1)];
  });
}
