import type { DateSummary, DocumentSummary, PlaceSummary } from '../../core/corpus/document-summary.ts';
import { isDoubtful } from '../../host/doubtful-encoding.ts';

/** Whether something about a document is unknown, inferred or disputed, so that a person should look at it. */
export function isUncertain(summary: DocumentSummary): boolean {
  return isOpen(summary.date) || isOpen(summary.place) || isDoubtful(summary);
}

function isOpen(claim: DateSummary | PlaceSummary | undefined): boolean {
  if (!claim) return true;
  return !claim.isCorrected && (claim.certainty === 'inferred' || claim.isDisputed);
}
