import type { JSONVisitor } from 'jsonc-parser';
import { visit } from 'jsonc-parser';
import type { FieldFact } from '../declared/field-names.ts';
import { firstTooDeep } from '../json-tree.ts';
import type { FieldUses, FoundField, FoundRecord, FoundRecords } from './found-record.ts';

/** A record with a text has at most so many objects and lists around it, one with a title alone fewer: programs have titles too. */
const MOST_AROUND = 3;
const MOST_AROUND_TITLE = 2;
/** Editors nest what they write. */
const MOST_AROUND_PARAGRAPH = 10;
/** What people write as a thing with a name, as schema.org has it. */
const NAMED: ReadonlySet<FieldFact | undefined> = new Set(['outlet', 'author', 'site', 'issuer']);

/** `offset` is where the text begins in its file. */
export function readJsonValue(text: string, offset: number, uses: FieldUses): FoundRecords {
  const deep = firstTooDeep(text);
  if (deep !== undefined) return { records: [], problems: [{ code: 'too-deep', offset: offset + deep }] };
  const reader = new JsonReader(offset, uses);
  visit(text, reader.visitor, { allowTrailingComma: true });
  return reader.found();
}

/** An object or a list that is open. */
interface Open {
  readonly start: number;
  /** Under which name it stands; '' for a member of a list has that of the list. */
  readonly key: string;
  readonly isList: boolean;
  readonly fields: FoundField[];
  /** How many records there were before it. */
  readonly before: number;
}

/** A record, or what may be a paragraph of one around it. */
interface FoundObject extends Omit<FoundRecord, 'number'> {
  readonly isParagraph: boolean;
}

class JsonReader {
  private readonly open: Open[] = [];
  private readonly records: FoundObject[] = [];
  private key = '';
  private firstError: number | undefined;

  constructor(
    private readonly offset: number,
    private readonly uses: FieldUses,
  ) {}

  readonly visitor: JSONVisitor = {
    onObjectBegin: (start) => this.begin(start, false),
    onArrayBegin: (start) => this.begin(start, true),
    onObjectProperty: (key) => {
      this.key = key;
    },
    onLiteralValue: (value, start, length) => this.literal(value, start, length),
    onObjectEnd: (start, length) => this.end(start + length),
    onArrayEnd: () => void this.open.pop(),
    onError: (_, start) => {
      this.firstError ??= start;
    },
  };

  found(): FoundRecords {
    const { records, firstError, offset } = this;
    const error = firstError === undefined ? [] : [{ code: 'bad-record', offset: offset + firstError } as const];
    return { records: records.map(({ start, end, fields }, index) => ({ start, end, fields, number: index + 1 })), problems: error };
  }

  private begin(start: number, isList: boolean): void {
    const around = this.open.at(-1);
    this.open.push({ start, isList, key: around?.isList ? around.key : this.key, fields: [], before: this.records.length });
  }

  private literal(value: unknown, start: number, length: number): void {
    const { owner, key } = this.place();
    if (!owner || owner.isList || this.uses.factOf(key) === undefined) return;
    const from = this.offset + start;
    if (typeof value === 'string') owner.fields.push({ key, writing: 'json', start: from + 1, end: from + length - 1 });
    else if (typeof value === 'number') owner.fields.push({ key, writing: 'plain', start: from, end: from + length });
  }

  /** Whose field a value is. A text may be a list of its paragraphs, and a source or an author a thing with a name. */
  private place(): { readonly owner: Open | undefined; readonly key: string } {
    const { open } = this;
    const around = open.at(-1);
    if (around?.isList) return { owner: open.at(-2), key: around.key };
    const isThing = this.key === 'name' && around !== undefined && NAMED.has(this.uses.factOf(around.key));
    if (!isThing) return { owner: around, key: this.key };
    return { owner: open.at(-2)?.isList ? open.at(-3) : open.at(-2), key: around.key };
  }

  /** What is broken does not end where it seems to. */
  private end(end: number): void {
    const object = this.open.pop();
    const fields = object && this.firstError === undefined ? this.fieldsOf(object) : undefined;
    if (!object || !fields) return;
    this.records.length = object.before;
    this.records.push({ start: this.offset + object.start, end: this.offset + end, fields, isParagraph: this.isParagraph(object) });
  }

  /** What a record is read from; `undefined` for what is none. Below a title things without one may be the paragraphs of its text. */
  private fieldsOf(object: Open): FoundField[] | undefined {
    const around = this.open.length;
    if (this.has(object, 'content'))
      return around <= (this.isParagraph(object) ? MOST_AROUND_PARAGRAPH : MOST_AROUND) ? object.fields : undefined;
    if (!this.has(object, 'title') || around > MOST_AROUND_TITLE) return undefined;
    const inside = this.records.slice(object.before);
    if (!inside.every(({ isParagraph }) => isParagraph)) return undefined;
    return [...object.fields, ...inside.flatMap(({ fields }) => fields)].sort((a, b) => a.start - b.start);
  }

  /** `{"title":"甲","content":[{"type":"text","text":"乙"}]}` */
  private isParagraph(object: Open): boolean {
    return this.uses.factOf(object.key) === 'content' && !this.has(object, 'title');
  }

  private has({ fields }: Open, fact: FieldFact): boolean {
    return fields.some(({ key }) => this.uses.factOf(key) === fact);
  }
}
