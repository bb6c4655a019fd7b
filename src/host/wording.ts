import * as vscode from 'vscode';
import type { DateSummary, PlaceSummary } from '../core/corpus/claim-summary.ts';
import type { DocumentSummary } from '../core/corpus/document-summary.ts';
import type { Certainty } from '../core/evidence.ts';
import type { Completion } from '../core/search/completion.ts';
import type { SpeakerLevel } from '../core/speaker/speaker.ts';
import { SPEAKER_LEVELS } from '../core/speaker/speaker.ts';
import type { NoiseKind } from '../core/text/noise.ts';
import type { Script, ScriptReading } from '../core/text/script.ts';
import type { LibraryState } from '../session/library-state.ts';
import { readingProgress } from '../session/library-state.ts';

/** Localised words for what the core says in keys and codes. */

/** Each script once, in the order in which they are offered. */
export const SCRIPTS: readonly Script[] = ['Hans', 'Hant', 'mixed', 'both', 'none'];

/** The date as it is shown. */
export function dateText(dated: Pick<DateSummary, 'value'> | undefined): string {
  return dated?.value ?? vscode.l10n.t('Unknown date');
}

/** The names of a place from the province down, with its zone; 襄阳市（襄樊市） where the text uses the name of another time. */
export function placeText(place: Pick<PlaceSummary, 'names' | 'zone' | 'former'> | undefined): string {
  if (!place) return vscode.l10n.t('Unknown place');
  if (place.names.length === 0) return vscode.l10n.t('National');
  const name = place.names.join('') + (place.former ? `（${place.former}）` : '');
  return place.zone ? `${name} · ${place.zone}` : name;
}

/** How a certainty is called. */
export function certaintyText(certainty: Certainty): string {
  return certainty === 'stated' ? vscode.l10n.t('stated') : vscode.l10n.t('inferred');
}

/** With the share of each among the characters that decide. */
export function scriptText({ script, hans, hant }: ScriptReading): string {
  const name = scriptName(script);
  if (hans === 0 && hant === 0) return name;
  return vscode.l10n.t('{0} (Simplified {1}, Traditional {2})', name, percent(hans), percent(hant));
}

/** The encoding with what is doubtful about it. */
export function encodingText({
  encoding,
  encodingConfidence,
  invalidSequences,
}: Pick<DocumentSummary, 'encoding' | 'encodingConfidence' | 'invalidSequences'>): string {
  if (invalidSequences > 0) return vscode.l10n.t('{0}, {1} invalid byte sequences', encoding, invalidSequences);
  return encodingConfidence < 1 ? vscode.l10n.t('{0}, confidence {1}', encoding, percent(encodingConfidence)) : encoding;
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

/** How a script is called. */
export function scriptName(script: Script): string {
  switch (script) {
    case 'Hans':
      return vscode.l10n.t('Simplified');
    case 'Hant':
      return vscode.l10n.t('Traditional');
    case 'mixed':
      return vscode.l10n.t('Mixed Simplified and Traditional');
    case 'both':
      return vscode.l10n.t('Simplified or Traditional alike');
    case 'none':
      return vscode.l10n.t('No Chinese');
  }
}

/** How the level of a speaker is called. */
export function levelName(level: SpeakerLevel): string {
  switch (level) {
    case 'centre':
      return vscode.l10n.t('Centre');
    case 'ministry':
      return vscode.l10n.t('Ministries');
    case 'province':
      return vscode.l10n.t('Province');
    case 'city':
      return vscode.l10n.t('City');
    case 'county':
      return vscode.l10n.t('County or District');
    case 'township':
      return vscode.l10n.t('Township');
    case 'zone':
      return vscode.l10n.t('Development Zone');
    case 'enterprise':
      return vscode.l10n.t('Enterprise');
    case 'university':
      return vscode.l10n.t('University');
    case 'press':
      return vscode.l10n.t('Press');
  }
}

/** How a kind of noise is called. */
export function noiseText(kind: NoiseKind): string {
  switch (kind) {
    case 'inline-pinyin':
      return vscode.l10n.t('inline pinyin');
    case 'byte-shifted':
      return vscode.l10n.t('byte-shifted characters');
    case 'misread':
      return vscode.l10n.t('characters read in a wrong encoding');
    case 'lost':
      return vscode.l10n.t('lost characters');
    case 'navigation':
      return vscode.l10n.t('navigation');
    case 'image-name':
      return vscode.l10n.t('image names');
    case 'copyright':
      return vscode.l10n.t('copyright lines');
    case 'credit':
      return vscode.l10n.t('credits');
    case 'share-line':
      return vscode.l10n.t('share lines');
    case 'site-suffix':
      return vscode.l10n.t('site name in the title');
  }
}

/** The value of a filter, with the name of a script or a level in words. */
export function completionText({ key, value }: Pick<Completion, 'key' | 'value'>): string {
  const level = key === 'level' ? SPEAKER_LEVELS.find((one) => one === value) : undefined;
  if (level) return `${value} (${levelName(level)})`;
  const script = key === 'script' ? SCRIPTS.find((one) => one.toLowerCase() === value) : undefined;
  return script ? `${value} (${scriptName(script)})` : value;
}

/** What is being read now. */
export function progressText(state: LibraryState): string {
  const { l10n } = vscode;
  const progress = readingProgress(state);
  if (!progress || progress.total === 0) return l10n.t('Looking for documents…');
  const [done, total] = [countText(progress.done), countText(progress.total)];
  return state.kind === 'ready' ? l10n.t('Checking files: {0} of {1}…', done, total) : l10n.t('Reading files: {0} of {1}…', done, total);
}

/** `undefined` until a number is written: the formatter takes much longer to be made than a number to be written by it. */
let numbers: Intl.NumberFormat | undefined;

/** 50,000, as the display language writes it. */
export function countText(count: number): string {
  numbers ??= new Intl.NumberFormat(vscode.env.language);
  return numbers.format(count);
}
