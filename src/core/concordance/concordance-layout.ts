import type { LibraryDocument } from '../corpus/library-document.ts';
import { dateOf } from '../corpus/library-document.ts';
import { clip, clipStart, displayWidth, padding } from '../text/display-width.ts';
import { plainText } from '../text/plain-text.ts';
import type { Concordance, ConcordanceGroup, ConcordanceWords } from './concordance-answer.ts';
import type { ConcordanceGrouping, HitGroup } from './concordance-group.ts';
import type { ConcordanceRow, PlacedHit } from './concordance-row.ts';

/** Of each line: the place of the document in `uris`, counted from 1 (0 for a heading), then line, column, end line and end column there, from 0. */
export const TARGET_FIELDS = 5;
/** In cells. */
const DATE = 10;
const MOST_PLACE = 28;
const MOST_KEYWORD = 40;
const CONTEXT = 36;
const DOCUMENT = 60;
const UNKNOWN_DATE = '?';
/** So many lines take a few milliseconds. */
const SLICE = 200;

/** Writes the lines of a concordance in columns: date, place, left context, keyword, right context, document. Chinese characters take two cells. */
export class ConcordanceLayout {
  private readonly lines: string[] = [];
  private readonly targets: number[] = [];
  private readonly groups: ConcordanceGroup[] = [];
  private readonly documents: readonly LibraryDocument[];
  private readonly numbers: ReadonlyMap<LibraryDocument, number>;
  private readonly places: ReadonlyMap<LibraryDocument, string>;
  private readonly keywordWidth: number;

  constructor(
    private readonly words: ConcordanceWords,
    private readonly rows: ReadonlyMap<PlacedHit, ConcordanceRow>,
  ) {
    this.documents = [...new Set(Array.from(rows.keys(), ({ entry }) => entry))];
    this.numbers = new Map(this.documents.map((entry, index) => [entry, index + 1]));
    this.places = columnOf(this.documents, ({ document }) => words.placeName(document.place));
    this.keywordWidth = Math.min(MOST_KEYWORD, widest(Array.from(rows.values(), ({ keyword }) => keyword)));
  }

  /** In slices. Of every occurrence there is a row. */
  *add(group: HitGroup, grouping: ConcordanceGrouping): Generator<undefined, void> {
    if (group.hits.length === 0) return;
    if (grouping !== 'none') this.addHeading(group, grouping);
    for (const [index, hit] of group.hits.entries()) {
      if (index % SLICE === 0) yield undefined;
      this.addRow(hit, this.rows.get(hit) as ConcordanceRow);
    }
  }

  finish(): Pick<Concordance, 'text' | 'targets' | 'uris' | 'groups'> {
    return {
      text: this.lines.map((line) => `${line}\n`).join(''),
      targets: Uint32Array.from(this.targets),
      uris: this.documents.map(({ uri }) => uri),
      groups: this.groups,
    };
  }

  private addHeading(group: HitGroup, grouping: ConcordanceGrouping): void {
    const label = this.labelOf(group, grouping);
    this.groups.push({ label, occurrences: group.hits.length, line: this.lines.length });
    this.addLine(`── ${label} (${group.hits.length})`, [0, 0, 0, 0, 0]);
  }

  private labelOf({ key, hits: [first] }: HitGroup, grouping: ConcordanceGrouping): string {
    const document = first?.entry.document;
    const date = first && dateOf(first.entry);
    const { unknownDate, noContext } = this.words;
    switch (grouping) {
      case 'none':
        return '';
      case 'year':
        return date !== undefined ? key : unknownDate;
      case 'place':
        return this.words.placeName(document?.place);
      case 'document':
        return `${document?.displayName || first?.entry.path} · ${date ?? unknownDate}`;
      case 'left':
        return key === '' ? noContext : `${key} …`;
      case 'right':
        return key === '' ? noContext : `… ${key}`;
    }
  }

  private addRow({ entry }: PlacedHit, { left, keyword, right, location }: ConcordanceRow): void {
    const date = (dateOf(entry) ?? UNKNOWN_DATE).padEnd(DATE);
    const context = `${alignRight(left, CONTEXT)}│${alignLeft(keyword, this.keywordWidth)}│${alignLeft(right, CONTEXT)}`;
    const line = `${date}  ${this.places.get(entry)}  ${context}  ${clip(entry.document.displayName || entry.path, DOCUMENT)}`;
    this.addLine(line, [this.numbers.get(entry) ?? 0, location.line, location.column, location.endLine, location.endColumn]);
  }

  /** Whatever a file is called: `targets` counts lines. */
  private addLine(line: string, target: readonly number[]): void {
    this.lines.push(plainText(line, 'line').trimEnd());
    this.targets.push(...target);
  }
}

/** What stands in a column for each document; as wide as the widest. */
function columnOf(documents: readonly LibraryDocument[], textOf: (entry: LibraryDocument) => string): Map<LibraryDocument, string> {
  const texts = documents.map((entry) => clip(textOf(entry), MOST_PLACE));
  const width = widest(texts);
  return new Map(documents.map((entry, index) => [entry, alignLeft(texts[index] ?? '', width)]));
}

function widest(texts: readonly string[]): number {
  return texts.reduce((width, text) => Math.max(width, displayWidth(text)), 0);
}

function alignLeft(text: string, cells: number): string {
  const clipped = clip(text, cells);
  return clipped + padding(clipped, cells);
}

function alignRight(text: string, cells: number): string {
  const clipped = clipStart(text, cells);
  return padding(clipped, cells) + clipped;
}
