import { withCharset } from '../text/charset-declaration.ts';
import type { TextChange } from './conversion-changes.ts';

/** What makes a page declare the encoding that it is written in; `undefined` where it does, or declares none. */
export function charsetChange(text: string, encoding: string): TextChange | undefined {
  const declared = withCharset(text, encoding);
  if (declared === text) return undefined;
  let start = 0;
  while (text[start] === declared[start]) start++;
  let tail = 0;
  const most = Math.min(text.length, declared.length) - start;
  while (tail < most && text[text.length - 1 - tail] === declared[declared.length - 1 - tail]) tail++;
  return { start, end: text.length - tail, text: declared.slice(start, declared.length - tail) };
}
