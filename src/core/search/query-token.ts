import type { Range } from '../evidence.ts';
import type { FilterKey } from './filter-name.ts';
import { filterKey } from './filter-name.ts';

/** One part of a query as it is typed: `乡村`, `-"新 区"`, `="十四五"规划`, `place:广东`. The range is that of the whole part. */
export interface QueryToken extends Range {
  /** Whether a minus stands before it. */
  readonly negated: boolean;
  /** Whether a plus stands before it: a filter that must hold whatever others of its key do. */
  readonly isRequired: boolean;
  /** Whether an equals sign stands before it: a word that is wanted as it is written, a value that is the whole of a name. */
  readonly isExact: boolean;
  /** `undefined` for a word. */
  readonly key?: FilterKey;
  /** Without quotes, minus, plus, equals sign and key. */
  readonly value: string;
  readonly valueStart: number;
  readonly quote: 'none' | 'closed' | 'open';
}

const CLOSING: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['＂', '＂'],
  ['“', '”'],
  ['”', '”'],
  ['「', '」'],
  ['『', '』'],
]);

const MINUS = /[-－−﹣](?=[^\s\-－−﹣])/y;
/** Before anything but a filter it is a part of the word. */
const PLUS = /[+＋]/y;
const KEY = /(\p{L}+)[:：]/uy;
const EQUALS = /[=＝](?=\S)/y;
/** Of what is wanted as it is written, other quotes are a part, unless there is a blank between them. */
const STRAIGHT = '"＂';
const RUN = /\S+/y;

/** The parts of a query, in its order. Any white space divides them, that of full width too. */
export function queryTokens(query: string): QueryToken[] {
  const tokens: QueryToken[] = [];
  for (let at = nextPart(query, 0); at < query.length; at = nextPart(query, at)) {
    const token = tokenAt(query, at);
    tokens.push(token);
    at = token.end;
  }
  return tokens;
}

function nextPart(query: string, at: number): number {
  const offset = query.slice(at).search(/\S/);
  return offset < 0 ? query.length : at + offset;
}

function tokenAt(query: string, start: number): QueryToken {
  const minus = matchAt(MINUS, query, start)?.[0] ?? '';
  const from = start + minus.length;
  const equals = matchAt(EQUALS, query, from)?.[0] ?? '';
  const negated = minus !== '';
  if (equals !== '') return { start, negated, isRequired: false, isExact: true, ...writtenValueAt(query, from + equals.length) };
  const plus = negated ? '' : (matchAt(PLUS, query, from)?.[0] ?? '');
  const filter = filterAt(query, from + plus.length);
  if (!filter) return { start, negated, isRequired: false, isExact: false, ...valueAt(query, from) };
  return { start, negated, isRequired: plus !== '', ...filter };
}

/** A key with its value; `undefined` where none stands. */
function filterAt(query: string, from: number): (Value & Required<Pick<QueryToken, 'key' | 'isExact'>>) | undefined {
  const named = matchAt(KEY, query, from);
  const key = named && filterKey(named[1] ?? '');
  if (!named || !key) return undefined;
  const valueStart = from + named[0].length;
  const equals = matchAt(EQUALS, query, valueStart)?.[0] ?? '';
  return { key, isExact: equals !== '', ...valueAt(query, valueStart + equals.length) };
}

function writtenValueAt(query: string, start: number): Value {
  const value = valueAt(query, start);
  return STRAIGHT.includes(query[start] ?? '') || value.quote !== 'closed' || /\s/.test(value.value) ? value : runAt(query, start);
}

type Value = Pick<QueryToken, 'end' | 'value' | 'valueStart' | 'quote'>;

/** A quote opens a value only where it stands first, and closes it only where the part ends: 坚持“两个毫不动摇” is a word with quotes in it. */
function valueAt(query: string, start: number): Value {
  const closing = CLOSING.get(query[start] ?? '');
  const close = closing === undefined ? -1 : query.indexOf(closing, start + 1);
  if (closing !== undefined && close < 0) return { value: query.slice(start + 1), valueStart: start + 1, end: query.length, quote: 'open' };
  if (close > 0 && /^(?:\s|$)/.test(query.slice(close + 1, close + 2)))
    return { value: query.slice(start + 1, close), valueStart: start + 1, end: close + 1, quote: 'closed' };
  return runAt(query, start);
}

function runAt(query: string, start: number): Value {
  const value = matchAt(RUN, query, start)?.[0] ?? '';
  return { value, valueStart: start, end: start + value.length, quote: 'none' };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
