import { contentHash } from '../content-hash.ts';

/** The small arrays of a segment, for its documents and first units. Positions count UTF-16 code units over all its documents, with one unit between two documents that belongs to neither. */
export interface SegmentHead {
  /** The caller's number of each document. */
  readonly ids: Uint32Array;
  /** Where each document starts, and where one more would. */
  readonly starts: Uint32Array;
  /** The last unit of each document, which starts no bigram; 0 for an empty one. */
  readonly lastUnits: Uint16Array;
  /** The dictionary: first units, ascending; the bigrams of `firsts[n]` are `firstStarts[n]` up to `firstStarts[n + 1]`. */
  readonly firsts: Uint16Array;
  readonly firstStarts: Uint32Array;
}

/** Its large arrays. */
export interface SegmentBody {
  /** Of each bigram: the second unit, ascending for one first unit. */
  readonly seconds: Uint16Array;
  /** Where the list of each bigram starts in `postings`, and where one more would. */
  readonly offsets: Uint32Array;
  /** The lists of positions, see `PostingWriter`. */
  readonly postings: Uint16Array;
}

/** The arrays of a segment. */
export type SegmentParts = SegmentHead & SegmentBody;

/** Reads as something else where the bytes of numbers come in the other order: such a cache is foreign too. */
const MAGIC = 0x54464c49;
/** Goes up whenever the layout changes; segments of another version are not read. */
const VERSION = 4;

/** The header: 32-bit numbers at these indexes. The checksum is that of everything behind it. */
const AT_MAGIC = 0;
const AT_VERSION = 1;
const AT_CHECKSUM = 2;
const AT_DOCUMENTS = 3;
const AT_FIRSTS = 4;
const AT_BIGRAMS = 5;
const AT_POSTINGS = 6;
const HEADER_WORDS = 8;

interface PackedSegment {
  readonly bytes: Uint8Array;
  readonly parts: SegmentParts;
}

interface Sizes {
  readonly documents: number;
  readonly firsts: number;
  readonly bigrams: number;
  readonly postings: number;
}

/** Puts the parts of a segment one after the other into one buffer, the wide numbers first so that all are aligned; `parts` of the answer are views of it. */
export function packSegment(parts: SegmentParts): PackedSegment {
  const { ids, firsts, seconds, postings } = parts;
  const sizes = { documents: ids.length, firsts: firsts.length, bigrams: seconds.length, postings: postings.length };
  const bytes = new Uint8Array(byteLength(sizes));
  const header = new Uint32Array(bytes.buffer, 0, HEADER_WORDS);
  header[AT_MAGIC] = MAGIC;
  header[AT_VERSION] = VERSION;
  header[AT_DOCUMENTS] = sizes.documents;
  header[AT_FIRSTS] = sizes.firsts;
  header[AT_BIGRAMS] = sizes.bigrams;
  header[AT_POSTINGS] = sizes.postings;
  const views = viewParts(bytes, sizes);
  for (const name of Object.keys(views) as (keyof SegmentParts)[]) views[name].set(parts[name]);
  header[AT_CHECKSUM] = checksumOf(bytes);
  return { bytes, parts: views };
}

/** The parts of a segment as views of its bytes; `undefined` where they are damaged, of another version, or no segment at all. `bytes` are aligned to four. */
export function unpackSegment(bytes: Uint8Array): SegmentParts | undefined {
  if (bytes.length < HEADER_WORDS * 4 || bytes.length % 4 !== 0) return undefined;
  const header = headerOf(bytes);
  const word = (at: number) => header[at] ?? 0;
  if (word(AT_MAGIC) !== MAGIC || word(AT_VERSION) !== VERSION) return undefined;
  const sizes = sizesIn(header);
  if (byteLength(sizes) !== bytes.length || checksumOf(bytes) !== word(AT_CHECKSUM)) return undefined;
  return viewParts(bytes, sizes);
}

/** What a segment of good bytes is called: equal content, equal checksum. */
export function storedChecksum(bytes: Uint8Array): number {
  return headerOf(bytes)[AT_CHECKSUM] ?? 0;
}

/** The parts of good bytes, which somebody has looked at before: nothing is compared with the checksum. */
export function goodParts(bytes: Uint8Array): SegmentParts {
  return viewParts(bytes, sizesIn(headerOf(bytes)));
}

/** Where the large arrays begin in good bytes. */
export function bodyPlaces(bytes: Uint8Array): Readonly<Record<keyof SegmentBody, number>> {
  const { offsets, seconds, postings } = goodParts(bytes);
  const placeOf = ({ byteOffset }: Uint16Array | Uint32Array) => byteOffset - bytes.byteOffset;
  return { offsets: placeOf(offsets), seconds: placeOf(seconds), postings: placeOf(postings) };
}

/** For when the bytes of a segment are let go. */
export function copyOfHead({ ids, starts, lastUnits, firsts, firstStarts }: SegmentHead): SegmentHead {
  return {
    ids: ids.slice(),
    starts: starts.slice(),
    lastUnits: lastUnits.slice(),
    firsts: firsts.slice(),
    firstStarts: firstStarts.slice(),
  };
}

function headerOf(bytes: Uint8Array): Uint32Array {
  return new Uint32Array(bytes.buffer, bytes.byteOffset, HEADER_WORDS);
}

function sizesIn(header: Uint32Array): Sizes {
  const word = (at: number) => header[at] ?? 0;
  return { documents: word(AT_DOCUMENTS), firsts: word(AT_FIRSTS), bigrams: word(AT_BIGRAMS), postings: word(AT_POSTINGS) };
}

function byteLength({ documents, firsts, bigrams, postings }: Sizes): number {
  const words = HEADER_WORDS + 2 * documents + 1 + firsts + 1 + bigrams + 1;
  return Math.ceil((4 * words + 2 * (documents + firsts + bigrams + postings)) / 4) * 4;
}

function viewParts({ buffer, byteOffset }: Uint8Array, { documents, firsts, bigrams, postings }: Sizes): SegmentParts {
  let at = byteOffset + HEADER_WORDS * 4;
  const next = (bytes: number): number => {
    at += bytes;
    return at - bytes;
  };
  const words = (count: number) => new Uint32Array(buffer, next(4 * count), count);
  const units = (count: number) => new Uint16Array(buffer, next(2 * count), count);
  return {
    ids: words(documents),
    starts: words(documents + 1),
    firstStarts: words(firsts + 1),
    offsets: words(bigrams + 1),
    firsts: units(firsts),
    seconds: units(bigrams),
    lastUnits: units(documents),
    postings: units(postings),
  };
}

function checksumOf(bytes: Uint8Array): number {
  return contentHash(bytes.subarray((AT_CHECKSUM + 1) * 4));
}
