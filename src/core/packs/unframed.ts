/** White space and punctuation, one code unit. */
const AROUND = /[\s,，、。．.;；:：!！?？]/;
const QUOTED = /^[“"「『]([^“”"「」『』]*)[”"」』]$/;
const MARKS = /[“”"「」『』]/g;
const OPENING = /^[“"「『]/;
const CLOSING = /[”"」』]$/;

/** A text without white space and punctuation at its ends and without quotation marks around the whole. */
export function unframed(text: string): string {
  const inner = trimmed(text);
  return trimmed(QUOTED.exec(inner)?.[1] ?? withoutUnpaired(inner));
}

/** Looked through from both ends, as a pattern for the end would try every run of blanks inside. */
function trimmed(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && AROUND.test(text.charAt(start))) start++;
  while (end > start && AROUND.test(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

/** Drops the one quotation mark of a text where it stands at an end, as in a selection that is a character too long. */
function withoutUnpaired(text: string): string {
  if (text.match(MARKS)?.length !== 1) return text;
  return text.replace(OPENING, '').replace(CLOSING, '');
}
