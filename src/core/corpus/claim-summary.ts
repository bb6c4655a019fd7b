import type { Dated, Precision } from '../dates/dated.ts';
import type { Certainty, Evidence } from '../evidence.ts';
import type { Placed } from '../places/placed.ts';
import type { Writable } from '../writable.ts';

/** How much a claim is worth. */
interface ClaimSummary {
  readonly certainty: Certainty;
  /** Somebody has corrected it: that is settled, whatever was read before. */
  readonly isCorrected: boolean;
  /** It has rivals. */
  readonly isDisputed: boolean;
}

/** A date without its reasons. */
export interface DateSummary extends ClaimSummary {
  readonly value: string;
  readonly precision: Precision;
}

/** A place without its reasons. */
export interface PlaceSummary extends ClaimSummary {
  readonly code: string;
  /** From the province down; empty for a national document. */
  readonly names: readonly string[];
  readonly zone?: string;
  /** The name of the time that the text uses, in its own script; `undefined` where it uses the name of today. */
  readonly former?: string;
}

/** A date without its reasons. */
export function dateSummary(dated: Dated): DateSummary {
  const { value, precision, certainty, evidence, rivals } = dated;
  return { value, precision, certainty, isCorrected: isCorrection(evidence), isDisputed: rivals.length > 0 };
}

/** A place without its reasons. */
export function placeSummary(placed: Placed): PlaceSummary {
  const { code, names, zone, certainty, evidence, rivals } = placed;
  const former = evidence.find(({ rule }) => rule === 'place-former-name')?.note;
  const summary: Writable<PlaceSummary> = { code, names, certainty, isCorrected: isCorrection(evidence), isDisputed: rivals.length > 0 };
  if (zone !== undefined) summary.zone = zone;
  if (former !== undefined) summary.former = former;
  return summary;
}

function isCorrection([first]: readonly Evidence[]): boolean {
  return first?.rule === 'correction';
}
