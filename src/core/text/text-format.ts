/** How a text is written, as far as its file name says; only its content shows that a text is a web page. */
export type TextFormat = 'markdown' | 'archive' | 'subtitles' | 'other';

const MARKDOWN = /\.(?:md|markdown)$/i;
/** A web page with its pictures in one file, as browsers save it. */
const ARCHIVE = /\.mht(?:ml)?$/i;
const SUBTITLES = /\.(?:srt|vtt)$/i;

/** The format of a file by its path or uri. */
export function formatOfPath(path: string): TextFormat {
  if (MARKDOWN.test(path)) return 'markdown';
  if (SUBTITLES.test(path)) return 'subtitles';
  return ARCHIVE.test(path) ? 'archive' : 'other';
}
