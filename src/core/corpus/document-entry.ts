import type { Correction } from '../corrections/correction.ts';
import { applyCorrection } from '../corrections/correction.ts';
import { fingerprint } from '../document/fingerprint.ts';
import type { PolicyDocument } from '../document/policy-document.ts';
import { readDocument } from '../document/read-document.ts';
import type { Range } from '../evidence.ts';
import { moved } from '../moved.ts';
import type { Decoded } from '../text/decode.ts';
import { INLINE_NOISE } from '../text/noise.ts';
import type { SourceText } from '../text/source-text.ts';
import { factsOf } from './document-facts.ts';
import { documentCuts, documentMarks } from './document-marks.ts';
import { packReasons } from './document-reasons.ts';
import type { FileKnowledge } from './file-knowledge.ts';
import { keptKnowledge } from './file-knowledge.ts';
import type { FileIdentity, FilePart, LibraryDocument } from './library-document.ts';

/** A file as it was decoded, with what is known of it. */
export interface DecodedFile extends FileIdentity {
  readonly decoded: Decoded;
  readonly bytes: number;
  readonly hash: number;
  readonly knowledge: FileKnowledge;
}

/** A document of a file as the library keeps it; `part` is `undefined` where it is the file. */
export function entryOf(file: DecodedFile, { uri, path }: FileIdentity, source: SourceText, part?: FilePart): LibraryDocument {
  const { decoded, knowledge, bytes, hash } = file;
  const read = readDocument(source, { path: knowledge.pathInFolder ?? file.path });
  const document = applyCorrection(moved(read, source.origin.start), correctionOf(knowledge, part));
  const entry: LibraryDocument = {
    uri,
    path,
    encoding: decoded.encoding,
    encodingConfidence: decoded.confidence,
    invalidSequences: part ? lostIn(source.file, decoded.invalid) : decoded.invalid,
    knowledge: keptKnowledge(knowledge),
    bytes,
    hash,
    document: factsOf(document),
    reasons: packReasons(document),
    foldedBody: withoutNoise(read).map(({ start, end }) => source.matching.map.toFolded(start, end)),
    marks: documentMarks(source.matching.marks()),
    cuts: documentCuts(source.matching),
    fingerprint: fingerprint(source, read.body),
  };
  return part ? { ...entry, part } : entry;
}

/** What is known of a record counts more than what is known of its file. */
function correctionOf({ correction, records }: FileKnowledge, part: FilePart | undefined): Correction {
  return { ...correction, ...(part && records?.[part.record.number]) };
}

function lostIn(text: string, most: number): number {
  return most === 0 ? 0 : Math.min(most, text.split('\ufffd').length - 1);
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
