import type { DocumentSummary } from '../core/corpus/document-summary.ts';

/** What many summaries have in common, such as a place, held once: a message from the worker brings every value of every document anew. */
export class SharedParts {
  private readonly parts = new Map<string, unknown>();

  /** The same summary; what others have too, it shares with them. */
  summary(summary: DocumentSummary): DocumentSummary {
    // One literal with every field: an object that grows field by field takes half as much again.
    return {
      uri: summary.uri,
      path: summary.path,
      displayName: summary.displayName,
      isTitled: summary.isTitled,
      date: this.shared(summary.date),
      place: this.shared(summary.place),
      level: summary.level,
      script: this.shared(summary.script),
      encoding: this.shared(summary.encoding),
      encodingConfidence: summary.encodingConfidence,
      invalidSequences: summary.invalidSequences,
      noise: this.shared(summary.noise),
      characters: summary.characters,
      packPhrases: summary.packPhrases,
      duplicateOf: summary.duplicateOf,
      record: summary.record,
    };
  }

  private shared<T>(part: T): T {
    if (part === undefined) return part;
    const key = JSON.stringify(part);
    const known = this.parts.get(key) as T | undefined;
    if (known !== undefined) return known;
    this.parts.set(key, part);
    return part;
  }
}
