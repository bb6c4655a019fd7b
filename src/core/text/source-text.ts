import type { Range } from '../evidence.ts';
import { damageApart } from './damage.ts';
import type { Folded } from './fold.ts';
import { fold } from './fold.ts';
import type { Line } from './line.ts';
import { splitLines } from './line.ts';
import { lineStartsOf } from './line-starts.ts';
import type { Matching } from './matching-fold.ts';
import { matchingFold } from './matching-fold.ts';
import { findMisread } from './misread.ts';
import type { Noise } from './noise.ts';
import { withoutPadding } from './padded-text.ts';
import type { Reading } from './reading-text.ts';
import { readingOf } from './reading-text.ts';
import type { TextFormat } from './text-format.ts';
import { WrittenMap } from './written-map.ts';

/** Where a text begins in its file: its offset, and the line and column of that, all from 0. */
export interface TextOrigin {
  readonly start: number;
  readonly line: number;
  readonly column: number;
}

const WRITTEN: ReadonlySet<Reading['format']> = new Set(['record', 'subtitles']);
const START_OF_FILE: TextOrigin = { start: 0, line: 0, column: 0 };

/**
 * The text of a document with what every reader asks of it. Each offset is one of the decoded file, or of the part of it that the document is: `origin` says where that begins.
 * Immutable; what takes time is made when it is first asked for.
 */
export class SourceText {
  /** What the file is, apart from what a reader sees of it. */
  readonly form: Omit<Reading, 'text'>;
  /** What a reader sees of the file, in step with it; the same where the file is a plain text that was not read wrongly before. */
  readonly reading: string;
  private knownFold: Folded | undefined;
  private knownMatching: Matching | undefined;
  private knownLines: readonly Line[] | undefined;
  private knownLineStarts: Uint32Array | undefined;

  /** `file` is the decoded file or the part of it; `read` is the format of its name, or what a reader sees of it. */
  constructor(
    readonly file: string,
    read: TextFormat | Reading = 'other',
    readonly origin: TextOrigin = START_OF_FILE,
  ) {
    const form = typeof read === 'string' ? readingOf(file, read) : read;
    this.reading = form.text;
    this.form = form;
  }

  /** `reading` as what reads its lines sees it. */
  get folded(): Folded {
    this.knownFold ??= this.written(fold(this.reading));
    return this.knownFold;
  }

  /** What stands in the author's lines and is none of theirs, in the order of the text. */
  get inlineNoise(): Noise[] {
    const misread = this.form.restored === this.file ? [] : findMisread(this.file);
    const known = [...misread, ...this.folded.noise].sort((a, b) => a.start - b.start);
    return [...known, ...damageApart(this.reading, known)].sort((a, b) => a.start - b.start);
  }

  /** `reading` as what looks for phrases sees it. */
  get matching(): Matching {
    this.knownMatching ??= this.written(matchingFold(this.reading));
    return this.knownMatching;
  }

  /** The lines of `reading`. */
  get lines(): readonly Line[] {
    this.knownLines ??= splitLines(this.reading, this.folded);
    return this.knownLines;
  }

  /** In a record and in subtitles characters are written as others, which belong to them. */
  private written<T extends Pick<Folded, 'map'>>(folded: T): T {
    return WRITTEN.has(this.form.format) ? { ...folded, map: new WrittenMap(folded.map, this.file, this.reading) } : folded;
  }

  /** Where the lines of `file` begin. */
  get lineStarts(): Uint32Array {
    this.knownLineStarts ??= lineStartsOf(this.file);
    return this.knownLineStarts;
  }
}

/** What stands at a range of the original, as a reader sees it. */
export function quote({ reading }: Pick<SourceText, 'reading'>, { start, end }: Range): string {
  return withoutPadding(reading.slice(start, end));
}
