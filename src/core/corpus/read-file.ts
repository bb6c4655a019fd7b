import { contentHash } from '../content-hash.ts';
import { applyCorrection } from '../corrections/correction.ts';
import { fingerprint } from '../document/fingerprint.ts';
import type { PolicyDocument } from '../document/policy-document.ts';
import { readDocument } from '../document/read-document.ts';
import type { Range } from '../evidence.ts';
import type { Decoded } from '../text/decode.ts';
import { decode } from '../text/decode.ts';
import { INLINE_NOISE } from '../text/noise.ts';
import { SourceText } from '../text/source-text.ts';
import { formatOfPath } from '../text/text-format.ts';
import { documentCuts, documentMarks } from './document-marks.ts';
import type { FileKnowledge } from './file-knowledge.ts';
import type { DocumentFacts, FileIdentity, LibraryDocument, UnreadFile } from './library-document.ts';

/** From this length on a part of a string refers to the whole of it (V8's sliced strings); a shorter one is a string of its own. */
const SHORTEST_PART = 13;

/** A copy of plain data whose strings keep nothing else in memory: a title that was cut out of a text would keep the whole text. */
export function detached<T>(value: T): T {
  if (typeof value === 'string') return value.length < SHORTEST_PART ? value : (JSON.parse(JSON.stringify(value)) as T);
  if (typeof value !== 'object' || value === null) return value;
  return (Array.isArray(value) ? value.map(detached) : detachedObject(value)) as T;
}

function detachedObject(object: object): object {
  const copy: Record<string, unknown> = { ...object };
  for (const key of Object.keys(copy)) copy[key] = detached(copy[key]);
  return copy;
}

/** A document as it comes from its file. */
export interface ReadFile {
  readonly entry: LibraryDocument;
  readonly content: SourceText;
}

/** Reads one file of the library from its bytes; what cannot be read comes back with the reason. Never throws. */
export function readFile(identity: FileIdentity, bytes: Uint8Array, knowledge: FileKnowledge = {}): ReadFile | UnreadFile {
  const decoded = decodeAs(bytes, knowledge);
  if ('error' in decoded) return { ...identity, error: { code: decoded.error.code, message: identity.path } };
  try {
    return readText(identity, decoded, bytes, knowledge);
  } catch (error) {
    return { ...identity, error: { code: 'failed', message: String(error) } };
  }
}

/** The text of a document from the bytes that it was read from; `undefined` where these are others now, so that no offset fits them. */
export function readTextAgain({ bytes: size, hash, encoding }: LibraryDocument, bytes: Uint8Array): string | undefined {
  if (bytes.length !== size || contentHash(bytes) !== hash) return undefined;
  const decoded = decode(bytes, { encoding });
  return 'error' in decoded ? undefined : decoded.text;
}

function decodeAs(bytes: Uint8Array, { encoding, correction }: FileKnowledge): ReturnType<typeof decode> {
  const known = correction?.encoding ?? encoding;
  return decode(bytes, known === undefined ? {} : { encoding: known });
}

function readText(identity: FileIdentity, decoded: Decoded, bytes: Uint8Array, knowledge: FileKnowledge): ReadFile {
  const source = new SourceText(decoded.text, formatOfPath(identity.path));
  const read = readDocument(source, { path: knowledge.pathInFolder ?? identity.path });
  const document = knowledge.correction ? applyCorrection(read, knowledge.correction) : read;
  const entry: LibraryDocument = {
    uri: identity.uri,
    path: identity.path,
    encoding: decoded.encoding,
    encodingConfidence: decoded.confidence,
    invalidSequences: decoded.invalid,
    knowledge,
    bytes: bytes.length,
    hash: contentHash(bytes),
    document: factsOf(document),
    ownDates: detached(document.dates),
    foldedBody: withoutNoise(document).map(({ start, end }) => source.matching.map.toFolded(start, end)),
    marks: documentMarks(source.matching.marks()),
    cuts: documentCuts(source.matching),
    fingerprint: fingerprint(source, document.body),
  };
  return { entry, content: source };
}

/** A copy: what was cut out of the text would keep the whole of it in memory. */
function factsOf({ noise, body: _, dates: __, ...facts }: PolicyDocument): DocumentFacts {
  const kinds = [...new Set(noise.map(({ kind }) => kind))].sort();
  return detached({ ...facts, noise: kinds });
}

/** The body without what the site added inside its lines, such as a closing credit. Inline noise stays: the fold reads through it. Both are in the order of the text. */
function withoutNoise({ body, noise }: PolicyDocument): Range[] {
  const added = noise.filter(({ kind }) => !INLINE_NOISE.has(kind));
  let next = 0;
  return body.flatMap((range) => {
    while (next < added.length && (added[next] as Range).end <= range.start) next++;
    return subtract(range, added, next);
  });
}

/** A range without the holes in it, of which the first is not before the index `from`. */
function subtract({ start, end }: Range, holes: readonly Range[], from: number): Range[] {
  const parts: Range[] = [];
  let left = start;
  for (let index = from; index < holes.length; index++) {
    const hole = holes[index] as Range;
    if (hole.start >= end) break;
    if (hole.end <= left) continue;
    if (hole.start > left) parts.push({ start: left, end: hole.start });
    left = hole.end;
  }
  if (left < end) parts.push({ start: left, end });
  return parts;
}
