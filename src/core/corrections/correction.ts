import type { Dated, DateReading, Precision } from '../dates/dated.ts';
import type { Found, PolicyDocument } from '../document/policy-document.ts';
import type { Evidence, Range } from '../evidence.ts';
import { pathOf } from '../places/division.ts';
import { gazetteer } from '../places/gazetteer.ts';
import type { Placed } from '../places/placed.ts';
import { NATIONAL_CODE } from '../places/placed.ts';
import { zoneNamed } from '../places/zone-search.ts';
import type { Speaker, SpeakerLevel } from '../speaker/speaker.ts';
import { foldText } from '../text/fold.ts';

/** What a user knows better about one document; whatever is left out stays as it was read. */
export interface Correction {
  readonly title?: string;
  /** `2023-04-18`, `2023-04` or `2023`. */
  readonly date?: string;
  /** GB/T 2260 code of six digits; `000000` for national. */
  readonly region?: string;
  /** A development zone in the region, or, without one, in the place that was read: `萍乡经开区`. A region without a zone is the region as a whole. */
  readonly zone?: string;
  /** Of who speaks. */
  readonly level?: SpeakerLevel;
  /** VS Code's name of the encoding. */
  readonly encoding?: string;
  /** The file is not a document of the library. */
  readonly exclude?: boolean;
}

/** What a user knows better about records of a file, by their numbers. */
export type RecordCorrections = Readonly<Record<string, Correction>>;

/** By path relative to the workspace folder, with `/` between its parts. */
export type Corrections = ReadonlyMap<string, Correction>;

/** Why a part of the file is not used; the host turns the code into a localised sentence. */
export type CorrectionProblemCode = 'syntax' | 'too-deep' | 'not-an-object' | 'unknown-field' | 'bad-value' | 'unknown-region' | 'outside';

/** What is wrong at a range of the file. */
export interface CorrectionProblem extends Range {
  readonly code: CorrectionProblemCode;
  /** The field, the path or the code that it is about; '' for the file as a whole. */
  readonly name: string;
}

/** Where a region stands in the file. Whether a division has the code only the gazetteer knows: see `unknownRegions`. */
export interface RegionValue extends Range {
  readonly code: string;
}

const PRECISIONS: Readonly<Record<number, Precision>> = { 4: 'year', 7: 'month', 10: 'day' };

/** The document as its reader has it, with what the user knows better in its place; what was read before becomes a rival. */
export function applyCorrection(document: PolicyDocument, correction: Correction): PolicyDocument {
  const { date, region, zone, level } = correction;
  // Whoever writes the file by hand may break a title; it is shown on one line.
  const title = correction.title?.replace(/\s+/g, ' ').trim();
  const corrected = region === undefined ? placeOfZone(zone, document.place) : placeOfRegion(region, zone);
  const place = corrected && withRival(corrected, document.place);
  if (title === undefined && date === undefined && !place && level === undefined) return document;
  return {
    ...document,
    ...(title !== undefined && { title: correctedTitle(title), displayName: title }),
    ...(date !== undefined && { dates: correctedDates(date, document.dates) }),
    ...(place && { place }),
    ...(level !== undefined && { speaker: correctedSpeaker(level, document.speaker) }),
  };
}

function correctedTitle(title: string): Found {
  return { value: title, start: 0, end: 0, evidence: [evidence(title)] };
}

function correctedDates(value: string, read: DateReading): DateReading {
  const before = read.date;
  const dated: Dated = {
    value,
    precision: PRECISIONS[value.length] ?? 'day',
    certainty: 'stated',
    kind: before?.kind ?? 'event',
    evidence: [evidence(value)],
    rivals: before && before.value !== value ? [{ ...before, rivals: [] }, ...before.rivals] : [],
  };
  return { ...read, date: dated };
}

/** `undefined` for a code that no division has. */
function placeOfRegion(code: string, zone: string | undefined): Placed | undefined {
  const division = gazetteer().division(code);
  if (!division && code !== NATIONAL_CODE) return undefined;
  const names = division ? pathOf(division).map(({ name }) => name) : [];
  return placed({ code, names }, division ? zone : undefined);
}

/** A zone by its name alone lies in the place that was read, or in the one that its name tells; `undefined` where neither is known. */
function placeOfZone(zone: string | undefined, read: Placed | undefined): Placed | undefined {
  if (zone === undefined) return undefined;
  if (read && read.code !== NATIONAL_CODE) return placed(read, zone);
  const division = zoneNamed(foldText(zone))?.division;
  return division && placeOfRegion(division.code, zone);
}

/** The zone folded, as one that is read from a text. */
function placed({ code, names }: Pick<Placed, 'code' | 'names'>, zone: string | undefined): Placed {
  const named = [...names, ...(zone === undefined ? [] : [zone])].join('');
  const inZone = zone === undefined ? {} : { zone: foldText(zone.trim()) };
  return { code, names, ...inZone, certainty: 'stated', evidence: [evidence(named || code)], rivals: [] };
}

function withRival(place: Placed, before: Placed | undefined): Placed {
  if (!before || (before.code === place.code && before.zone === place.zone)) return place;
  return { ...place, rivals: [{ ...before, rivals: [] }, ...before.rivals] };
}

function correctedSpeaker(level: SpeakerLevel, before: Speaker | undefined): Speaker {
  const rivals = before && before.level !== level ? [{ ...before, rivals: [] }, ...before.rivals] : [];
  return { level, certainty: 'stated', evidence: [evidence(level)], rivals };
}

function evidence(note: string): Evidence {
  return { rule: 'correction', start: 0, end: 0, note };
}

/** The regions of a file of corrections whose code no division has; they are not used. */
export function unknownRegions(regions: readonly RegionValue[]): CorrectionProblem[] {
  return regions
    .filter(({ code }) => code !== NATIONAL_CODE && !gazetteer().division(code))
    .map(({ code, start, end }) => ({ code: 'unknown-region', name: code, start, end }));
}
