import type { LibraryDocument } from '../corpus/library-document.ts';

/** So many questions are remembered: those of a page whose choices somebody goes through. */
const MOST_QUESTIONS = 8;

/**
 * What the texts of documents told for the questions of late. Reading them takes longest, and a document that is read anew is another object: so a question that is asked again after a
 * change reads what has changed.
 */
export class KeptReadings<T> {
  private readonly byQuestion = new Map<string, WeakMap<LibraryDocument, T>>();

  /** Those of one question; what was asked for longest ago goes. */
  of(question: string): WeakMap<LibraryDocument, T> {
    const readings = this.byQuestion.get(question) ?? new WeakMap<LibraryDocument, T>();
    this.byQuestion.delete(question);
    this.byQuestion.set(question, readings);
    const [oldest] = this.byQuestion.keys();
    if (this.byQuestion.size > MOST_QUESTIONS && oldest !== undefined) this.byQuestion.delete(oldest);
    return readings;
  }
}
