/** All ways in which a phrase can stand. */
export const FRAMES = ['banner', 'name', 'heading', 'quotation', 'sentence'] as const;

/**
 * How a phrase stands. `banner`: in a list of what is held high, as guidance (高举…以…为指导). `name`: in the title of a document, or the name of a meeting or a body.
 * `heading`: in a heading. `quotation`: in words that somebody else said. `sentence`: in a sentence of the text's own.
 */
export type Frame = (typeof FRAMES)[number];
