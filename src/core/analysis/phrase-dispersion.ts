import { phraseRanges } from '../corpus/body.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { outline } from '../document/outline.ts';
import type { Range } from '../evidence.ts';
import { moved } from '../moved.ts';
import { phraseOf } from './incidence.ts';

/** Where phrases stand in one document. */
export interface DispersionRequest {
  readonly uri: string;
  /** As they are typed. */
  readonly phrases: readonly string[];
}

/** One phrase in a document. */
interface DispersionLine {
  /** As the library writes it. */
  readonly phrase: string;
  readonly key: string;
  /** Ascending, in offsets of the document's file: those that the counts are about. */
  readonly places: readonly Range[];
}

/** The answer to a `DispersionRequest`. */
export interface PhraseDispersion {
  /** Where the document stands in its file, in UTF-16 code units. */
  readonly extent: Range;
  /** Its headings, in offsets of the file. */
  readonly parts: readonly { readonly name: string; readonly start: number }[];
  readonly lines: readonly DispersionLine[];
}

/** Tells where phrases stand in a document; `undefined` where it is not in the library. */
export function phraseDispersion(corpus: Corpus, { uri, phrases }: DispersionRequest): PhraseDispersion | undefined {
  const entry = corpus.get(uri);
  if (!entry) return undefined;
  const source = corpus.textOf(entry);
  const { start } = source.origin;
  const { map } = source.matching;
  return {
    extent: { start, end: start + source.file.length },
    parts: outline(source).map((part) => ({ name: part.name, start: start + part.start })),
    lines: phrases.map((typed) => {
      const phrase = phraseOf(corpus, typed);
      const ranges = phraseRanges(entry, source.matching, phrase).map((range) => map.toOriginal(range.start, range.end));
      return { phrase: phrase.text, key: phrase.key, places: ranges.map((range) => moved(range, start)) };
    }),
  };
}
