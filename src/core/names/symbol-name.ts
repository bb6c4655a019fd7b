/**
 * How something that was found is called in a list that the editor filters and sorts by itself: it drops what has not the letters of the query in its name, and
 * puts first what has them early. Where a name has no word of the query as it is written, the query is put behind it; where the query is all of the name, before it.
 */
export function symbolName(name: { readonly text: string; readonly rest: string; readonly isWhole: boolean }, query: string): string {
  const typed = query.trim();
  const written = `${name.text}${name.rest}`;
  if (hasWords(written.toLowerCase(), typed.toLowerCase())) return written;
  return name.isWhole ? `${typed} · ${written}` : `${name.text} · ${typed}${name.rest}`;
}

function hasWords(text: string, typed: string): boolean {
  return typed.split(/\s+/).every((word) => text.includes(word));
}
