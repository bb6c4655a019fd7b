import { matchesOf } from '../text/matches.ts';
import type { SourceText } from '../text/source-text.ts';
import type { DateMention } from './mention.ts';
import { findDates } from './mention.ts';
import { RowNames } from './row-names.ts';

/** A line that is not blank, in folded text. */
interface PageLine {
  readonly text: string;
  /** Offset of the line in the folded text. */
  readonly start: number;
}

/** A text as the rules for dates see it: its lines that are not blank, where the running text begins, and every date written in it. */
export interface Page {
  readonly folded: string;
  /** The full name of the province that the text is of; `undefined` where that is not known. */
  readonly province: string | undefined;
  /** Which rows of the tables of events it names. */
  readonly names: RowNames;
  readonly lines: readonly PageLine[];
  /** Index of the first line of running text; `lines.length` where there is none. */
  readonly bodyLine: number;
  readonly mentions: readonly DateMention[];
  /** The matches of a global pattern, looked for once: the year of several days is sought in one text. */
  readonly matches: (pattern: RegExp) => readonly RegExpExecArray[];
}

/** Headers are short, but the headline of a long title with two sentences is not. */
const RUNNING_LENGTH = 90;
const SHORTEST_SENTENCE = 20;
const SALUTATION = /^(?:尊敬的)?(?:各位|同志们|女士们|主席、各位)[^。]{0,20}[:,!]/;

/** The lines of a text as the rules for dates see them; `start` and `province` as in a document's place: what its site prints above is no running text. */
export function readPage({ folded, lines }: SourceText, start = 0, province?: string): Page {
  const filled: PageLine[] = [];
  for (const line of lines) if (line.folded !== '' && /\S/.test(line.folded)) filled.push({ text: line.folded, start: line.foldedStart });
  const body = filled.findIndex((line) => line.start >= start && isRunning(line.text));
  return {
    folded: folded.text,
    province,
    names: new RowNames(folded.text),
    lines: filled,
    bodyLine: body < 0 ? filled.length : body,
    mentions: findDates(folded.text),
    matches: perText(folded.text),
  };
}

function perText(text: string): Page['matches'] {
  const known = new Map<RegExp, readonly RegExpExecArray[]>();
  return (pattern) => {
    const matches = known.get(pattern) ?? matchesOf(text, pattern);
    known.set(pattern, matches);
    return matches;
  };
}

/** What depends on the page alone, found once for each page. */
export function oncePerPage<T>(find: (page: Page) => T): (page: Page) => T {
  const known = new WeakMap<Page, { readonly found: T }>();
  return (page) => {
    const entry = known.get(page) ?? { found: find(page) };
    known.set(page, entry);
    return entry.found;
  };
}

/** Whether a line is a sentence of the text rather than of its head. */
export function isRunning(text: string): boolean {
  if (SALUTATION.test(text)) return true;
  if (text.length >= RUNNING_LENGTH) return text.includes('。') || text.includes(';');
  return text.length >= SHORTEST_SENTENCE && endsSentence(text);
}

function endsSentence(text: string): boolean {
  const end = '"])'.includes(text.charAt(text.length - 1)) ? text.length - 1 : text.length;
  return '。;!?'.includes(text.charAt(end - 1));
}

/** The index of the line that the folded offset stands in. */
export function lineAt(lines: readonly PageLine[], offset: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((lines[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}
