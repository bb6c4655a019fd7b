import { applyCorrection } from '../corrections/apply-correction.ts';
import type { Correction } from '../corrections/correction.ts';
import { fingerprint } from '../document/fingerprint.ts';
import type { PolicyDocument } from '../document/policy-document.ts';
import { readDocument } from '../document/read-document.ts';
import type { Range } from '../evidence.ts';
import type { Decoded } from '../text/decode.ts';
import { decode } from '../text/decode.ts';
import { lineStartsOf } from '../text/line-starts.ts';
import { INLINE_NOISE } from '../text/noise.ts';
import { readingText } from '../text/reading-text.ts';
import { sourceText } from '../text/source-text.ts';
import type { FileIdentity, LibraryDocument, UnreadFile } from './library-document.ts';

/** What the asker knows about a file beside its bytes. */
export interface FileKnowledge {
  /** The encoding that the file is known to have (VS Code's name for it); guessed where `undefined`. */
  readonly encoding?: string;
  /** What the user knows better. Its encoding wins over `encoding`. */
  readonly correction?: Correction;
}

/** Reads one file of the library from its bytes; what cannot be read comes back with the reason. Never throws. */
export function readFile(
  identity: FileIdentity,
  bytes: Uint8Array,
  { encoding, correction = {} }: FileKnowledge = {},
): LibraryDocument | UnreadFile {
  const known = correction.encoding ?? encoding;
  const decoded = decode(bytes, known === undefined ? {} : { encoding: known });
  if ('error' in decoded) return { ...identity, error: { code: decoded.error.code, message: identity.path } };
  try {
    return readText(identity, decoded, correction);
  } catch (error) {
    return { ...identity, error: { code: 'failed', message: String(error) } };
  }
}

function readText(identity: FileIdentity, { text, encoding, confidence, invalid }: Decoded, correction: Correction): LibraryDocument {
  const reading = readingText(text);
  const source = sourceText(reading);
  const document = applyCorrection(readDocument(source, { path: identity.path }), correction);
  return {
    ...identity,
    encoding,
    encodingConfidence: confidence,
    invalidSequences: invalid,
    document,
    siblingKey: '',
    text,
    lineStarts: lineStartsOf(text),
    reading,
    folded: source.folded,
    foldedBody: withoutNoise(document).map(({ start, end }) => source.folded.map.toFolded(start, end)),
    fingerprint: fingerprint(source, document.body),
    hits: [],
  };
}

/** The body without what the site added inside its lines, such as a closing credit. Inline noise stays: the fold reads through it. */
function withoutNoise({ body, noise }: PolicyDocument): Range[] {
  const added = noise.filter(({ kind }) => !INLINE_NOISE.has(kind));
  return body.flatMap((range) => subtract(range, added));
}

function subtract({ start, end }: Range, holes: readonly Range[]): Range[] {
  const parts: Range[] = [];
  let from = start;
  for (const hole of holes) {
    if (hole.end <= from || hole.start >= end) continue;
    if (hole.start > from) parts.push({ start: from, end: hole.start });
    from = hole.end;
  }
  return from < end ? [...parts, { start: from, end }] : parts;
}
