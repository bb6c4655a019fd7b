import type { Node } from 'jsonc-parser';
import { applyEdits, modify, parse } from 'jsonc-parser';
import { isCalendarDate } from '../dates/calendar.ts';
import type { JsonProperty } from '../json-tree.ts';
import { isJsonObject, isValidJson, MOST_PROBLEMS, propertiesOf, rangeOfNode, readJson } from '../json-tree.ts';
import { leavesFolder } from '../own-folder.ts';
import { SPEAKER_LEVELS } from '../speaker/speaker.ts';
import { encodingOfName } from '../text/encoding.ts';
import type { Correction, CorrectionProblem, Corrections, RegionValue } from './correction.ts';

/** What a file of corrections says, and what of it is not used. */
export interface CorrectionsReading {
  readonly corrections: Corrections;
  readonly problems: readonly CorrectionProblem[];
  readonly regions: readonly RegionValue[];
}

const FORMATTING = { formattingOptions: { insertSpaces: true, tabSize: 2, keepLines: true, eol: '\n' } };

const VALID: Readonly<Record<keyof Correction, (value: unknown) => boolean>> = {
  title: (value) => typeof value === 'string' && value.trim() !== '',
  date: (value) => typeof value === 'string' && isCalendarDate(value),
  region: (value) => typeof value === 'string' && /^\d{6}$/.test(value),
  zone: (value) => typeof value === 'string' && value.trim() !== '',
  level: (value) => SPEAKER_LEVELS.some((level) => level === value),
  encoding: (value) => typeof value === 'string' && encodingOfName(value) !== undefined,
  exclude: (value) => typeof value === 'boolean',
};

/** Reads `.tifa/corrections.json`: what is wrong is reported where it stands, and the rest is used. Comments and trailing commas are allowed. */
export function readCorrections(json: string): CorrectionsReading {
  const { root, problems: unread } = readJson(json);
  const problems = unread.map((problem): CorrectionProblem => ({ name: '', ...problem }));
  const corrections = new Map<string, Correction>();
  const regions: RegionValue[] = [];
  for (const { name: path, key, value } of fieldsOf(root, '', problems)) {
    if (leavesFolder(path)) {
      problems.push({ code: 'outside', name: path, ...rangeOfNode(key) });
      continue;
    }
    const fields = fieldsOf(value, path, problems).filter((field) => isUsable(field, problems));
    corrections.set(path, Object.fromEntries(fields.map((field) => [field.name, field.value.value])));
    for (const field of fields) if (field.name === 'region') regions.push({ code: String(field.value.value), ...rangeOfNode(field.value) });
  }
  return { corrections, problems: problems.slice(0, MOST_PROBLEMS), regions };
}

/** Some fields of a document to be set, or to be taken away where the value is `undefined`. */
export type CorrectionChanges = { readonly [K in keyof Correction]?: Correction[K] | undefined };

/**
 * The file with the changes made for each of the documents; everything else stays as it is written, and a document that nothing is known of any more is taken
 * out. `undefined` for a file that is broken, as changing it could lose what it says.
 */
export function withCorrections(json: string, paths: readonly string[], changes: CorrectionChanges): string | undefined {
  let text = json.trim() === '' ? '{}\n' : json;
  for (const path of paths) {
    const entry = entryOf(text, path);
    if (!entry) return undefined;
    for (const [field, value] of Object.entries(changes)) {
      if (value !== undefined || Object.hasOwn(entry, field)) text = applyEdits(text, modify(text, [path, field], value, FORMATTING));
    }
    text = withoutEmpty(text, path);
  }
  return text;
}

/** What the file says of a document, `{}` where nothing; `undefined` where the file or the entry is no object, or broken. */
function entryOf(json: string, path: string): object | undefined {
  const root: unknown = isValidJson(json) ? parse(json, [], { allowTrailingComma: true }) : undefined;
  if (!isJsonObject(root)) return undefined;
  const entry = Object.hasOwn(root, path) ? root[path] : {};
  return isJsonObject(entry) ? entry : undefined;
}

function withoutEmpty(json: string, path: string): string {
  const root: Record<string, unknown> = parse(json);
  const isEmpty = isJsonObject(root[path]) && Object.keys(root[path]).length === 0;
  return isEmpty ? applyEdits(json, modify(json, [path], undefined, FORMATTING)) : json;
}

/** None, and a problem, for what is no object. */
function fieldsOf(node: Node | undefined, name: string, problems: CorrectionProblem[]): JsonProperty[] {
  if (!node) return [];
  const fields = propertiesOf(node);
  if (!fields) problems.push({ code: 'not-an-object', name, ...rangeOfNode(node) });
  return fields ?? [];
}

function isUsable({ name, value }: JsonProperty, problems: CorrectionProblem[]): boolean {
  const isValid = Object.hasOwn(VALID, name) ? VALID[name as keyof Correction] : undefined;
  if (isValid?.(value.value)) return true;
  problems.push({ code: isValid ? 'bad-value' : 'unknown-field', name, ...rangeOfNode(value) });
  return false;
}
