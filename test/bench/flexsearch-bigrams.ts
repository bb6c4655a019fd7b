import { Index } from 'flexsearch';

/** flexsearch with the bigrams of a text as its words. Gives documents; occurrences are looked for in their texts. */
export class FlexsearchBigrams {
  private readonly index = new Index({ encode: bigrams, tokenize: 'strict', resolution: 1 });

  constructor(private readonly texts: readonly string[]) {
    for (const [id, text] of texts.entries()) this.index.add(id, text);
  }

  update(id: number, text: string): void {
    this.index.update(id, text);
  }

  /** How many occurrences there are. */
  find(phrase: string): number {
    const ids = this.index.search(phrase, { limit: this.texts.length }) as number[];
    let occurrences = 0;
    for (const id of ids) {
      const text = this.texts[id] ?? '';
      for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) occurrences++;
    }
    return occurrences;
  }
}

function bigrams(text: string): string[] {
  const all = new Set<string>();
  for (let at = 0; at + 1 < text.length; at++) all.add(text.slice(at, at + 2));
  return [...all];
}
