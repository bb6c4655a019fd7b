/**
 * Initials and the finals that each takes in Hanyu Pinyin, as in the table of syllables of GB/T 16159 (ü written v; the empty initial first).
 */
const SYLLABLE_TABLE = `
: a o e ai ei ao ou an en ang eng er yi ya yo ye yao you yan yin yang ying yong wu wa wo wai wei wan wen wang weng yu yue yuan yun
b: a o ai ei ao an en ang eng i ie iao ian in ing u
p: a o ai ei ao ou an en ang eng i ie iao ian in ing u
m: a o e ai ei ao ou an en ang eng i ie iao iu ian in ing u
f: a o ei ou an en ang eng u
d: a e ai ei ao ou an en ang eng ong i ia ie iao iu ian ing u uo ui uan un
t: a e ai ao ou an ang eng ong i ie iao ian ing u uo ui uan un
n: a e ai ei ao ou an en ang eng ong i ie iao iu ian in iang ing u uo uan v ve
l: a o e ai ei ao ou an ang eng ong i ia ie iao iu ian in iang ing u uo uan un v ve
g: a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang
k: a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang
h: a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang
j: i ia ie iao iu ian in iang ing iong u ue uan un
q: i ia ie iao iu ian in iang ing iong u ue uan un
x: i ia ie iao iu ian in iang ing iong u ue uan un
zh: i a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang
ch: i a e ai ao ou an en ang eng ong u ua uo uai ui uan un uang
sh: i a e ai ei ao ou an en ang eng u ua uo uai ui uan un uang
r: i e ao ou an en ang eng ong u ua uo ui uan un
z: i a e ai ei ao ou an en ang eng ong u uo ui uan un
c: i a e ai ao ou an en ang eng ong u uo ui uan un
s: i a e ai ao ou an en ang eng ong u uo ui uan un`;

/** Macron, acute, caron and grave: the four tone marks, as combining characters. */
const TONE_MARKS = /[\u0304\u0301\u030c\u0300]/g;
const LOOKALIKES: Readonly<Record<string, string>> = { ɡ: 'g', ɑ: 'a' };
const LONGEST_SYLLABLE = 6;
const SYLLABLES: ReadonlySet<string> = new Set(SYLLABLE_TABLE.trim().split('\n').flatMap(syllablesOfRow));

function syllablesOfRow(row: string): string[] {
  const [initial = '', finals = ''] = row.split(':');
  return finals
    .trim()
    .split(' ')
    .map((final) => initial + final);
}

/**
 * The composed form of exactly one valid syllable of Hanyu Pinyin in lower case with exactly one tone mark; `undefined` for anything else. Letters that look
 * alike (ɡ, ɑ) and decomposed ones are read as the usual ones.
 */
export function tonedSyllable(text: string): string | undefined {
  if (text.length > LONGEST_NOTE || !BEYOND_ASCII.test(text)) return undefined;
  return known.get(text) ?? readSyllable(text);
}

/** The longest folded text between two parentheses that can be one syllable, in code units: six letters, decomposed. */
export const LONGEST_NOTE = 12;
/** A letter with a tone mark is not in ASCII; nearly every other text in parentheses is. */
const BEYOND_ASCII = /[^!-~]/;

/** The syllables that were met, as they stood: a text with inline pinyin has the same few hundred again and again. */
const known = new Map<string, string>();

function readSyllable(text: string): string | undefined {
  const letters = text.replace(/[ɡɑ]/g, (letter) => LOOKALIKES[letter] ?? letter).normalize('NFD');
  const bare = letters.replace(TONE_MARKS, '');
  if (letters.length - bare.length !== 1 || bare.length > LONGEST_SYLLABLE + 1) return undefined;
  if (!SYLLABLES.has(bare.replace('u\u0308', 'v'))) return undefined;
  const syllable = letters.normalize('NFC');
  known.set(text, syllable);
  return syllable;
}
