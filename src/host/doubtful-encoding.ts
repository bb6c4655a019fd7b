import type { DocumentSummary } from '../core/corpus/document-summary.ts';

/** Below this confidence the encoding of a document is shown as doubtful. */
const DOUBTFUL = 0.8;

/** Whether a person should look at how the bytes of a document were read. */
export function isDoubtful({ encodingConfidence, invalidSequences }: DocumentSummary): boolean {
  return encodingConfidence < DOUBTFUL || invalidSequences > 0;
}
