/** Stands for what was taken out of a text that keeps its length: has no width, and the fold drops it. */
export const PADDING = '\u200b';

/** A text as it is shown to somebody, without the padding in it. */
export function withoutPadding(text: string): string {
  return text.includes(PADDING) ? text.replaceAll(PADDING, '') : text;
}
