import type { CharacterCounts, KnownForms, LibraryEvidence } from '../conversion/library-evidence.ts';
import { LibraryForms } from '../conversion/library-forms.ts';
import type { Region } from '../conversion/regional-forms.ts';
import { regionOf } from '../conversion/source-region.ts';
import { regionOfTarget } from '../conversion/to-traditional.ts';
import type { Variant } from '../conversion/variant.ts';
import type { LibraryDocument } from './library-document.ts';
import type { SearchableLibrary } from './searchable-library.ts';

/** What evidence is taken from. */
interface EvidenceLibrary extends Pick<SearchableLibrary, 'originals' | 'textOf'> {
  count(first: number, second?: number): number;
}

/** How Traditional documents of a region write, and which documents told. */
interface Learned {
  readonly forms: KnownForms;
  readonly from: ReadonlySet<LibraryDocument>;
}

/** So many UTF-16 code units tell how a library writes: more would take seconds. */
const MOST_UNITS = 4_000_000;
/** What was learned counts until so large a part of the documents are others. */
const OTHERS = 0.1;

/** What a library tells of how Simplified text is written in Traditional characters; what it takes long to find out is kept while its documents are nearly the same. */
export class ConversionEvidence {
  private readonly learned = new Map<Region, Learned>();

  constructor(private readonly library: EvidenceLibrary) {}

  /** For a conversion to a variant, in slices; `undefined` where nothing of a library counts for it. */
  *of(to: Variant): Generator<undefined, LibraryEvidence | undefined> {
    if (to === 's' || to === 'jp') return undefined;
    const originals = this.library.originals();
    const traditional = originals.filter(({ document }) => document.script.script === 'Hant');
    const forms = yield* this.forms(withinBound(traditional), regionOfTarget(to));
    // Traditional texts tell by their forms: what holds together in them mended nothing of the originals that were measured, and broke a little.
    return { counts: 2 * traditional.length > originals.length ? undefined : countsIn(this.library), forms };
  }

  private *forms(documents: readonly LibraryDocument[], region: Region): Generator<undefined, KnownForms | undefined> {
    const known = this.learned.get(region);
    if (known && isNearly(documents, known.from)) return known.forms;
    this.learned.delete(region);
    if (documents.length === 0) return undefined;
    const forms = yield* LibraryForms.learn(this.textsOf(documents, region), region);
    this.learned.set(region, { forms, from: new Set(documents) });
    return forms;
  }

  /** A region's documents, and those that do not tell theirs. */
  private *textsOf(documents: readonly LibraryDocument[], region: Region): Generator<string> {
    for (const entry of documents) {
      const text = this.library.textOf(entry).file;
      if ((regionOf(text) ?? region) === region) yield text;
    }
  }
}

function withinBound(documents: readonly LibraryDocument[]): LibraryDocument[] {
  let units = 0;
  return documents.filter(({ foldedBody }) => {
    for (const { start, end } of foldedBody) units += end - start;
    return units <= MOST_UNITS;
  });
}

function isNearly(documents: readonly LibraryDocument[], known: ReadonlySet<LibraryDocument>): boolean {
  const same = documents.filter((entry) => known.has(entry)).length;
  const most = Math.max(documents.length, known.size);
  return most === 0 || same >= (1 - OTHERS) * most;
}

/** How often single characters stand there takes long to count, and is asked again and again. */
function countsIn(library: EvidenceLibrary): CharacterCounts {
  const singles = new Map<number, number>();
  return {
    single: (unit) => {
      const count = singles.get(unit) ?? library.count(unit);
      singles.set(unit, count);
      return count;
    },
    pair: (first, second) => library.count(first, second),
  };
}
