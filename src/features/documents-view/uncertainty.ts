import type { DocumentSummary } from '../../core/corpus/document-summary.ts';
import { isDoubtful } from './doubtful-encoding.ts';

/** Whether something about a document is unknown, inferred or disputed, so that a person should look at it. */
export function isUncertain(summary: DocumentSummary): boolean {
  const { dates, place } = summary;
  return isOpen(dates.date) || isOpen(place) || isDoubtful(summary);
}

function isOpen(claim: { readonly certainty: string; readonly rivals: readonly unknown[] } | undefined): boolean {
  return claim === undefined || claim.certainty === 'inferred' || claim.rivals.length > 0;
}
