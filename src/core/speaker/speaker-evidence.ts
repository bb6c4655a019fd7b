import type { Evidence, Range } from '../evidence.ts';
import type { SourceText } from '../text/source-text.ts';
import { quote } from '../text/source-text.ts';
import type { Speaker, SpeakerLevel } from './speaker.ts';

/** Something printed in a text, as a value with the range where it stands; both offsets are 0 where it stands outside. */
export interface Named extends Range {
  readonly value: string;
}

/** A speaker whom a text names. */
export function stated(level: SpeakerLevel, evidence: Evidence): Speaker {
  return { level, certainty: 'stated', evidence: [evidence], rivals: [] };
}

/** A speaker who follows from what a text names. */
export function inferred(level: SpeakerLevel, evidence: Evidence): Speaker {
  return { level, certainty: 'inferred', evidence: [evidence], rivals: [] };
}

/** Evidence that quotes what is named. */
export function namedEvidence(rule: string, { start, end, value }: Named): Evidence {
  return { rule, start, end, note: value };
}

/** Evidence that quotes a range of folded text. */
export function evidenceAt(source: SourceText, rule: string, folded: Range): Evidence {
  const range = source.folded.map.toOriginal(folded.start, folded.end);
  return { rule, ...range, note: quote(source, range) };
}

/** Where a match stands in the text that was searched. */
export function rangeOfMatch({ 0: text, index }: RegExpExecArray): Range {
  return { start: index, end: index + text.length };
}
