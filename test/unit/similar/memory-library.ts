import type { DateSummary } from '../../../src/core/corpus/claim-summary.ts';
import type { LibraryDocument } from '../../../src/core/corpus/library-document.ts';
import type {
  FoldedUnits,
  TakeFoldedStretches,
  TakeFoundTogether,
  TakePlaces,
  WordingLibrary,
} from '../../../src/core/corpus/searchable-library.ts';
import { wholeMatches } from '../../../src/core/corpus/searchable-library.ts';
import type { SourceText } from '../../../src/core/text/source-text.ts';
import { readDocumentOf } from '../corpus/read-document.ts';

export interface MemoryDocument {
  readonly path: string;
  readonly text: string;
  readonly date?: string;
  /** The path of the document that it repeats. */
  readonly copyOf?: string;
}

/** A library in memory whose documents have just these dates, and whose whole text is their own. */
export class MemoryLibrary implements WordingLibrary {
  private readonly contents = new Map<LibraryDocument, SourceText>();
  private readonly copies: ReadonlySet<string>;

  constructor(documents: readonly MemoryDocument[]) {
    for (const document of documents) this.add(document);
    this.copies = new Set(documents.filter(({ copyOf }) => copyOf !== undefined).map(({ path }) => path));
  }

  documents(): LibraryDocument[] {
    return [...this.contents.keys()];
  }

  originals(): LibraryDocument[] {
    return this.documents().filter(({ path }) => !this.copies.has(path));
  }

  get(uri: string): LibraryDocument | undefined {
    return this.documents().find((entry) => entry.uri === uri);
  }

  textOf(entry: LibraryDocument): SourceText {
    const content = this.contents.get(entry);
    if (!content) throw new Error(entry.path);
    return content;
  }

  find(folded: string) {
    const matches = Array.from(this.contents, ([entry, content]) => ({ entry, starts: allIndexesOf(content.matching.text, folded) }));
    return matches.flatMap((match) => (match.starts.length > 0 ? (wholeMatches(match, folded.length) ?? []) : []));
  }

  *findUnits(folded: string, apart: readonly number[], take: TakePlaces): Generator<undefined, void> {
    for (const [entry, { matching }] of this.contents) {
      const { text } = matching;
      const isApart = (start: number) => [start - 1, start + folded.length].every((beside) => !apart.includes(text.charCodeAt(beside)));
      const starts = allIndexesOf(text, folded).filter(isApart);
      if (starts.length > 0) take(entry, Uint32Array.from(starts));
      yield undefined;
    }
  }

  *findTogether(folded: readonly string[], take: TakeFoundTogether): Generator<undefined, void> {
    for (const [entry, { matching }] of this.contents) {
      const all = folded.map((one) => Uint32Array.from(allIndexesOf(matching.text, one)));
      const placed = all.map((positions) => ({ positions, from: 0, to: positions.length }));
      if (all.every(({ length }) => length > 0)) take(entry, placed, 0);
      yield undefined;
    }
  }

  *foldedUnits(): Generator<FoldedUnits, void> {
    for (const [entry, { matching }] of this.contents) {
      const units = Uint16Array.from(`甲${matching.text}`, (character) => character.charCodeAt(0));
      yield { entry, units, start: 1, end: units.length };
    }
  }

  *findStretches(_: unknown, take: TakeFoldedStretches): Generator<undefined, void> {
    for (const { entry, units, start, end } of this.foldedUnits()) {
      take(entry, units, [start, end]);
      yield undefined;
    }
  }

  private add({ path, text, date }: MemoryDocument): void {
    const { entry, content } = readDocumentOf(path, text);
    const { date: _, ...facts } = entry.document;
    const document = date === undefined ? facts : { ...facts, date: { value: date } as DateSummary };
    const foldedBody = [{ start: 0, end: content.matching.text.length }];
    this.contents.set({ ...entry, document, foldedBody }, content);
  }
}

function allIndexesOf(text: string, part: string): number[] {
  const all: number[] = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) all.push(at);
  return all;
}
