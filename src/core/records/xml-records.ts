import { Parser } from 'htmlparser2';
import type { FieldUses, FoundField, FoundRecord, FoundRecords } from './found-record.ts';

/** Nobody writes deeper ones. The time that the parser takes for a tag grows with the depth. */
const DEEPEST = 200;
/** A record has at most so many elements around it: `response`, `data`, `list`. */
const MOST_AROUND = 3;
/** What RSS and Atom have around and beside their items; they have titles too. */
const NO_RECORDS = /^(?:channel|feed|image|textinput)$/i;
/** Pictures and sounds, which have names of their own. */
const FOREIGN = /^(?:media|itunes|podcast):/i;

/**
 * The records of a file in XML: the outermost elements in which another element is a text, at most three levels down, or in which one is a title and no other record stands. Counted
 * are such elements: the items of RSS and Atom.
 */
export function xmlRecords(file: string, uses: FieldUses): FoundRecords {
  const reader = new XmlReader(uses);
  const parser = new FlatParser(reader);
  reader.parser = parser;
  parser.end(file);
  return reader.found(file.length);
}

/** From a depth on elements are taken for empty ones. */
class FlatParser extends Parser {
  private isFull = false;

  constructor(private readonly reader: XmlReader) {
    super(
      {
        onopentag: (name) => reader.begin(name),
        onclosetag: (name, isImplied) => reader.end(name, isImplied),
      },
      { xmlMode: true, decodeEntities: false },
    );
  }

  /** Decided once for each element: its first tag asks twice whether it is void. */
  override onopentagname(start: number, end: number): void {
    this.isFull = this.reader.depth >= DEEPEST;
    super.onopentagname(start, end);
  }

  override onclosetag(start: number, end: number): void {
    this.isFull = false;
    super.onclosetag(start, end);
  }

  protected override isVoidElement(name: string): boolean {
    return super.isVoidElement(name) || this.isFull;
  }
}

interface Open {
  readonly key: string;
  readonly start: number;
  readonly innerStart: number;
  readonly fields: FoundField[];
  /** How many records there were before it. */
  readonly before: number;
}

class XmlReader {
  parser: Parser | undefined;
  private readonly open: Open[] = [];
  private readonly records: Omit<FoundRecord, 'number'>[] = [];
  private hasElements = false;
  private tooDeep: number | undefined;
  private firstError: number | undefined;

  constructor(private readonly uses: FieldUses) {}

  get depth(): number {
    return this.open.length;
  }

  begin(name: string): void {
    const { startIndex: start = 0, endIndex = 0 } = this.parser ?? {};
    this.hasElements = true;
    if (this.depth >= DEEPEST) this.tooDeep ??= start;
    this.open.push({ key: this.keyOf(name), start, innerStart: endIndex + 1, fields: [], before: this.records.length });
  }

  end(_name: string, isImplied: boolean): void {
    const { startIndex = 0, endIndex = 0 } = this.parser ?? {};
    const element = this.open.pop();
    if (!element) return;
    if (isImplied && startIndex > element.start) this.firstError ??= element.start;
    const isField = this.uses.factOf(element.key) !== undefined;
    const end = Math.max(element.innerStart, startIndex);
    if (isField) this.open.at(-1)?.fields.push({ key: element.key, writing: 'xml', start: element.innerStart, end });
    else if (!isImplied && this.isRecord(element)) this.put(element, endIndex + 1);
  }

  found(length: number): FoundRecords {
    const { tooDeep = length } = this;
    const records = this.records.filter(({ end }) => end <= tooDeep).map((record, index) => ({ ...record, number: index + 1 }));
    if (tooDeep < length) return { records, problems: [{ code: 'too-deep', offset: tooDeep }] };
    const error = this.hasElements || length === 0 ? this.firstError : 0;
    return { records, problems: error === undefined ? [] : [{ code: 'bad-record', offset: error }] };
  }

  /** With the prefix of its namespace where that tells something, else without. */
  private keyOf(name: string): string {
    if (FOREIGN.test(name)) return '';
    return this.uses.factOf(name) === undefined ? name.slice(name.indexOf(':') + 1) : name;
  }

  private put({ start, fields, before }: Open, end: number): void {
    this.records.length = before;
    this.records.push({ start, end, fields });
  }

  private isRecord({ key, fields, before }: Open): boolean {
    if (this.depth > MOST_AROUND || NO_RECORDS.test(key)) return false;
    if (fields.some((field) => this.uses.factOf(field.key) === 'content')) return true;
    return this.records.length === before && fields.some((field) => this.uses.factOf(field.key) === 'title');
  }
}
