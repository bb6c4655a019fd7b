import type { Range } from '../evidence.ts';
import type { MisreadBytes } from './misread-bytes.ts';
import type { RestoredCharacter } from './misread-characters.ts';
import { isBorder, REPLACEMENT } from './misread-characters.ts';

/** Characters that belong together, as their units begin and end together, with what stood there before somebody read it in a wrong encoding. */
export interface Piece extends Range {
  /** With the offset where each character is to stand. U+FFFD for one that is lost. */
  readonly characters: readonly (readonly [offset: number, character: string])[];
  readonly isExact: boolean;
}

/** A right and a wrong encoding, with a stretch that may have been read so. */
export interface MisreadCandidate extends Range {
  readonly how: string;
  readonly stretch: MisreadBytes;
  readonly chain: readonly RestoredCharacter[];
  /** Nothing else can be meant; else only in a file where something is sure that was read in the same way. */
  readonly isSure: boolean;
}

/** A chain cut wherever a character and a unit end together. */
export function piecesOfChain({ stretch, chain }: MisreadCandidate): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const [index, { to }] of chain.entries()) {
    if (!isBorder(stretch, to)) continue;
    pieces.push(pieceOf(stretch, chain.slice(from, index + 1)));
    from = index + 1;
  }
  return pieces;
}

function pieceOf({ offsets }: MisreadBytes, chain: readonly RestoredCharacter[]): Piece {
  const characters: (readonly [number, string])[] = [];
  let free = 0;
  for (const { from, codePoint } of chain) {
    // One stands for all that is lost of a unit.
    if (codePoint === REPLACEMENT && (offsets[from] as number) < free) continue;
    const offset = Math.max(offsets[from] as number, free);
    const character = String.fromCodePoint(codePoint);
    characters.push([offset, character]);
    free = offset + character.length;
  }
  const isExact = chain.every(({ codePoint }) => codePoint !== REPLACEMENT);
  return { start: offsets[chain[0]?.from ?? 0] as number, end: offsets[chain.at(-1)?.to ?? 0] as number, characters, isExact };
}
