import type { DocumentFacts, LibraryDocument } from './library-document.ts';
import { NameIndex } from './name-index.ts';

/** The names of the documents of a library, brought up to date when somebody asks: only of those that have changed since. */
export class DocumentNames {
  private readonly index = new NameIndex();
  private readonly known = new Map<string, DocumentFacts>();
  private asked: readonly LibraryDocument[] = [];

  /** The uris of at most `limit` of the documents (by path) that are called so. */
  find(documents: readonly LibraryDocument[], query: string, limit: number): string[] {
    if (documents !== this.asked) this.follow(documents);
    const found = new Set(this.index.find(query));
    const uris = documents.filter(({ uri }) => found.has(uri)).map(({ uri }) => uri);
    return uris.slice(0, limit);
  }

  private follow(documents: readonly LibraryDocument[]): void {
    this.asked = documents;
    const present = new Set(documents.map(({ uri }) => uri));
    for (const uri of this.known.keys()) if (!present.has(uri)) this.forget(uri);
    for (const entry of documents) if (this.known.get(entry.uri) !== entry.document) this.learn(entry);
  }

  private learn(entry: LibraryDocument): void {
    this.known.set(entry.uri, entry.document);
    this.index.set({ uri: entry.uri, names: namesOf(entry) });
  }

  private forget(uri: string): void {
    this.known.delete(uri);
    this.index.delete(uri);
  }
}

function namesOf({ path, document }: LibraryDocument): string[] {
  const { displayName, place, outlet, issuer, dates } = document;
  const names = [displayName, place?.names.join(''), place?.zone, outlet?.value, issuer?.value, dates.date?.value, path];
  return names.filter((name) => name !== undefined);
}
