import assert from 'node:assert/strict';
import { htmlText } from '../../../src/core/text/html-text.ts';
import { PADDING, withoutPadding } from '../../../src/core/text/padded-text.ts';

const REFERENCE = /&#?\w+;?/g;

/** What is kept of a page, with blank lines as they are but none at its ends; checks on the way that it is in step with the file. */
export function readPage(file: string): string {
  const text = htmlText(file).text;
  assertInStep(file, text);
  return withoutPadding(text)
    .replace(/\n{2,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '');
}

/** As long as the file, and every character at its own offset, but for white space and the text of character references. */
export function assertInStep(file: string, text: string): void {
  assert.equal(text.length, file.length);
  const references = new Set([...file.matchAll(REFERENCE)].flatMap(({ 0: whole, index }) => [...whole].map((_, unit) => index + unit)));
  for (let at = 0; at < file.length; at++) {
    const unit = text[at] ?? '';
    if (unit === file[at] || unit === PADDING || unit === '\n' || unit === ' ' || references.has(at)) continue;
    assert.fail(`${JSON.stringify(unit)} stands at ${at} instead of ${JSON.stringify(file[at])}`);
  }
}
