import { cleanText } from '../text/clean.ts';
import { fold } from '../text/fold.ts';
import { isHan } from '../text/han.ts';
import { matchText } from '../text/matching-fold.ts';
import { unframed } from './unframed.ts';

/** Why a text cannot be a phrase; the host turns it into a localised sentence. */
export type PhraseFault = 'empty' | 'too-short' | 'too-long' | 'several-sentences';

/** A text as a phrase: without what does not belong to it, and folded. */
export interface WrittenPhrase {
  readonly text: string;
  readonly key: string;
  readonly fault?: PhraseFault;
}

const SENTENCE_END = /[。!?\n]/u;
const MIN_HAN = 2;
/** In UTF-16 code units of the folded text; the longest established phrases have half of that. */
const MAX_LENGTH = 60;
/** So much a phrase may be written as, in UTF-16 code units: with a note after each character, and blanks around it. */
const LONGEST_WRITTEN = 2000;

/**
 * Reads a line of a pack or a selection as a phrase: noise, line breaks, punctuation at both ends and quotation marks around the whole are not part of it. Of
 * what is longer than any phrase is written, the text is its beginning.
 */
export function writtenPhrase(raw: string): WrittenPhrase {
  const written = raw.trim();
  if (written.length > LONGEST_WRITTEN) return tooLong(written);
  const text = unframed(withoutNoise(written));
  const key = matchText(text);
  const fault = faultOf(key);
  return { text, key, ...(fault && { fault }) };
}

function tooLong(written: string): WrittenPhrase {
  const text = written.slice(0, LONGEST_WRITTEN);
  const key = matchText(text);
  return { text, key, fault: SENTENCE_END.test(key) ? 'several-sentences' : 'too-long' };
}

function faultOf(key: string): PhraseFault | undefined {
  if (key === '') return 'empty';
  if (SENTENCE_END.test(key)) return 'several-sentences';
  if ([...key].filter((character) => isHan(character.codePointAt(0) ?? 0)).length < MIN_HAN) return 'too-short';
  return key.length > MAX_LENGTH ? 'too-long' : undefined;
}

/** Blank lines stay, as no phrase crosses one. */
function withoutNoise(raw: string): string {
  const clean = cleanText(raw, fold(raw).noise).text;
  return clean.replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, (blank) =>
    blank.indexOf('\n') === blank.lastIndexOf('\n') ? '' : blank,
  );
}
