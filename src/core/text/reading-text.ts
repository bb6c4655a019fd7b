import { isHtml } from './html-detection.ts';
import { htmlText } from './html-text.ts';
import { restoredInPlace } from './misread.ts';

/**
 * What a reader sees of a decoded file, in step with it: a plain text as it is, of a web page the article, every character at its own offset; what was read in
 * a wrong encoding once as it was before.
 */
export function readingText(file: string): string {
  const text = restoredInPlace(file);
  return isHtml(text) ? htmlText(text) : text;
}
