import { foldTable, NOT_PLAIN, UnitClass } from './fold-table.ts';
import { LONGEST_NOTE, tonedSyllable } from './pinyin.ts';

/** The reading that a converter put after a character: 區(qū), 發（fā）. */
export interface InlineNote {
  readonly syllable: string;
  /** The offset after the closing parenthesis. */
  readonly end: number;
}

/** One toned syllable and the closing parenthesis, read from `start`, which is after the opening one; `undefined` for anything else. */
export function readNote(text: string, start: number): InlineNote | undefined {
  const table = foldTable();
  let syllable = '';
  for (let at = start; at < text.length && syllable.length <= LONGEST_NOTE; ) {
    const code = text.charCodeAt(at);
    const unit = table.unit[code] ?? NOT_PLAIN;
    if (unit === CLOSE) return noteOf(syllable, at + 1);
    if (unit === NOT_PLAIN ? isOutside(table.class[code]) : !isLetter(unit)) return undefined;
    const codePoint = text.codePointAt(at) ?? 0;
    syllable += unit === NOT_PLAIN ? table.mapCodePoint(codePoint) : String.fromCharCode(unit);
    at += codePoint > 0xffff ? 2 : 1;
  }
  return undefined;
}

const CLOSE = 0x29;
/** From here on no letter is Latin: most parentheses are given up at their first character. */
const FIRST_ASIAN = 0x2e80;

/** Of ASCII, the small letters alone; beyond it, letters with marks and marks alone. */
function isLetter(unit: number): boolean {
  return unit < 0x80 ? unit >= 0x61 && unit <= 0x7a : unit < FIRST_ASIAN;
}

const OUTSIDE: ReadonlySet<number | undefined> = new Set([UnitClass.space, UnitClass.newline, UnitClass.open, UnitClass.lost]);

/** White space, parentheses and lost characters stand in no syllable: a damaged text has a hundred thousand of them, each beside the next. */
function isOutside(unitClass: number | undefined): boolean {
  return OUTSIDE.has(unitClass);
}

function noteOf(letters: string, end: number): InlineNote | undefined {
  const syllable = tonedSyllable(letters);
  return syllable === undefined ? undefined : { syllable, end };
}
