import type { NoiseKind } from '../text/noise.ts';
import type { FileIdentity, LibraryDocument } from './library-document.ts';

/** What is said of a document without reasons, at a glance (`DocumentSummary`) and in full (`DocumentClaims`). */
export interface DocumentBasics extends FileIdentity {
  /** Its title, or its first sentence where it prints none. */
  readonly displayName: string;
  /** VS Code's name of the encoding. */
  readonly encoding: string;
  /** From 0 to 1. */
  readonly encodingConfidence: number;
  /** How many sequences of its bytes the encoding does not have. */
  readonly invalidSequences: number;
  /** Each kind once, sorted. */
  readonly noise: readonly NoiseKind[];
  /** UTF-16 code units of its text. */
  readonly characters: number;
  /** How many different established phrases stand in it. */
  readonly packPhrases: number;
}

/** `packPhrases` only the library knows. */
export function basicsOf(entry: LibraryDocument, packPhrases: number): DocumentBasics {
  const { uri, path, encoding, encodingConfidence, invalidSequences } = entry;
  const { displayName, noise, characters } = entry.document;
  return { uri, path, displayName, encoding, encodingConfidence, invalidSequences, noise, characters, packPhrases };
}
