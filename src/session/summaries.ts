import type { DocumentSummary } from '../core/corpus/document-summary.ts';
import { recordAddress } from '../core/records/record-address.ts';
import { SharedParts } from './shared-parts.ts';

/** Summaries by uri, and how many of them are no copies. */
export class Summaries {
  readonly byUri = new Map<string, DocumentSummary>();
  /** By the uri of the file the uris of its records; of a file that is one document nothing. */
  readonly records = new Map<string, Set<string>>();
  originals = 0;
  private readonly parts = new SharedParts();

  /** One that is known keeps its place. */
  set(summary: DocumentSummary): void {
    this.originals += countOf(summary) - countOf(this.byUri.get(summary.uri));
    this.byUri.set(summary.uri, this.parts.summary(summary));
    const { file, number } = recordAddress(summary.uri);
    if (number !== undefined) this.records.set(file, (this.records.get(file) ?? new Set()).add(summary.uri));
  }

  delete(uri: string): void {
    this.originals -= countOf(this.byUri.get(uri));
    this.byUri.delete(uri);
    const { file } = recordAddress(uri);
    const records = this.records.get(file);
    records?.delete(uri);
    if (records?.size === 0) this.records.delete(file);
  }
}

/** A copy does not count. */
function countOf(summary: DocumentSummary | undefined): number {
  return summary && summary.duplicateOf === undefined ? 1 : 0;
}
