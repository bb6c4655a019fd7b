import { decode } from './decode.ts';
import { LINE_BREAK } from './line-break.ts';
import { withoutPadding } from './padded-text.ts';
import { readingOf } from './reading-text.ts';

/** Where the article of a web page is looked for, and what of a text is judged, in UTF-16 code units: the beginning tells. */
const MOST_FILE = 64 * 1024;
const MOST_TEXT = 8 * 1024;
/** A sentence has so many Chinese characters at least. */
const SHORTEST_LINE = 8;
/** Of the letters of a line of prose, and of those of a whole text that stand in such lines. The rest may be names in Latin letters, menus and code. */
const HAN_IN_LINE = 0.7;
const HAN_IN_TEXT = 0.5;
/** Chinese quotes a Japanese word at times; Japanese has more kana than this among its characters in every sentence. */
const KANA = 0.05;
const HAN = /\p{Script=Han}/gu;
const KANAS = /[\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const LETTERS = /\p{L}/gu;
/** A reading that a web page puts behind a character: 區(qū). */
const READING = /[(（][a-zü\u00e0-\u01dc]{1,6}[)）]/g;
/** Only in sentences: a full stop, or a comma between Chinese characters. */
const PUNCTUATION = /[。！？；，]|\p{Script=Han}[,;!?](?=\p{Script=Han}|$)/u;
/** Lines of tables, of translations (`key=…`, `"key": "…"`), of code, and comments. */
const NO_PROSE = [
  /^\s*["'<]?[A-Za-z_$][\w.$-]*["'>]?\s*[=:]/,
  /^\s*(?:[[\]{}#]|--|<!--|msg(?:id|str)\b)/,
  /^\s*(["'`]).*\1[,;]?\s*$/,
  /^.{0,40}(?<!:)\/[/*]/,
  /^\s*\|/,
  /^(?=.{0,100}$).*\S\t/,
];
/** From a fence of Markdown to the next one stands code. */
const FENCE = /^ {0,3}(```|~~~)/;

/**
 * Whether a decoded file is a text in Chinese sentences, in either script: of a web page what its article says. No list of words or messages, no Japanese, no
 * program with Chinese comments, no text in another language that quotes Chinese. `undefined` where there is not one letter to judge by.
 */
export function isChineseProse(file: string): boolean | undefined {
  const text = withoutPadding(readingOf(file.slice(0, MOST_FILE), 'other').text)
    .slice(0, MOST_TEXT)
    .replace(READING, '');
  const letters = count(text, LETTERS);
  if (letters === 0) return undefined;
  const kana = count(text, KANAS);
  if (kana > KANA * (kana + count(text, HAN))) return false;
  return hanInSentences(text) >= HAN_IN_TEXT * letters;
}

/** The same of the bytes of a file, or of as many as there are from its beginning, in any encoding. `undefined` also for what is no text. */
export function areChineseProse(bytes: Uint8Array): boolean | undefined {
  const decoded = decode(bytes);
  return 'error' in decoded ? undefined : isChineseProse(decoded.text);
}

function hanInSentences(text: string): number {
  let sum = 0;
  let isCode = false;
  for (const line of text.split(LINE_BREAK)) {
    if (FENCE.test(line)) isCode = !isCode;
    else if (!isCode) sum += hanOfSentence(line);
  }
  return sum;
}

/** How many Chinese characters a line of prose has; none where it is something else. */
function hanOfSentence(line: string): number {
  const han = count(line, HAN);
  const isProse =
    han >= SHORTEST_LINE &&
    PUNCTUATION.test(line) &&
    !NO_PROSE.some((pattern) => pattern.test(line)) &&
    han >= HAN_IN_LINE * count(line, LETTERS);
  return isProse ? han : 0;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
