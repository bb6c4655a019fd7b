/** Two cells: East Asian wide and full-width characters (Unicode UAX #11, the blocks that occur in such texts); ambiguous ones (“…”) take one. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u;

/** As wide as a Chinese character: keeps columns in line where a font's Latin letters are not half as wide. */
const IDEOGRAPHIC_SPACE = '\u3000';

/** How many cells of a terminal or of a monospaced editor a text takes. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += WIDE.test(character) ? 2 : 1;
  return width;
}

/** The longest start of a text that fits, with … where something was cut off. */
export function clip(text: string, cells: number): string {
  if (displayWidth(text) <= cells) return text;
  let width = 0;
  let out = '';
  for (const character of text) {
    width += displayWidth(character);
    if (width > cells - 2) break;
    out += character;
  }
  return `${out}…`;
}

/** The longest end of a text that fits, with … where something was cut off. */
export function clipStart(text: string, cells: number): string {
  if (displayWidth(text) <= cells) return text;
  const characters = [...text];
  let width = 0;
  let from = characters.length;
  while (width + displayWidth(characters[from - 1] ?? '') <= cells - 2) width += displayWidth(characters[--from] ?? '');
  return `…${characters.slice(from).join('')}`;
}

/** What fills a column behind or before a text. */
export function padding(text: string, cells: number): string {
  const free = Math.max(0, cells - displayWidth(text));
  return IDEOGRAPHIC_SPACE.repeat(free >> 1) + ' '.repeat(free & 1);
}
