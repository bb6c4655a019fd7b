import type { DocumentSummary } from '../../core/corpus/document-summary.ts';

/** Below this confidence the encoding of a document is shown as doubtful. */
const DOUBTFUL = 0.8;

export function isDoubtful({ encodingConfidence }: DocumentSummary): boolean {
  return encodingConfidence < DOUBTFUL;
}
