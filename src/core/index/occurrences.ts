/** Where a phrase stands: the document, and the offset in its folded text in UTF-16 code units. */
export interface IndexOccurrence {
  readonly id: number;
  readonly start: number;
}

/** How often a phrase stands in the library, and in how many documents. */
export interface PhraseCount {
  readonly documents: number;
  readonly occurrences: number;
}

/** All occurrences of a phrase, those of one document together and in the order of its text. Two columns of numbers, as there may be very many. */
export class Occurrences implements Iterable<IndexOccurrence> {
  constructor(
    readonly ids: Uint32Array,
    readonly starts: Uint32Array,
  ) {}

  get length(): number {
    return this.ids.length;
  }

  *[Symbol.iterator](): Iterator<IndexOccurrence> {
    for (const [index, id] of this.ids.entries()) yield { id, start: this.starts[index] as number };
  }

  count(): PhraseCount {
    const { ids } = this;
    let documents = 0;
    for (let index = 0; index < ids.length; index++) if (index === 0 || ids[index] !== ids[index - 1]) documents++;
    return { documents, occurrences: ids.length };
  }
}
