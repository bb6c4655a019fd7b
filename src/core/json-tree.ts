import type { Node, ParseError } from 'jsonc-parser';
import { createScanner, parseTree } from 'jsonc-parser';
import type { Range } from './evidence.ts';

/** Nobody writes deeper ones. What reads a tree calls itself for each level, and must not run out of room. */
const MOST_LEVELS = 100;
/** As many as an editor shows of one file. */
export const MOST_PROBLEMS = 1_000;
const CLOSER: Readonly<Record<string, string>> = { '{': '}', '[': ']' };

/** Why a file is not used, or not all of it. `too-deep`: nothing of it is. */
interface JsonProblem extends Range {
  readonly code: 'syntax' | 'too-deep';
}

/** A file in JSON with comments and trailing commas, as far as it is valid. */
export interface JsonReading {
  /** `undefined` where nothing can be used. */
  readonly root: Node | undefined;
  readonly problems: readonly JsonProblem[];
}

/** Reads JSON that anybody may have written. An empty text is valid, and has no root. */
export function readJson(text: string): JsonReading {
  if (text.trim() === '') return { root: undefined, problems: [] };
  const tooDeep = firstTooDeep(text);
  if (tooDeep !== undefined) return { root: undefined, problems: [{ code: 'too-deep', start: tooDeep, end: tooDeep + 1 }] };
  const errors = new FirstErrors();
  const root = parseTree(text, errors, { allowTrailingComma: true });
  return { root, problems: Array.from(errors, ({ offset, length }) => ({ code: 'syntax', start: offset, end: offset + length })) };
}

/** A property of an object, with where it stands. */
export interface JsonProperty {
  readonly name: string;
  readonly key: Node;
  readonly value: Node;
}

/** In the order of the text; `undefined` for what is no object. */
export function propertiesOf(node: Node): JsonProperty[] | undefined {
  if (node.type !== 'object') return undefined;
  return (node.children ?? []).flatMap(({ children: [key, value] = [] }) =>
    key && value ? [{ name: String(key.value), key, value }] : [],
  );
}

/** Where a node stands in the text. */
export function rangeOfNode({ offset, length }: Node): Range {
  return { start: offset, end: offset + length };
}

/** Whether a value that was read from JSON has properties. */
export function isJsonObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether something may be read from a text, and nothing of it would be lost. */
export function isValidJson(text: string): boolean {
  return readJson(text).problems.length === 0;
}

/** Where a text is nested more deeply than may be; `undefined` where nowhere. A bracket that closes nothing is none, as the parser has it. */
export function firstTooDeep(text: string): number | undefined {
  const scanner = createScanner(text, true);
  const closers: string[] = [];
  do {
    scanner.scan();
    const start = scanner.getTokenOffset();
    const closer = CLOSER[text.charAt(start)];
    if (closer !== undefined) closers.push(closer);
    else if (text.charAt(start) === closers.at(-1)) closers.pop();
    if (closers.length > MOST_LEVELS) return start;
  } while (scanner.getPosition() < text.length);
  return undefined;
}

/** The parser tells every error, of which a text may have one for each character. */
class FirstErrors extends Array<ParseError> {
  override push(error: ParseError): number {
    return this.length < MOST_PROBLEMS ? super.push(error) : this.length;
  }
}
