/** How a text is written, as far as its file name says; only its content shows that a text is a web page. */
export type TextFormat = 'markdown' | 'archive' | 'other';

const MARKDOWN = /\.(?:md|markdown)$/i;
/** A web page with its pictures in one file, as browsers save it. */
const ARCHIVE = /\.mht(?:ml)?$/i;

/** The format of a file by its path or uri. */
export function formatOfPath(path: string): TextFormat {
  if (MARKDOWN.test(path)) return 'markdown';
  return ARCHIVE.test(path) ? 'archive' : 'other';
}
