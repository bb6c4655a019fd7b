import { gbkTable } from './double-byte-table.ts';
import { isHan } from './han.ts';
import type { Piece } from './misread-piece.ts';

/** Between `~{` and `~}` two letters of ASCII stand for each character (RFC 1843), in mail and news of the nineties. */
const SHIFTED = /~\{((?:[!-~]{2}){2,2000})~\}/g;
const SIGN = '~{';
const HIGH = 0x80;
/** Of the characters that are restored; braces between tildes are written for other reasons too. */
const SHARE_OF_HAN = 0.7;

/** What is written in HZ, as it reads. */
export function hzPieces(text: string): Piece[] {
  if (!text.includes(SIGN)) return [];
  return [...text.matchAll(SHIFTED)].flatMap(({ 0: all, 1: letters = '', index }) => {
    const characters = charactersOf(letters, index + SIGN.length);
    const han = characters?.filter(([, character]) => isHan(character.charCodeAt(0))).length ?? 0;
    return characters && han >= SHARE_OF_HAN * characters.length
      ? [{ start: index, end: index + all.length, characters, isExact: true }]
      : [];
  });
}

/** `undefined` where a pair stands for nothing. */
function charactersOf(letters: string, offset: number): Piece['characters'] | undefined {
  const table = gbkTable();
  const characters: [number, string][] = [];
  for (let at = 0; at < letters.length; at += 2) {
    const unit = table.unit(letters.charCodeAt(at) | HIGH, letters.charCodeAt(at + 1) | HIGH);
    if (unit === 0) return undefined;
    characters.push([offset + at, String.fromCharCode(unit)]);
  }
  return characters;
}
