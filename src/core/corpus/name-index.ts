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
  /** By number in the index: every version of a document has one of its own, as taking one out of flexsearch means going through all of it. */
  private readonly named = new Map<number, NamedDocument>();
  private readonly numbers = new Map<string, number>();
  private last = 0;

  /** Adds a document or puts it in the place of the one of this uri. */
  set({ uri, names }: NamedDocument): void {
    this.delete(uri);
    const document = { uri, names: names.map(foldText) };
    const number = ++this.last;
    this.numbers.set(uri, number);
    this.named.set(number, document);
    this.index.add(number, document.names.join('\n'));
  }

  /** A document that is not known is no error. */
  delete(uri: string): void {
    this.named.delete(this.numbers.get(uri) ?? 0);
    this.numbers.delete(uri);
  }

  /**
   * The uris of the documents that have every word of the query in one of their names, in either script, in no particular order; a word of Latin letters may be
   * pinyin initials.
   */
  find(query: string): string[] {
    // Before folding, which drops the spaces between Chinese words.
    const words = query.split(/\s+/).map(foldText).filter(Boolean);
    if (words.length === 0) return [];
    const isFound = ({ names }: NamedDocument) => words.every((word) => names.some((name) => isIn(name, word)));
    return this.candidates(words)
      .filter(isFound)
      .map(({ uri }) => uri);
  }

  /** Initials are no characters of the name: with them every document is a candidate. */
  private candidates(words: readonly string[]): NamedDocument[] {
    const characters = words.filter((word) => !isLatin(word)).join('');
    if (characters === '') return [...this.named.values()];
    const numbers = this.index.search(characters, { limit: this.last, suggest: false });
    return (numbers as number[]).flatMap((number) => this.named.get(number) ?? []);
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
