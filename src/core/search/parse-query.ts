import type { Range } from '../evidence.ts';
import { matchText } from '../text/matching-fold.ts';
import { parseDateRange } from './date-range.ts';
import type { FilterKey } from './filter-name.ts';
import { copiesNamed, levelNamed, scriptNamed } from './filter-name.ts';
import type { Condition, Filter, Query, QueryProblem, QueryWord } from './query.ts';
import { meansUnknown } from './query.ts';
import type { QueryToken } from './query-token.ts';
import { queryTokens } from './query-token.ts';

/** One part of the query, understood. */
type Part =
  | { readonly kind: 'word' | 'without'; readonly word: QueryWord }
  | { readonly kind: 'filter'; readonly filter: Filter }
  | { readonly kind: 'problem'; readonly problem: QueryProblem };

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

/** Whether a query asks for just this phrase. */
function looksFor(query: string, phrase: string): boolean {
  const { words, without, filters, problems } = parseQuery(query);
  return words.length === 1 && words[0]?.folded === matchText(phrase) && without.length + filters.length + problems.length === 0;
}
