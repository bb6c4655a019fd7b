import { TrieBuilder } from './trie-builder.ts';

/** The longest key that starts at an offset; `end` is the offset after it. */
export interface TrieMatch<V> {
  readonly value: V;
  readonly end: number;
}

/**
 * Many strings looked for at once: a double-array trie (Aoe, 1989) over UTF-16 code units. The naive version asks a nested map of maps at every offset; here a
 * step is one addition and one comparison in typed arrays. Failure links (Aho-Corasick) were left out: Chinese phrases are short, so that walking from
 * every offset is as fast, and simpler. Immutable; offsets are UTF-16 code units.
 */
export class Trie<V> {
  /** For every code unit its letter, the most frequent first; 0 for a unit that no key has. */
  private readonly letters: Uint16Array;
  /** The state after `state` and a letter is `base[state] + letter`, if `check` there names `state`. State 0 is the start. */
  private readonly base: Int32Array;
  private readonly check: Int32Array;
  /** For every state the index of its value, or -1 where no key ends. */
  private readonly endings: Int32Array;
  private readonly values: readonly V[];

  /** Of two pairs with the same key the later one counts; an empty key is never found. */
  constructor(pairs: Iterable<readonly [key: string, value: V]>) {
    const entries = new Map(pairs);
    entries.delete('');
    const built = new TrieBuilder([...entries.keys()]);
    ({ letters: this.letters, base: this.base, check: this.check, endings: this.endings } = built);
    this.values = [...entries.values()];
  }

  /** Calls `report` for every occurrence of every key, overlapping ones too, by ascending start and then end. */
  forEachMatch(text: string, report: (value: V, start: number, end: number) => void): void {
    const { letters, base, check, endings, values } = this;
    for (let start = 0; start < text.length; start++) {
      let state = 0;
      for (let at = start; at < text.length; ) {
        const next = (base[state] as number) + (letters[text.charCodeAt(at)] as number);
        if (check[next] !== state) break;
        state = next;
        at++;
        const ending = endings[state] as number;
        if (ending >= 0) report(values[ending] as V, start, at);
      }
    }
  }

  /** The longest key that stands at `at`, or `undefined`. */
  longestAt(text: string, at: number): TrieMatch<V> | undefined {
    const { letters, base, check, endings } = this;
    let state = 0;
    let found = -1;
    let end = at;
    for (let now = at; now < text.length; ) {
      const next = (base[state] as number) + (letters[text.charCodeAt(now)] as number);
      if (check[next] !== state) break;
      state = next;
      now++;
      if ((endings[state] as number) < 0) continue;
      found = endings[state] as number;
      end = now;
    }
    return found < 0 ? undefined : { value: this.values[found] as V, end };
  }
}
