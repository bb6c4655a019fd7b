const AROUND = /^[\s,，、。．.;；:：!！?？]+|[\s,，、。．.;；:：!！?？]+$/gu;
const QUOTED = /^[“"「『]([^“”"「」『』]*)[”"」』]$/u;
/** A quotation mark at one end alone, as a selection has it that is a character too long. */
const UNPAIRED = /^[“"「『](?=[^“”"「」『』]*$)|(?<=^[^“”"「」『』]*)[”"」』]$/u;

/** A text without white space and punctuation at its ends and without quotation marks around the whole. */
export function unframed(text: string): string {
  const inner = text.replace(AROUND, '');
  return (QUOTED.exec(inner)?.[1] ?? inner.replace(UNPAIRED, '')).replace(AROUND, '');
}
