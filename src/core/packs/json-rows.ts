import type { Node } from 'jsonc-parser';
import { readJson } from '../json-tree.ts';
import type { PackField, PackProblem, PackProblemCode, PackRow, PackRows } from './pack-row.ts';
import { filledFields, PACK_FIELDS } from './pack-row.ts';

/** A pack as a JSON array of objects `{"phrase", "english", "note", "group"}`; comments and trailing commas are allowed, and a phrase alone may be a string. */
export function jsonRows(text: string): PackRows {
  const { root, problems: unread } = readJson(text);
  const problems = unread.map((problem): PackProblem => ({ name: '', ...problem }));
  if (root && root.type !== 'array') return { rows: [], problems: [...problems, problem('not-an-array', '', root)] };
  return { rows: (root?.children ?? []).flatMap((item) => rowOf(item, problems)), problems };
}

function rowOf(item: Node, problems: PackProblem[]): PackRow[] {
  const range = { start: item.offset, end: item.offset + item.length };
  if (item.type === 'string') return [{ fields: filledFields([['phrase', String(item.value)]]), ...range }];
  if (item.type !== 'object') {
    problems.push(problem('not-an-object', '', item));
    return [];
  }
  const values = (item.children ?? []).flatMap((property) => fieldOf(property, problems));
  return [{ fields: filledFields(values), ...range }];
}

function fieldOf({ children: [key, value] = [] }: Node, problems: PackProblem[]): [PackField, string][] {
  if (!key || !value) return [];
  const field = PACK_FIELDS.find((one) => one === key.value);
  if (field && value.type === 'string') return [[field, String(value.value)]];
  problems.push(field ? problem('bad-value', field, value) : problem('unknown-column', String(key.value), key));
  return [];
}

function problem(code: PackProblemCode, name: string, { offset, length }: Node): PackProblem {
  return { code, name, start: offset, end: offset + length };
}
