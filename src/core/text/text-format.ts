/** How a text is written, as far as the name of its file tells; a web page is told by what is in it. */
export type TextFormat = 'markdown' | 'other';

const MARKDOWN = /\.(?:md|markdown)$/i;

/** The format of a file by its path or uri. */
export function formatOfPath(path: string): TextFormat {
  return MARKDOWN.test(path) ? 'markdown' : 'other';
}
