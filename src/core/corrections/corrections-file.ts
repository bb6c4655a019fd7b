import type { Node, ParseError } from 'jsonc-parser';
import { applyEdits, modify, parseTree } from 'jsonc-parser';
import { isCalendarDate } from '../dates/calendar-date.ts';
import type { Range } from '../evidence.ts';
import { encodingOfName } from '../text/encoding.ts';
import type { Correction, Corrections } from './correction.ts';

/** Why a part of the file is not used; the host turns the code into a localised sentence. */
export type CorrectionProblemCode = 'syntax' | 'not-an-object' | 'unknown-field' | 'bad-value';

export interface CorrectionProblem extends Range {
  readonly code: CorrectionProblemCode;
  /** The field or the path that it is about; '' for the file as a whole. */
  readonly name: string;
}

export interface CorrectionsReading {
  readonly corrections: Corrections;
  readonly problems: readonly CorrectionProblem[];
}

const FORMATTING = { formattingOptions: { insertSpaces: true, tabSize: 2, keepLines: true, eol: '\n' } };

const VALID: Readonly<Record<keyof Correction, (value: unknown) => boolean>> = {
  title: (value) => typeof value === 'string' && value.trim() !== '',
  date: (value) => typeof value === 'string' && isCalendarDate(value),
  region: (value) => typeof value === 'string' && /^\d{6}$/.test(value),
  encoding: (value) => typeof value === 'string' && encodingOfName(value) !== undefined,
  exclude: (value) => typeof value === 'boolean',
};

/** Reads `.tifa/corrections.json`: what is wrong is reported where it stands, and the rest is used. Comments and trailing commas are allowed. */
export function readCorrections(json: string): CorrectionsReading {
  const errors: ParseError[] = [];
  const root = json.trim() === '' ? undefined : parseTree(json, errors, { allowTrailingComma: true });
  const problems = errors.map(
    ({ offset, length }): CorrectionProblem => ({ code: 'syntax', name: '', start: offset, end: offset + length }),
  );
  const corrections = new Map<string, Correction>();
  for (const { name, value } of propertiesOf(root, '', problems)) corrections.set(name, readOne(name, value, problems));
  return { corrections, problems };
}

/** The file with some fields of one document set, or taken away where the value is `undefined`; everything else stays as it is written. */
export function withCorrection(
  json: string,
  path: string,
  changes: { readonly [K in keyof Correction]?: Correction[K] | undefined },
): string {
  let text = json.trim() === '' ? '{}\n' : json;
  for (const [field, value] of Object.entries(changes)) text = applyEdits(text, modify(text, [path, field], value, FORMATTING));
  return text;
}

interface Property {
  readonly name: string;
  readonly value: Node;
}

function propertiesOf(node: Node | undefined, name: string, problems: CorrectionProblem[]): Property[] {
  if (!node) return [];
  if (node.type !== 'object') {
    problems.push({ code: 'not-an-object', name, ...rangeOf(node) });
    return [];
  }
  return (node.children ?? []).flatMap(({ children: [key, value] = [] }) => (key && value ? [{ name: String(key.value), value }] : []));
}

function readOne(path: string, node: Node, problems: CorrectionProblem[]): Correction {
  const fields = propertiesOf(node, path, problems).filter(({ name, value }) => isUsable(name, value, problems));
  return Object.fromEntries(fields.map(({ name, value }) => [name, value.value as unknown]));
}

function isUsable(name: string, value: Node, problems: CorrectionProblem[]): boolean {
  const isValid = Object.hasOwn(VALID, name) ? VALID[name as keyof Correction] : undefined;
  if (isValid?.(value.value)) return true;
  problems.push({ code: isValid ? 'bad-value' : 'unknown-field', name, ...rangeOf(value) });
  return false;
}

function rangeOf({ offset, length }: Node): Range {
  return { start: offset, end: offset + length };
}
