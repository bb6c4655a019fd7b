import type { Dated, Precision } from '../dates/dated.ts';
import type { Certainty, Evidence } from '../evidence.ts';
import type { Placed } from '../places/placed.ts';

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
  return { value: dated.value, precision: dated.precision, ...claimSummary(dated) };
}

/** A place without its reasons. */
export function placeSummary(placed: Placed): PlaceSummary {
  const { code, names, zone, evidence } = placed;
  const former = evidence.find(({ rule }) => rule === 'place-former-name')?.note;
  return { code, names, ...(zone !== undefined && { zone }), ...(former !== undefined && { former }), ...claimSummary(placed) };
}

function claimSummary({ certainty, evidence, rivals }: Dated | Placed): ClaimSummary {
  return { certainty, isCorrected: isCorrection(evidence), isDisputed: rivals.length > 0 };
}

function isCorrection([first]: readonly Evidence[]): boolean {
  return first?.rule === 'correction';
}
