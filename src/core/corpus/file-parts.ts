import type { LibraryDocument } from './library-document.ts';
import { fileOf } from './library-document.ts';

/** What is known of files that are not just one document: the uris of their documents, and of what of them could not be read. */
export class FileParts {
  private readonly documents = new Map<string, Set<string>>();
  private readonly unread = new Map<string, Set<string>>();

  addDocument({ uri, part }: LibraryDocument): void {
    if (part) addTo(this.documents, part.file, uri);
  }

  addUnread(file: string, uri: string): void {
    addTo(this.unread, file, uri);
  }

  /** The uris of the documents of a file. */
  documentsOf(file: string): readonly string[] {
    return [...(this.documents.get(file) ?? [file])];
  }

  unreadOf(file: string): readonly string[] {
    return [...(this.unread.get(file) ?? [file])];
  }

  /** Whether all of a document's file is in the library, as far as it could be read. */
  hasAllOf(entry: LibraryDocument): boolean {
    const file = fileOf(entry);
    return !entry.part || this.documentsOf(file).length + (this.unread.get(file)?.size ?? 0) === entry.part.parts;
  }

  delete(file: string): void {
    this.documents.delete(file);
    this.unread.delete(file);
  }

  clear(): void {
    this.documents.clear();
    this.unread.clear();
  }
}

function addTo(map: Map<string, Set<string>>, file: string, uri: string): void {
  const known = map.get(file);
  if (known) known.add(uri);
  else map.set(file, new Set([uri]));
}
