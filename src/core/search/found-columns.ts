import { cutsOf } from '../corpus/document-marks.ts';
import type { LibraryDocument } from '../corpus/library-document.ts';
import type { PlacedPhrase } from '../index/placed-together.ts';
import type { FoundDocument } from './found-document.ts';
import type { QueryWord } from './query.ts';

const LEAST = 1 << 10;

/** What is found of some words, by document, in columns: words may stand in a hundred thousand documents, of which few are looked at. */
export class FoundColumns {
  readonly documents: FoundDocument[] = [];
  /** Of one document after the other and in it of one word after the other: where its places end in `places`. */
  private ends = new Uint32Array(LEAST);
  private places = new Uint32Array(LEAST);
  private length = 0;

  constructor(private readonly words: readonly QueryWord[]) {}

  /** Appends the places of the words in a document, in positions that count from `start`. A document of which no place of some word begins and ends with whole characters is left out. */
  add(entry: LibraryDocument, placed: readonly PlacedPhrase[], start: number): void {
    const { length } = this;
    const cuts = entry.cuts === '' ? undefined : cutsOf(entry.cuts);
    const first = this.documents.length * this.words.length;
    this.ends = withRoom(this.ends, first + this.words.length);
    for (const [index, one] of placed.entries()) {
      const before = this.length;
      this.addPlaces(one, start, cuts, this.words[index]?.folded.length ?? 0);
      this.ends[first + index] = this.length;
      if (this.length > before) continue;
      this.length = length;
      return;
    }
    this.documents.push(new ColumnDocument(entry, this, this.documents.length));
  }

  /** How many places the words have in the document that was added so many documents after the first. */
  countOf(document: number): number {
    return this.endOf(document, this.words.length - 1) - this.endOf(document, -1);
  }

  /** The places of each word in it. */
  startsOf(document: number): number[][] {
    return this.words.map((_, word) => listOf(this.places, this.endOf(document, word - 1), this.endOf(document, word)));
  }

  private addPlaces({ positions, from, to }: PlacedPhrase, start: number, cuts: ReadonlySet<number> | undefined, length: number): void {
    this.places = withRoom(this.places, this.length + to - from);
    const { places } = this;
    for (let at = from; at < to; at++) {
      const place = (positions[at] as number) - start;
      if (!cuts || !(cuts.has(place) || cuts.has(place + length))) places[this.length++] = place;
    }
  }

  private endOf(document: number, word: number): number {
    return this.ends[document * this.words.length + word] ?? 0;
  }
}

/** A document whose places stand in columns: the lists are made anew for whoever asks. */
class ColumnDocument implements FoundDocument {
  constructor(
    readonly entry: LibraryDocument,
    private readonly columns: FoundColumns,
    private readonly place: number,
  ) {}

  get occurrences(): number {
    return this.columns.countOf(this.place);
  }

  get starts(): readonly (readonly number[])[] {
    return this.columns.startsOf(this.place);
  }
}

function withRoom(numbers: Uint32Array<ArrayBuffer>, length: number): Uint32Array<ArrayBuffer> {
  if (length <= numbers.length) return numbers;
  const wider = new Uint32Array(2 * length);
  wider.set(numbers);
  return wider;
}

/** A third of the time of spreading. */
function listOf(numbers: Uint32Array, start: number, end: number): number[] {
  const list = new Array<number>(end - start);
  for (let at = start; at < end; at++) list[at - start] = numbers[at] as number;
  return list;
}
