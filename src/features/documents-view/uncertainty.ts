import type { DocumentSummary } from '../../core/corpus/document-summary.ts';
import type { Dated } from '../../core/dates/dated.ts';
import type { Placed } from '../../core/places/placed.ts';
import { isDoubtful } from '../../host/doubtful-encoding.ts';

/** Whether something about a document is unknown, inferred or disputed, so that a person should look at it. */
export function isUncertain(summary: DocumentSummary): boolean {
  const { dates, place } = summary;
  return isOpen(dates.date) || isOpen(place) || isDoubtful(summary);
}

/** A claim that somebody corrected is settled, whatever was read before. */
function isOpen(claim: Dated | Placed | undefined): boolean {
  if (claim?.evidence[0]?.rule === 'correction') return false;
  return claim === undefined || claim.certainty === 'inferred' || claim.rivals.length > 0;
}
