import type { DateReading } from '../dates/dated.ts';
import type { DocumentStanding, DocumentSummary } from './document-summary.ts';
import { summarize } from './document-summary.ts';
import type { LibraryDocument } from './library-document.ts';
import { datesOf } from './library-document.ts';

/** What is new since the last question. */
export interface SummaryChanges {
  readonly changed: readonly DocumentSummary[];
  /** The uris of documents that are gone. */
  readonly removed: readonly string[];
  /** There is more: ask again. */
  readonly isPartial: boolean;
}

interface SentSummary extends DocumentStanding {
  readonly entry: LibraryDocument;
  readonly dates: DateReading;
}

/** Sends an asker only what it does not know yet, piece by piece: of 50,000 documents one changes at a time. */
export class SummaryFeed {
  private sent = new Map<string, SentSummary>();
  /** Where the next part begins, as long as the documents are the same: those before it are not looked at for every part again. */
  private next: { readonly entries: readonly LibraryDocument[]; readonly at: number } | undefined;

  /** The asker has forgotten everything. */
  restart(): void {
    this.sent.clear();
    this.next = undefined;
  }

  /** At most `most` summaries of what has changed. */
  changes(entries: readonly LibraryDocument[], standingOf: (entry: LibraryDocument) => DocumentStanding, most: number): SummaryChanges {
    const changed: DocumentSummary[] = [];
    const start = this.next?.entries === entries ? this.next.at : 0;
    for (const [place, entry] of entries.slice(start).entries()) {
      const standing = standingOf(entry);
      if (this.knows(entry, standing)) continue;
      if (changed.length === most) {
        this.next = { entries, at: start + place };
        return { changed, removed: [], isPartial: true };
      }
      this.sent.set(entry.uri, { entry, dates: datesOf(entry), ...standing });
      changed.push(summarize(entry, standing));
    }
    this.next = undefined;
    return { changed, removed: this.forgetAllBut(entries), isPartial: false };
  }

  private knows(entry: LibraryDocument, { packPhrases, duplicateOf }: DocumentStanding): boolean {
    const sent = this.sent.get(entry.uri);
    if (sent?.entry !== entry || sent.dates !== datesOf(entry)) return false;
    return sent.packPhrases === packPhrases && sent.duplicateOf === duplicateOf;
  }

  private forgetAllBut(entries: readonly LibraryDocument[]): string[] {
    if (this.sent.size === entries.length) return [];
    const present = new Set(entries.map(({ uri }) => uri));
    const gone = [...this.sent.keys()].filter((uri) => !present.has(uri));
    for (const uri of gone) this.sent.delete(uri);
    return gone;
  }
}
