import type { Node } from 'jsonc-parser';
import { applyEdits, modify, parse } from 'jsonc-parser';
import type { Range } from '../evidence.ts';
import type { JsonProperty } from '../json-tree.ts';
import { isJsonObject, isValidJson, MOST_PROBLEMS, propertiesOf, rangeOfNode, readJson } from '../json-tree.ts';
import { leavesFolder } from '../own-folder.ts';
import type { ChoiceDirection, Choices } from './choices.ts';
import { isMarkedPlace } from './marked-place.ts';

/** Why a part of the file is not used; the host turns the code into a localised sentence. */
export type ChoiceProblemCode =
  | 'syntax'
  | 'too-deep'
  | 'not-an-object'
  | 'not-a-list'
  | 'unknown-field'
  | 'bad-word'
  | 'bad-place'
  | 'bad-reading'
  | 'outside'
  | 'too-many';

/** What is wrong at a range of the file. */
export interface ChoiceProblem extends Range {
  readonly code: ChoiceProblemCode;
  /** The field, path or text that it is about; '' for the file as a whole. */
  readonly name: string;
}

/** What `.tifa/conversion.json` says, and what of it is not used. */
export interface ChoicesReading {
  readonly choices: Choices;
  readonly problems: readonly ChoiceProblem[];
}

/** A word or phrase, in UTF-16 code units. */
const LONGEST_WORD = 100;
/** Words, phrases and places that are used of one file: every conversion looks for all of them. */
const MOST_ENTRIES = 10_000;
/** Places that are used of one document: each takes a pass over it. */
const MOST_PLACES = 200;
const FORMATTING = { formattingOptions: { insertSpaces: true, tabSize: 2, keepLines: true, eol: '\n' } };

/**
 * Reads `.tifa/conversion.json`: what is wrong is reported where it stands, and the rest is used. Comments and trailing commas are allowed.
 *
 *     {
 *       "keep": ["后羿"],
 *       "toTraditional": { "干流": "幹流" },
 *       "toSimplified": { "著": "著" },
 *       "documents": { "reports/2024.txt": { "toTraditional": { "治理长江[干]流综合": "幹" } } }
 *     }
 */
export function readChoices(json: string): ChoicesReading {
  const { root, problems: unread } = readJson(json);
  const reader = new ChoicesReader(unread.map((problem): ChoiceProblem => ({ name: '', ...problem })));
  const choices = reader.read(root);
  return { choices, problems: reader.problems.slice(0, MOST_PROBLEMS) };
}

/** A decision: what `from` becomes in a direction, everywhere or, as a marked place, in one document; taken back where `reading` is `undefined`. */
export interface NewChoice {
  readonly direction: ChoiceDirection;
  /** A word or phrase; with `path` a place as `markedPlace` writes it. */
  readonly from: string;
  readonly reading: string | undefined;
  /** Of the document, relative to the workspace folder. */
  readonly path?: string | undefined;
}

/** The file with a choice; everything else stays as it is written. `undefined` for a file that is broken, as changing it could lose what it says. */
export function withChoice(json: string, { direction, from, reading, path }: NewChoice): string | undefined {
  const text = json.trim() === '' ? '{}\n' : json;
  const way = path === undefined ? [direction, from] : ['documents', path, direction, from];
  const there = isValidJson(text) ? lookUp(text, way) : 'broken';
  if (there === 'broken') return undefined;
  if (there === 'missing' && reading === undefined) return json;
  const changed = applyEdits(text, modify(text, way, reading, FORMATTING));
  return reading === undefined ? withoutEmpty(changed, way.slice(0, -1)) : changed;
}

/** The file with a word that is never converted. `undefined` for a file that is broken. */
export function withKeptWord(json: string, word: string): string | undefined {
  const text = json.trim() === '' ? '{}\n' : json;
  const root: unknown = isValidJson(text) ? parse(text, [], { allowTrailingComma: true }) : undefined;
  if (!isJsonObject(root)) return undefined;
  const kept = Object.hasOwn(root, 'keep') ? root.keep : [];
  if (!Array.isArray(kept)) return undefined;
  if (kept.includes(word)) return text;
  return applyEdits(text, modify(text, ['keep', kept.length], word, { ...FORMATTING, isArrayInsertion: true }));
}

type Tables = Record<ChoiceDirection, Map<string, string>>;

class ChoicesReader {
  private entries = 0;

  constructor(readonly problems: ChoiceProblem[]) {}

  read(root: Node | undefined): Choices {
    const keep: string[] = [];
    const documents = new Map<string, Tables>();
    const everywhere = noTables();
    for (const property of this.fieldsOf(root, '')) {
      if (property.name === 'keep') keep.push(...this.words(property));
      else if (property.name === 'documents') this.documents(property, documents);
      else if (!this.direction(property, everywhere, isWord)) this.report('unknown-field', property.name, property.key);
    }
    return { keep, everywhere, documents };
  }

  private words({ name, value }: JsonProperty): string[] {
    if (value.type !== 'array') {
      this.report('not-a-list', name, value);
      return [];
    }
    return (value.children ?? []).flatMap((word) => {
      if (!isWord(word.value)) this.report('bad-word', String(word.value), word);
      return isWord(word.value) && this.counts(word.value, word) ? [word.value] : [];
    });
  }

  private documents({ name, value }: JsonProperty, documents: Map<string, Tables>): void {
    for (const { name: path, key, value: tables } of this.fieldsOf(value, name)) {
      if (leavesFolder(path)) {
        this.report('outside', path, key);
        continue;
      }
      const read = noTables();
      for (const property of this.fieldsOf(tables, path)) {
        if (!this.direction(property, read, isPlace)) this.report('unknown-field', property.name, property.key);
      }
      documents.set(path, read);
    }
  }

  /** False where the property is no direction. */
  private direction({ name, value }: JsonProperty, tables: Tables, isUsable: (from: string) => boolean): boolean {
    if (!isDirection(name)) return false;
    for (const { name: from, key, value: reading } of this.fieldsOf(value, name)) {
      if (!isUsable(from)) this.report(isUsable === isWord ? 'bad-word' : 'bad-place', from, key);
      else if (!isWord(reading.value)) this.report('bad-reading', from, reading);
      else if (isUsable === isPlace && tables[name].size >= MOST_PLACES) this.report('too-many', from, key);
      else if (this.counts(from, key)) tables[name].set(from, reading.value);
    }
    return true;
  }

  private counts(name: string, node: Node): boolean {
    if (this.entries++ < MOST_ENTRIES) return true;
    this.report('too-many', name, node);
    return false;
  }

  private fieldsOf(node: Node | undefined, name: string): JsonProperty[] {
    if (!node) return [];
    const fields = propertiesOf(node);
    if (!fields) this.report('not-an-object', name, node);
    return fields ?? [];
  }

  private report(code: ChoiceProblemCode, name: string, node: Node): void {
    if (this.problems.length < MOST_PROBLEMS) this.problems.push({ code, name, ...rangeOfNode(node) });
  }
}

function noTables(): Tables {
  return { toTraditional: new Map(), toSimplified: new Map() };
}

function isDirection(name: string): name is ChoiceDirection {
  return name === 'toTraditional' || name === 'toSimplified';
}

/** Something on one line that can stand in a text. */
function isWord(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '' && value.length <= LONGEST_WORD && !/[\p{Cc}\u2028\u2029]/u.test(value);
}

function isPlace(from: string): boolean {
  return isWord(from) && isMarkedPlace(from);
}

/** Whether there is something at the end of a way; `broken` where something on it is no object. */
function lookUp(json: string, way: readonly string[]): 'there' | 'missing' | 'broken' {
  let at: unknown = parse(json, [], { allowTrailingComma: true });
  for (const name of way) {
    if (!isJsonObject(at)) return 'broken';
    if (!Object.hasOwn(at, name)) return 'missing';
    at = at[name];
  }
  return 'there';
}

/** What holds nothing any more is taken out, from the inside. */
function withoutEmpty(json: string, way: readonly string[]): string {
  if (way.length === 0) return json;
  const root: unknown = parse(json, [], { allowTrailingComma: true });
  const value = way.reduce<unknown>((at, name) => (isJsonObject(at) && Object.hasOwn(at, name) ? at[name] : undefined), root);
  if (!isJsonObject(value) || Object.keys(value).length > 0) return json;
  return withoutEmpty(applyEdits(json, modify(json, [...way], undefined, FORMATTING)), way.slice(0, -1));
}
