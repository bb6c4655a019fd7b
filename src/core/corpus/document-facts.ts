import type { PolicyDocument } from '../document/policy-document.ts';
import type { Range } from '../evidence.ts';
import type { SpeakerLevel } from '../speaker/speaker.ts';
import type { NoiseKind } from '../text/noise.ts';
import type { Script } from '../text/script.ts';
import type { Writable } from '../writable.ts';
import type { DateSummary, PlaceSummary } from './claim-summary.ts';
import { dateSummary, placeSummary } from './claim-summary.ts';
import { detached } from './detached.ts';

/**
 * What was read from a document, without what only its text can tell and without reasons: what lists, filters and counts ask of every document. The reasons are
 * kept beside it (`DocumentReasons`).
 */
export interface DocumentFacts {
  /** `undefined` where the text has none. */
  readonly title?: PrintedTitle;
  /** The title, else the first sentence. */
  readonly displayName: string;
  /** As the document itself tells it; see `datedOf`. */
  readonly date?: DateSummary;
  /** Neither the text nor the path tells the year of its day: only then do the other documents of the folder bear on `date`. */
  readonly isYearOpen?: true;
  readonly place?: PlaceSummary;
  /** Of who speaks in it; `undefined` where nothing says so. */
  readonly level?: SpeakerLevel;
  readonly outlet?: string;
  readonly issuer?: string;
  readonly number?: string;
  readonly script: Script;
  /** Each kind once, sorted. */
  readonly noise: readonly NoiseKind[];
  /** It has so many lines that those in the middle were read as one. */
  readonly hasMergedLines?: true;
  /** UTF-16 code units of its text, without the markup of a web page. */
  readonly characters: number;
}

/** A title and where it stands. */
interface PrintedTitle extends Range {
  readonly value: string;
}

/** The facts of a document, as a copy: what was cut out of the text would keep the whole of it in memory. */
export function factsOf(document: PolicyDocument): DocumentFacts {
  const { title, displayName, dates, place, speaker, outlet, issuer, number, script, noise, hasMergedLines, characters } = document;
  const facts: Writable<DocumentFacts> = {
    displayName: detached(displayName),
    script: script.script,
    noise: [...new Set(noise.map(({ kind }) => kind))].sort(),
    characters,
  };
  // One by one: engines take several times as long to build a literal around parts that are spread into it.
  if (title) facts.title = { value: detached(title.value), start: title.start, end: title.end };
  if (dates.date) facts.date = detached(dateSummary(dates.date));
  if (dates.withoutYear) facts.isYearOpen = true;
  if (place) facts.place = detached(placeSummary(place));
  if (speaker) facts.level = speaker.level;
  if (outlet) facts.outlet = detached(outlet.value);
  if (issuer) facts.issuer = detached(issuer.value);
  if (number) facts.number = detached(number.value);
  if (hasMergedLines) facts.hasMergedLines = hasMergedLines;
  return facts;
}
