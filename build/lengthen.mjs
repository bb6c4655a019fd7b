// Runs in every host, before a table is first read: `short-tables.mjs` bundles it.

/** The units from FIRST to LAST take two bytes of a bundle, where a Chinese character takes three. */
export const FIRST = 0xa1;
export const LAST = 0x7ff;

/** What `ShortCharacters` has shortened, unit by unit as it was. Each worker waits for this as it starts: a loop and a decoder take half the time of what is shorter to write. */
export function lengthen(text, alphabet) {
  const units = new Uint16Array(text.length);
  for (let at = 0; at < units.length; at++) {
    const unit = text.charCodeAt(at);
    units[at] = unit < FIRST || unit > LAST ? unit : alphabet.charCodeAt(unit - FIRST);
  }
  return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(units);
}
