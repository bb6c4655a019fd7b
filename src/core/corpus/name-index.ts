import { Index } from 'flexsearch';
import { foldText } from '../text/fold.ts';
import { isHan } from '../text/han.ts';
import { findInitials } from '../text/initials.ts';

/** What a document is known by: its title or first words, place, outlet, issuer, path. */
export interface NamedDocument {
  readonly uri: string;
  readonly names: readonly string[];
}

/** Finds documents by what they are called. flexsearch narrows down to the documents that have all characters of the query; those are then verified. */
export class NameIndex {
  private readonly index = new Index({ encode: tokens, tokenize: 'strict', resolution: 1 });
  private readonly documents: readonly { readonly uri: string; readonly names: readonly string[] }[];

  constructor(documents: readonly NamedDocument[]) {
    this.documents = documents.map(({ uri, names }) => ({ uri, names: names.map(foldText) }));
    for (const [id, { names }] of this.documents.entries()) this.index.add(id, names.join('\n'));
  }

  /** The uris of the documents that have every word of the query in one of their names, in either script; a word of Latin letters may be pinyin initials. */
  find(query: string, limit: number): string[] {
    // Before folding, which drops the spaces between Chinese words.
    const words = query.split(/\s+/).map(foldText).filter(Boolean);
    if (words.length === 0) return [];
    const found: string[] = [];
    for (const { uri, names } of this.candidates(words)) {
      if (found.length >= limit) break;
      if (words.every((word) => names.some((name) => isIn(name, word)))) found.push(uri);
    }
    return found;
  }

  /** Initials are no characters of the name: with them every document is a candidate. */
  private candidates(words: readonly string[]): readonly NamedDocument[] {
    const characters = words.filter((word) => !isLatin(word)).join('');
    if (characters === '') return this.documents;
    const ids = this.index.search(characters, { limit: this.documents.length, suggest: false });
    return (ids as number[]).sort((a, b) => a - b).flatMap((id) => this.documents[id] ?? []);
  }
}

function isIn(name: string, word: string): boolean {
  return name.includes(word) || (isLatin(word) && word.length > 1 && findInitials(name, word) >= 0);
}

function isLatin(word: string): boolean {
  return /^[a-z]+$/.test(word);
}

/** The Chinese characters and digits of a text, each once: the default encoder finds nothing inside a run of them. */
function tokens(text: string): string[] {
  return [...new Set(text)].filter((character) => isHan(character.codePointAt(0) ?? 0) || /\d/.test(character));
}
