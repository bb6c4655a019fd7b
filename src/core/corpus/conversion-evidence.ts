import type { CharacterCounts, KnownForms, LibraryEvidence } from '../conversion/library-evidence.ts';
import { LibraryForms } from '../conversion/library-forms.ts';
import type { Region } from '../conversion/regional-forms.ts';
import { regionOf } from '../conversion/source-region.ts';
import { regionOfTarget } from '../conversion/to-traditional.ts';
import type { Variant } from '../conversion/variant.ts';
import { lengthOf } from '../evidence.ts';
import { SharedJob } from '../shared-job.ts';
import type { SourceText } from '../text/source-text.ts';
import { quote } from '../text/source-text.ts';
import { detached } from './detached.ts';
import type { LibraryDocument } from './library-document.ts';
import type { SearchableLibrary } from './searchable-library.ts';

/** What evidence is taken from. */
interface EvidenceLibrary extends Pick<SearchableLibrary, 'originals' | 'textOf'> {
  count(first: number, second?: number): number;
}

/** How Traditional documents of a region write, which one job finds out for everybody who asks, and which documents tell. */
interface Learned {
  readonly forms: SharedJob<KnownForms>;
  readonly from: ReadonlySet<LibraryDocument>;
}

/** So many UTF-16 code units of bodies tell how a library writes: more would take seconds. */
const MOST_UNITS = 4_000_000;
/** So many bytes of files are read for them: a saved page may be a hundred times as long as its body. */
const MOST_BYTES = 40_000_000;
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
    const traditional = originals.filter(({ document }) => document.script === 'Hant');
    const forms = yield* this.forms(withinBound(traditional), regionOfTarget(to));
    // Traditional texts tell by their forms: what holds together in them mended nothing of the originals that were measured, and broke a little.
    return { counts: 2 * traditional.length > originals.length ? undefined : countsIn(this.library), forms };
  }

  private *forms(documents: readonly LibraryDocument[], region: Region): Generator<undefined, KnownForms | undefined> {
    if (documents.length === 0) this.learned.delete(region);
    return documents.length === 0 ? undefined : yield* this.learning(documents, region).result();
  }

  /** The one that is done or under way, also where nobody waits for it any more; a new one where the documents are others. */
  private learning(documents: readonly LibraryDocument[], region: Region): SharedJob<KnownForms> {
    const known = this.learned.get(region);
    if (known && !known.forms.hasFailed && isNearly(documents, known.from)) return known.forms;
    const forms = new SharedJob(LibraryForms.learn(this.textsOf(documents, region), region));
    this.learned.set(region, { forms, from: new Set(documents) });
    return forms;
  }

  /** What authors wrote in a region, and where nothing tells theirs: a site's own words are another's custom. */
  private *textsOf(documents: readonly LibraryDocument[], region: Region): Generator<string> {
    for (const entry of documents) {
      const text = writtenBody(entry, this.library.textOf(entry));
      if ((regionOf(text) ?? region) === region) yield text;
    }
  }
}

/** The author's own text as a reader sees it, its parts one below the other; it keeps nothing else of the file in memory. Empty where the file is gone. */
function writtenBody({ foldedBody }: LibraryDocument, content: SourceText): string {
  if (content.file === '') return '';
  return detached(foldedBody.map(({ start, end }) => quote(content, content.matching.map.toOriginal(start, end))).join('\n'));
}

/** Those that there is time for, the first first. */
function withinBound(documents: readonly LibraryDocument[]): LibraryDocument[] {
  let [units, bytes] = [0, 0];
  return documents.filter((entry) => {
    const [moreUnits, moreBytes] = [units + lengthOf(entry.foldedBody), bytes + readFor(entry)];
    if (moreUnits > MOST_UNITS || moreBytes > MOST_BYTES) return false;
    [units, bytes] = [moreUnits, moreBytes];
    return true;
  });
}

/** Of a part of a file its UTF-16 code units: the file itself is read once for all. */
function readFor({ part, bytes }: LibraryDocument): number {
  return part ? part.record.end - part.record.start : bytes;
}

function isNearly(documents: readonly LibraryDocument[], known: ReadonlySet<LibraryDocument>): boolean {
  const same = documents.filter((entry) => known.has(entry)).length;
  const most = Math.max(documents.length, known.size);
  return most === 0 || same >= (1 - OTHERS) * most;
}

/** How often characters stand there is asked again and again, and may have to be read from a file. */
function countsIn(library: EvidenceLibrary): CharacterCounts {
  const known = new Map<number, number>();
  const counted = (key: number, count: () => number) => {
    const found = known.get(key) ?? count();
    known.set(key, found);
    return found;
  };
  return {
    single: (unit) => counted(-unit, () => library.count(unit)),
    pair: (first, second) => counted(first * UNITS + second, () => library.count(first, second)),
  };
}

/** So many different UTF-16 code units there are. */
const UNITS = 0x10000;
