/** The filter of a query that lets just the documents of a level through. It needs no list of places, so that a host can make it. */
export function levelFilter(level: string): string {
  return `level:${level}`;
}
