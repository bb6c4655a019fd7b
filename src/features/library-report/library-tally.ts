import type { PlaceSummary } from '../../core/corpus/claim-summary.ts';
import type { DocumentSummary } from '../../core/corpus/document-summary.ts';
import { isDoubtful } from '../../core/corpus/document-summary.ts';
import type { Precision } from '../../core/dates/dated.ts';
import type { Level } from '../../core/places/division.ts';
import { levelOf } from '../../core/places/division.ts';
import type { NoiseKind } from '../../core/text/noise.ts';
import type { Script } from '../../core/text/script.ts';

/** The level of a place, or that it is none. */
export type PlaceLevel = Level | 'national' | 'unknown';
/** How exactly a date is known, or that it is not. */
export type DatePrecision = Precision | 'unknown';

/** Numbers of documents, the largest first. */
export type Counts<K> = ReadonlyMap<K, number>;

/** What a library report counts in the documents, copies included. */
export class LibraryTally {
  files = 0;
  copies = 0;
  characters = 0;
  doubtfulEncodings = 0;
  /** Documents that somebody has corrected. */
  corrected = 0;
  inferredDates = 0;
  inferredPlaces = 0;
  zones = 0;
  /** As the dates are written; '' where no document has one. */
  earliest = '';
  latest = '';
  private readonly byEncoding = new Map<string, number>();
  private readonly byScript = new Map<Script, number>();
  private readonly byPrecision = new Map<DatePrecision, number>();
  private readonly byLevel = new Map<PlaceLevel, number>();
  private readonly byNoise = new Map<NoiseKind, number>();

  add(summary: DocumentSummary): void {
    this.files++;
    if (summary.duplicateOf !== undefined) this.copies++;
    if (isCorrected(summary)) this.corrected++;
    this.characters += summary.characters;
    this.addText(summary);
    this.addDate(summary);
    this.addPlace(summary);
  }

  get encodings(): Counts<string> {
    return sorted(this.byEncoding);
  }

  get scripts(): Counts<Script> {
    return sorted(this.byScript);
  }

  get precisions(): Counts<DatePrecision> {
    return sorted(this.byPrecision);
  }

  get levels(): Counts<PlaceLevel> {
    return sorted(this.byLevel);
  }

  get noise(): Counts<NoiseKind> {
    return sorted(this.byNoise);
  }

  private addText(summary: DocumentSummary): void {
    count(this.byEncoding, summary.encoding);
    if (isDoubtful(summary)) this.doubtfulEncodings++;
    count(this.byScript, summary.script);
    for (const kind of summary.noise) count(this.byNoise, kind);
  }

  private addDate({ date }: DocumentSummary): void {
    count(this.byPrecision, date?.precision ?? 'unknown');
    if (!date) return;
    if (date.certainty === 'inferred') this.inferredDates++;
    if (this.earliest === '' || date.value < this.earliest) this.earliest = date.value;
    if (date.value > this.latest) this.latest = date.value;
  }

  private addPlace({ place }: DocumentSummary): void {
    count(this.byLevel, levelOfPlace(place));
    if (place?.certainty === 'inferred') this.inferredPlaces++;
    if (place?.zone !== undefined) this.zones++;
  }
}

function levelOfPlace(place: PlaceSummary | undefined): PlaceLevel {
  if (!place) return 'unknown';
  return place.names.length === 0 ? 'national' : levelOf(place.code);
}

/** A summary does not tell of a title that somebody corrected it. */
function isCorrected({ date, place }: DocumentSummary): boolean {
  return [date, place].some((claim) => claim?.isCorrected);
}

function count<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function sorted<K>(counts: ReadonlyMap<K, number>): Counts<K> {
  return new Map([...counts].sort(([, a], [, b]) => b - a));
}
