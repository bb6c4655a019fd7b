import type { Node } from 'yaml';
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { readJson } from '../json-tree.ts';
import type { Field } from '../text/field.ts';
import type { FrontMatter } from '../text/front-matter.ts';

/** What is longer tells nothing of a text: it is not parsed, so that no nesting takes its time. In UTF-16 code units. */
const LONGEST = 8192;
/** No type has a meaning: a date and a number are text as written. Aliases are not followed. */
const YAML_OPTIONS = { schema: 'failsafe', strict: false, uniqueKeys: false, prettyErrors: false, logLevel: 'silent' } as const;
/** What begins or ends something inside something else. */
const NESTING = /[[\]{}\n]|[-?:](?=\s)/g;
const DEEPEST = 32;
/** Lists, blocks, and what has no value of its own. */
const OF_MORE_LINES = /^[[{&*|>!%@`]|^$/;
const TOML_STRING =
  /'''([^'\n]{1,300})'''|"""([^"\n]{1,300})"""|"((?:[^"\\\n]|\\.){0,300})"|'([^'\n]{0,300})'|([^\s,[\]"'#]{1,40}(?: \d\d:\d\d)?)/g;

/** The fields of front matter, each range where its value stands in the file; as many as can be read of what has errors; of a list each of its members. Never throws. */
export function frontMatterFields(file: string, { language, inner }: FrontMatter): Field[] {
  if (inner.end - inner.start > LONGEST) return [];
  // YAML knows no line that ends at CR alone.
  const text = file.slice(inner.start, inner.end).replace(/\r(?!\n)/g, '\n');
  const fields = READERS[language](text);
  return fields.map((field) => ({ ...field, start: inner.start + field.start, end: inner.start + field.end }));
}

const READERS = { yaml: yamlFields, toml: tomlFields, json: jsonFields };

/** The strings of an object. */
function jsonFields(text: string): Field[] {
  return (readJson(text).root?.children ?? []).flatMap(({ children: [key, node] = [] }) =>
    key && typeof node?.value === 'string'
      ? [{ key: String(key.value), value: node.value, start: node.offset + 1, end: node.offset + node.length - 1 }]
      : [],
  );
}

function yamlFields(text: string): Field[] {
  if (isDeep(text)) return lineFields(text);
  const { contents, errors } = parseDocument(text, YAML_OPTIONS);
  if (!isMap(contents) || errors.length > 0) return lineFields(text);
  return contents.items.flatMap(({ key, value }) =>
    isScalar(key) ? valuesOf(value).map((one) => ({ key: String(key.value), ...one })) : [],
  );
}

/**
 * Whether it nests deeper than metadata do. The parser goes down with it, and near the end of the stack the engine ends the whole process where it compiles a
 * regular expression there, instead of throwing.
 */
function isDeep(text: string): boolean {
  let [depth, onLine] = [0, 0];
  for (const [mark] of text.matchAll(NESTING)) {
    if (mark === '\n') onLine = 0;
    else if (mark === ']' || mark === '}') depth = Math.max(0, depth - 1);
    else if (mark === '[' || mark === '{') depth++;
    else onLine++;
    if (depth > DEEPEST || onLine > DEEPEST) return true;
  }
  return false;
}

/** Of YAML with errors, such as a colon in a title, the fields that have their line for themselves. */
function lineFields(text: string): Field[] {
  return pairsIn(text, /:[ \t]/).flatMap(({ key, value, start, end }) => {
    if (OF_MORE_LINES.test(value)) return [];
    const quotes = value.length > 1 && /^["']/.test(value) && value.endsWith(value.charAt(0)) ? 1 : 0;
    return [{ key, value: value.slice(quotes, value.length - quotes), start: start + quotes, end: end - quotes }];
  });
}

/** What stands before and after a separator of one character on each line that does not go on from one before. */
function pairsIn(text: string, separator: RegExp): Field[] {
  const pairs: Field[] = [];
  let lineStart = 0;
  for (const line of text.split('\n')) {
    const at = line.search(separator);
    const value = line.slice(at + 1).trim();
    const start = lineStart + line.trimEnd().length - value.length;
    if (at > 0 && /^\S/.test(line)) pairs.push({ key: line.slice(0, at).trim(), value, start, end: start + value.length });
    lineStart += line.length + 1;
  }
  return pairs;
}

function valuesOf(node: unknown): Omit<Field, 'key'>[] {
  if (isSeq(node)) return node.items.flatMap((item) => (isScalar(item) ? scalar(item) : []));
  return isScalar(node) ? scalar(node) : [];
}

function scalar({ value, range, type }: Node & { value?: unknown; type?: string }): Omit<Field, 'key'>[] {
  if (typeof value !== 'string' || !range) return [];
  const quotes = type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE' ? 1 : 0;
  return [{ value, start: range[0] + quotes, end: range[1] - quotes }];
}

/** The pairs above the first table, each on its line: what else TOML has tells nothing of a text. */
function tomlFields(text: string): Field[] {
  const table = text.search(/^\[/m);
  return pairsIn(table < 0 ? text : text.slice(0, table), /=/).flatMap(tomlValues);
}

/** The value, or those of a list. */
function tomlValues({ key, value: written, start: offset }: Field): Field[] {
  const values = [...written.matchAll(TOML_STRING)].slice(0, written.startsWith('[') ? undefined : 1);
  return values.map(({ 0: whole, 1: block, 2: basicBlock, 3: basic, 4: literal, index }) => {
    const inBlock = block ?? basicBlock;
    const quotes = inBlock !== undefined ? 3 : basic === undefined && literal === undefined ? 0 : 1;
    const value = inBlock ?? basic?.replace(/\\(["\\])/g, '$1') ?? literal ?? whole;
    return { key, value, start: offset + index + quotes, end: offset + index + whole.length - quotes };
  });
}
