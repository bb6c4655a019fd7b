import { DuplicateSearch } from '../document/duplicate-pair.ts';
import type { LibraryDocument } from './library-document.ts';
import { byPath, dateOf } from './library-document.ts';

/** Comes after all dates. */
const UNKNOWN = '9999';
/** The members of a larger group are not compared with one another one by one. */
const MOST_COMPARED = 256;

/** Two or more documents that are the same. */
export class DuplicateGroup {
  private first: LibraryDocument | undefined;

  constructor(readonly members: Set<LibraryDocument>) {}

  /** The original: the earliest, of those of one date the first by path. */
  get original(): LibraryDocument | undefined {
    this.first ??= [...this.members].reduce((first, entry) => (comesBefore(entry, first) ? entry : first));
    return this.first;
  }

  /** To be called when a member has come, gone or has another date. */
  outdate(): void {
    this.first = undefined;
  }

  /** The groups that are left of it when a member is gone that may have held it together; `undefined` where it is too large to say. */
  parts(): Set<LibraryDocument>[] | undefined {
    if (this.members.size > MOST_COMPARED) return undefined;
    const open = new Set(this.members);
    const parts: Set<LibraryDocument>[] = [];
    for (const entry of open) {
      const part = partOf(entry, open);
      if (part.size > 1) parts.push(part);
    }
    return parts;
  }
}

/** Takes out of `open` what a document is the same as, by way of others too. */
function partOf(entry: LibraryDocument, open: Set<LibraryDocument>): Set<LibraryDocument> {
  const part = new Set([entry]);
  open.delete(entry);
  for (const member of part) {
    const search = new DuplicateSearch(member.fingerprint);
    for (const other of open) {
      if (!search.isDuplicate(other.fingerprint)) continue;
      open.delete(other);
      part.add(other);
    }
  }
  return part;
}

function comesBefore(a: LibraryDocument, b: LibraryDocument): boolean {
  const [dateA, dateB] = [dateOf(a) ?? UNKNOWN, dateOf(b) ?? UNKNOWN];
  return dateA === dateB ? byPath(a, b) < 0 : dateA < dateB;
}
