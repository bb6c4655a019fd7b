import { isHtml } from './html-detection.ts';
import { htmlText } from './html-text.ts';

/** What a reader sees of a decoded file, in step with it: a plain text as it is, of a web page the article, every character at its own offset. */
export function readingText(file: string): string {
  return isHtml(file) ? htmlText(file) : file;
}
