import type { DateSummary } from './claim-summary.ts';
import type { DocumentStanding, DocumentSummary } from './document-summary.ts';
import { summarize } from './document-summary.ts';
import type { LibraryDocument } from './library-document.ts';
import { byPath, datedOf } from './library-document.ts';

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
  readonly date: DateSummary | undefined;
}

/** So many documents are looked at for one answer, whether they have changed or not. */
const MOST_LOOKED_AT = 4_000;

/** Sends an asker only what it does not know yet, piece by piece: of 50,000 documents one changes at a time, and only those that may have changed are looked at. */
export class SummaryFeed {
  private readonly sent = new Map<string, SentSummary>();
  /** The uris of documents that may have changed, or are gone. */
  private readonly due = new Set<string>();
  /** The same in the order of the answers, as far as they are not given. */
  private queue: string[] | undefined;

  /** `entries` are all documents by uri. */
  constructor(private readonly entries: ReadonlyMap<string, LibraryDocument>) {}

  /** The asker has forgotten everything. */
  restart(): void {
    this.due.clear();
    this.sent.clear();
    this.noteAll();
  }

  /** A document may be another one, or gone. */
  note(uri: string): void {
    this.due.add(uri);
    this.queue = undefined;
  }

  /** Every document may be another one, or gone. */
  noteAll(): void {
    for (const uris of [this.sent.keys(), this.entries.keys()]) for (const uri of uris) this.due.add(uri);
    this.queue = undefined;
  }

  /** At most `most` summaries of what has changed. */
  changes(standingOf: (entry: LibraryDocument) => DocumentStanding, most: number): SummaryChanges {
    const changed: DocumentSummary[] = [];
    const removed: string[] = [];
    this.queue ??= this.queued();
    for (let looked = 0; looked < MOST_LOOKED_AT && changed.length < most; looked++) {
      const uri = this.queue.pop();
      if (uri === undefined) break;
      this.due.delete(uri);
      const entry = this.entries.get(uri);
      if (!entry && this.sent.delete(uri)) removed.push(uri);
      const standing = entry && standingOf(entry);
      if (!standing || this.knows(entry, standing)) continue;
      this.sent.set(uri, { entry, date: datedOf(entry), ...standing });
      changed.push(summarize(entry, standing));
    }
    return { changed, removed, isPartial: this.queue.length > 0 };
  }

  /** What is due, last by path first, and what is gone before all. */
  private queued(): string[] {
    const uris = [...this.due];
    const present = uris.flatMap((uri) => this.entries.get(uri) ?? []).sort((a, b) => byPath(b, a));
    return [...uris.filter((uri) => !this.entries.has(uri)), ...present.map(({ uri }) => uri)];
  }

  private knows(entry: LibraryDocument, { packPhrases, duplicateOf }: DocumentStanding): boolean {
    const sent = this.sent.get(entry.uri);
    if (sent?.entry !== entry || sent.date !== datedOf(entry)) return false;
    return sent.packPhrases === packPhrases && sent.duplicateOf === duplicateOf;
  }
}
