import type { Range } from '../evidence.ts';
import type { SpeakerLevel } from '../speaker/speaker.ts';
import { foldText } from '../text/fold.ts';
import { matchText } from '../text/matching-fold.ts';
import type { Script } from '../text/script.ts';
import type { DateRange } from './date-range.ts';
import { parseDateRange } from './date-range.ts';
import type { CopiesWanted, FilterKey } from './filter-name.ts';
import { copiesNamed, levelNamed, scriptNamed } from './filter-name.ts';
import type { QueryToken } from './query-token.ts';
import { queryTokens } from './query-token.ts';

/** A word or quoted phrase that a document must have, or must not have. */
export interface QueryWord extends Range {
  /** As it is typed, without the quotes around it. */
  readonly text: string;
  /** What is looked for. Never ''. */
  readonly folded: string;
  /** Whether only what stands in the file as it is typed is wanted. */
  readonly isExact: boolean;
}

/** What a document must be, or must not be. The values of places are names, which the evaluation looks up. */
export type Condition =
  | { readonly key: 'place'; readonly value: string }
  /** `isWhole`: it is called just so. */
  | { readonly key: 'outlet' | 'title'; readonly value: string; readonly isWhole: boolean }
  | { readonly key: 'date'; readonly dates: DateRange | 'unknown' }
  | { readonly key: 'level'; readonly level: SpeakerLevel | 'unknown' }
  | { readonly key: 'script'; readonly script: Script }
  | { readonly key: 'copies'; readonly copies: CopiesWanted };

/** One condition of a query, with the range where it is typed. */
export interface Filter extends Range {
  readonly negated: boolean;
  /** Of the filters of one group one must hold: those of one key, but that one with a plus before it makes a group of its own. */
  readonly group: string;
  readonly condition: Condition;
}

/**
 * What of a query cannot be understood and is therefore left out: a quote without its end (read to the end of the query), a filter, a minus or an equals sign without anything
 * behind it, a value that is no date, level, script, place or `no` or `only`; or a key that is none (then the part is looked for as it stands).
 */
export interface QueryProblem extends Range {
  readonly code: 'open-quote' | 'empty' | 'no-date' | 'no-level' | 'no-script' | 'no-place' | 'no-copies' | 'no-key';
  /** What is not understood. */
  readonly text: string;
}

/** A question to the library: all words in one document, none of the excluded ones, and of each key of filters one condition. */
export interface Query {
  readonly words: readonly QueryWord[];
  readonly without: readonly QueryWord[];
  readonly filters: readonly Filter[];
  readonly problems: readonly QueryProblem[];
}

/** One part of the query, understood. */
type Part =
  | { readonly kind: 'word' | 'without'; readonly word: QueryWord }
  | { readonly kind: 'filter'; readonly filter: Filter }
  | { readonly kind: 'problem'; readonly problem: QueryProblem };

/** Documents without a date, a place or a level. */
const UNKNOWN = new Set(['unknown', '?', '未知', '不明', '不详']);

/** Filters whose value may list several, divided by commas. */
const LISTS: ReadonlySet<FilterKey> = new Set(['place', 'date', 'level', 'script', 'copies']);

/** Reads a query as it is typed. Never fails: what it cannot understand is among the problems, and the rest is used. */
export function parseQuery(text: string): Query {
  const parts = queryTokens(text).flatMap(partsOf);
  return {
    words: distinct(parts.flatMap((part) => (part.kind === 'word' ? part.word : []))),
    without: distinct(parts.flatMap((part) => (part.kind === 'without' ? part.word : []))),
    filters: parts.flatMap((part) => (part.kind === 'filter' ? part.filter : [])),
    problems: parts.flatMap((part) => (part.kind === 'problem' ? part.problem : [])),
  };
}

/** Whether a name asks for the documents that have no such thing. */
export function meansUnknown(value: string): boolean {
  return UNKNOWN.has(foldText(value));
}

function partsOf(token: QueryToken): Part[] {
  const parts = token.key === undefined ? [...unknownKey(token), wordPart(token)] : filterParts(token, token.key);
  return token.quote === 'open' ? [...parts, problemPart('open-quote', token, token.value)] : parts;
}

function wordPart({ start, end, negated, isExact, value, quote }: QueryToken): Part {
  const folded = matchText(value.trim());
  const isSignAlone = quote === 'none' && /^[-－−﹣=＝]$/.test(value);
  if (folded === '' || isSignAlone) return problemPart('empty', { start, end }, value);
  return { kind: negated ? 'without' : 'word', word: { start, end, text: isExact ? value : value.trim(), folded, isExact } };
}

/** A key in Latin letters that is none is most likely mistyped; an address (https://…) is not. */
function unknownKey({ start, end, value, quote, isExact }: QueryToken): Part[] {
  const key = quote === 'none' && !isExact ? /^([a-z]+)[:：](?!\/\/)/i.exec(value)?.[1] : undefined;
  return key === undefined ? [] : [problemPart('no-key', { start, end }, key)];
}

function filterParts(token: QueryToken, key: FilterKey): Part[] {
  if (token.value.trim() === '') return [problemPart('empty', token, token.value)];
  const values = LISTS.has(key) && token.quote === 'none' ? listed(token) : [token];
  if (values.length === 0) return [problemPart('empty', token, token.value)];
  return values.map(({ value, start, end }) => filterPart(key, value.trim(), token, { start, end }));
}

function listed({ value, valueStart }: QueryToken): Pick<QueryToken, 'value' | 'start' | 'end'>[] {
  return [...value.matchAll(/[^,，、;；|]+/g)].map(({ 0: one, index }) => {
    return { value: one, start: valueStart + index, end: valueStart + index + one.length };
  });
}

function filterPart(key: FilterKey, value: string, token: QueryToken, range: Range): Part {
  const condition = conditionOf(key, value, token.isExact);
  const group = token.isRequired ? `${key} ${token.start}` : key;
  if (condition) return { kind: 'filter', filter: { ...range, negated: token.negated, group, condition } };
  return problemPart(key === 'date' || key === 'level' || key === 'copies' ? `no-${key}` : 'no-script', range, value);
}

/** `undefined` for a value that means nothing. */
function conditionOf(key: FilterKey, value: string, isWhole: boolean): Condition | undefined {
  if (key === 'date') {
    const dates = meansUnknown(value) ? 'unknown' : parseDateRange(value);
    return dates && { key, dates };
  }
  if (key === 'level') {
    const level = meansUnknown(value) ? 'unknown' : levelNamed(value);
    return level && { key, level };
  }
  if (key === 'script') {
    const script = scriptNamed(value);
    return script && { key, script };
  }
  if (key === 'copies') {
    const copies = copiesNamed(value);
    return copies && { key, copies };
  }
  return key === 'place' ? { key, value } : { key, value, isWhole };
}

function problemPart(code: QueryProblem['code'], { start, end }: Range, text: string): Part {
  return { kind: 'problem', problem: { code, start, end, text } };
}

function distinct(words: readonly QueryWord[]): QueryWord[] {
  return words.filter((word, index) => words.findIndex((other) => isSameWord(word, other)) === index);
}

function isSameWord(a: QueryWord, b: QueryWord): boolean {
  return a.isExact === b.isExact && (a.isExact ? a.text === b.text : a.folded === b.folded);
}

const QUOTES = ['""', '「」', '『』', '“”'];

/** The query that looks for just this text: as it is where it is read as one word, else in quotes that it has none of. */
export function phraseQuery(text: string): string {
  const phrase = text.trim().replace(/\s+/g, ' ');
  const quoted = QUOTES.map((quotes) => `${quotes[0]}${phrase}${quotes[1]}`);
  return [phrase, ...quoted].find((query) => looksFor(query, phrase)) ?? phrase;
}

function looksFor(query: string, phrase: string): boolean {
  const { words, without, filters, problems } = parseQuery(query);
  return words.length === 1 && words[0]?.folded === matchText(phrase) && without.length + filters.length + problems.length === 0;
}
