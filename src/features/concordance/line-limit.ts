import type { Concordance } from '../../core/concordance/concordance-answer.ts';

/** More than some screens have: they are there in a tenth of a second, where all lines may take seconds. */
const FIRST_LINES = 500;
/** More lines than these help nobody and slow the editor down; the header says how many there are. */
export const MOST_LINES = 20_000;

/** How many lines of a concordance are asked for: first the first ones, and where there are more, all of them from then on. By uri. */
export class LineLimit {
  private readonly raised = new Set<string>();

  of(uri: string): number {
    return this.raised.has(uri) ? MOST_LINES : FIRST_LINES;
  }

  /** Whether an answer lacks lines that are to follow; then all are asked for next time. */
  raise(uri: string, { shown, occurrences }: Pick<Concordance, 'shown' | 'occurrences'>): boolean {
    if (this.raised.has(uri) || occurrences <= FIRST_LINES || occurrences <= shown) return false;
    this.raised.add(uri);
    return true;
  }

  forget(uri: string): void {
    this.raised.delete(uri);
  }
}
