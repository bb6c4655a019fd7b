import { contentHash } from '../content-hash.ts';
import type { StoredBytes } from './stored-bytes.ts';

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
const VERSION = 5;
/** The header: 32-bit numbers at these indexes. The checksum is that of everything behind it; another one is of the small arrays and the sizes alone. */
const AT_MAGIC = 0;
const AT_VERSION = 1;
const AT_CHECKSUM = 2;
const AT_DOCUMENTS = 3;
const AT_FIRSTS = 4;
const AT_BIGRAMS = 5;
const AT_POSTINGS = 6;
const AT_HEAD_CHECKSUM = 7;
const HEADER_WORDS = 8;
const HEADER_BYTES = 4 * HEADER_WORDS;

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

/** Puts the parts of a segment one after the other into one buffer, the small arrays first, and of each kind the wide numbers first so that all are aligned; `parts` of the answer are views of it. */
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
  header[AT_HEAD_CHECKSUM] = headChecksumOf(bytes, sizes);
  header[AT_CHECKSUM] = checksumOf(bytes);
  return { bytes, parts: views };
}

/** The parts of a segment as views of its bytes; `undefined` where they are damaged, of another version, or no segment at all. `bytes` are aligned to four. */
export function unpackSegment(bytes: Uint8Array): SegmentParts | undefined {
  if (bytes.length < HEADER_BYTES || bytes.length % 4 !== 0) return undefined;
  const sizes = sizesOf(bytes, bytes.length);
  return sizes && checksumOf(bytes) === storedChecksum(bytes) ? viewParts(bytes, sizes) : undefined;
}

/** The start of a segment that is elsewhere: all but the large arrays, which nobody has looked at. `undefined` where it is damaged, of another version, or no segment at all. */
export function readStart(stored: StoredBytes): Uint8Array | undefined {
  const sizes = stored.length < HEADER_BYTES ? undefined : sizesOf(stored.read(0, HEADER_BYTES), stored.length);
  const start = sizes && stored.read(0, headLength(sizes));
  return start && headChecksumOf(start, sizes) === headerOf(start)[AT_HEAD_CHECKSUM] ? start : undefined;
}

/** What a segment of good bytes, or with such a start, is called: equal content, equal checksum. */
export function storedChecksum(start: Uint8Array): number {
  return headerOf(start)[AT_CHECKSUM] ?? 0;
}

/** The small arrays as views of a good start. */
export function goodHead(start: Uint8Array): SegmentHead {
  return viewHead(start, sizesIn(headerOf(start)));
}

/** The parts of good bytes, which somebody has looked at before: nothing is compared with the checksum. */
export function goodParts(bytes: Uint8Array): SegmentParts {
  return viewParts(bytes, sizesIn(headerOf(bytes)));
}

/** Where the large arrays begin in the bytes of which this is a good start. */
export function bodyPlaces(start: Uint8Array): Readonly<Record<keyof SegmentBody, number>> {
  const sizes = sizesIn(headerOf(start));
  const offsets = headLength(sizes);
  const seconds = offsets + 4 * (sizes.bigrams + 1);
  return { offsets, seconds, postings: seconds + 2 * sizes.bigrams };
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

/** `undefined` where a segment with such a start is not so long, or is none. */
function sizesOf(start: Uint8Array, length: number): Sizes | undefined {
  const header = headerOf(start);
  const sizes = sizesIn(header);
  return header[AT_MAGIC] === MAGIC && header[AT_VERSION] === VERSION && byteLength(sizes) === length ? sizes : undefined;
}

function sizesIn(header: Uint32Array): Sizes {
  const word = (at: number) => header[at] ?? 0;
  return { documents: word(AT_DOCUMENTS), firsts: word(AT_FIRSTS), bigrams: word(AT_BIGRAMS), postings: word(AT_POSTINGS) };
}

function headLength({ documents, firsts }: Sizes): number {
  return aligned(HEADER_BYTES + 4 * (2 * documents + 1 + firsts + 1) + 2 * (documents + firsts));
}

function byteLength(sizes: Sizes): number {
  const { bigrams, postings } = sizes;
  return aligned(headLength(sizes) + 4 * (bigrams + 1) + 2 * (bigrams + postings));
}

function aligned(length: number): number {
  return Math.ceil(length / 4) * 4;
}

function viewParts(bytes: Uint8Array, sizes: Sizes): SegmentParts {
  return { ...viewHead(bytes, sizes), ...viewBody(bytes, sizes) };
}

function viewHead(bytes: Uint8Array, { documents, firsts }: Sizes): SegmentHead {
  const { words, units } = viewsFrom(bytes, HEADER_BYTES);
  return {
    ids: words(documents),
    starts: words(documents + 1),
    firstStarts: words(firsts + 1),
    firsts: units(firsts),
    lastUnits: units(documents),
  };
}

function viewBody(bytes: Uint8Array, sizes: Sizes): SegmentBody {
  const { words, units } = viewsFrom(bytes, headLength(sizes));
  return { offsets: words(sizes.bigrams + 1), seconds: units(sizes.bigrams), postings: units(sizes.postings) };
}

/** Views of bytes one behind the other. */
function viewsFrom({ buffer, byteOffset }: Uint8Array, start: number) {
  let at = byteOffset + start;
  const next = (bytes: number): number => {
    at += bytes;
    return at - bytes;
  };
  return {
    words: (count: number) => new Uint32Array(buffer, next(4 * count), count),
    units: (count: number) => new Uint16Array(buffer, next(2 * count), count),
  };
}

function checksumOf(bytes: Uint8Array): number {
  return contentHash(bytes.subarray((AT_CHECKSUM + 1) * 4));
}

function headChecksumOf(start: Uint8Array, sizes: Sizes): number {
  const arrays = contentHash(start.subarray(HEADER_BYTES, headLength(sizes)));
  return (arrays ^ contentHash(start.subarray(4 * AT_DOCUMENTS, 4 * AT_HEAD_CHECKSUM))) >>> 0;
}
