import type { Range } from '../evidence.ts';
import type { ChoiceDirection } from './choices.ts';
import { choiceDirection } from './choices-for-text.ts';
import type { Conversion } from './conversion.ts';
import { resultOffset } from './converted-run.ts';
import type { DoubtfulPlace } from './doubtful-place.ts';
import { markedPlace } from './marked-place.ts';
import type { Variant } from './variant.ts';

type Reading = DoubtfulPlace['readings'][number];

/** More than anybody looks through. */
const MOST = 500;
/** Of the result on each side of a place, in UTF-16 code units. */
const CONTEXT = 10;

/** One way to write a place. */
interface OfferedReading extends Reading {
  /** The word around it, written so. */
  readonly wordText: string;
}

/** A doubtful place with what somebody sees who has to choose, and what is written down when he has. */
export interface DoubtfulChoice {
  /** Where it stands in the result. */
  readonly range: Range;
  /** What stands beside it on its line of the result. */
  readonly before: string;
  readonly after: string;
  /** The one that stands in the result first, then by score. */
  readonly readings: readonly OfferedReading[];
  readonly direction: ChoiceDirection;
  /** As they stand in the source: the place, its word, and the place marked in its context. */
  readonly source: string;
  readonly word: string;
  readonly marked: string;
}

/** The doubtful places of a conversion as choices, the most doubtful first; at most 500. */
export function doubtfulChoices(source: string, conversion: Conversion, to: Variant): DoubtfulChoice[] {
  const direction = choiceDirection(to);
  if (!direction) return [];
  return conversion.doubtful.slice(0, MOST).map((place) => ({
    range: place.result,
    ...contextIn(conversion.text, place.result),
    readings: place.readings.map((reading) => ({ ...reading, wordText: wordText(conversion, place, reading) })),
    direction,
    source: source.slice(place.source.start, place.source.end),
    word: source.slice(place.word.start, place.word.end),
    marked: markedPlace(source, place.source),
  }));
}

function wordText({ text, runs }: Conversion, { word, result }: DoubtfulPlace, reading: Reading): string {
  const start = resultOffset(runs, word.start);
  const end = resultOffset(runs, word.end, true);
  return text.slice(Math.min(start, result.start), result.start) + reading.text + text.slice(result.end, Math.max(end, result.end));
}

function contextIn(text: string, { start, end }: Range): { before: string; after: string } {
  const before = text.slice(Math.max(0, start - CONTEXT), start);
  const after = text.slice(end, end + CONTEXT);
  return {
    before: before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1),
    after: after.slice(0, after.search(/[\n\r]|$/)),
  };
}
