import { foldText } from './fold.ts';
import { foldTable, UnitClass } from './fold-table.ts';
import { isHan } from './han.ts';

/** Numbers of notes that stand for themselves, and daggers; not ⒈, which counts the items of a list, or is what is left of 1.5. All fold to other characters: what is left of them is no note when it is folded again. */
const ALONE =
  '¹²³⁰⁴⁵⁶⁷⁸⁹①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇' +
  '❶❷❸❹❺❻❼❽❾❿⓫⓬⓭⓮⓯⓰⓱⓲⓳⓴⓵⓶⓷⓸⓹⓺⓻⓼⓽⓾➀➁➂➃➄➅➆➇➈➉➊➋➌➍➎➏➐➑➒➓†‡※';
const BRACKETS = '〔〖【［〚[';
const PARENTHESES = '(（﹙⁽';
/** What the mark of a note begins with. */
export const NOTE_STARTS: string = ALONE + BRACKETS + PARENTHESES;
/** [3], [^3], [1,2], [1-3], [注3], 〔注一〕; a document number goes on behind the bracket (国发[12]号). */
const IN_BRACKETS = /^\[(?:\^?\d{1,3}(?:[-,、~]\d{1,3}){0,3}|(?:注释?|脚注|尾注):?(?:\d{1,3}|[一二三四五六七八九十]{0,3}))\](?!号)/;
/** （注3）; （3） counts the items of a list. */
const IN_PARENTHESES = /^\((?:注释?|脚注|尾注):?(?:\d{1,3}|[一二三四五六七八九十]{0,3})\)/;
/** ⁽¹⁾, （①）: a number that nobody writes so for an item. */
const RAISED = /^(?:⁽[¹²³⁰⁴-⁹]{1,3}⁾|[(（][①-⑳㉑-㉟㊱-㊿][)）])/;
/** With what belongs to it: ※1, ¹⁾. */
const NUMBER_ALONE = /^(?:※\d{1,2}(?![\d年月日号时点.:%])|[¹²³⁰⁴-⁹]⁾)/;
const LONGEST_ALONE = 4;
const CLOSING = /[\]〕〗】］〛)）﹚⁾]/;
const LONGEST = 16;
/** What markup leaves inside a note has no width: `[<span>1</span>]`. */
const LONGEST_WRITTEN = 400;

/** Whether a unit that a note begins with stands for a number or a bracket, which a blank divides from a word; not for a parenthesis, a dagger or a number with a dot. */
export function isNumberOfNote(code: number): boolean {
  return /^(?:\[|\d+)$/.test(foldTable().mapCodePoint(code));
}

/** The offset behind the mark of a note that begins with one of `NOTE_STARTS`; `at` where none stands there. `isBehindBlank` tells the items of a list, which stand behind one, from notes. */
export function endOfNoteMark(text: string, at: number, isBehindBlank: boolean): number {
  const first = text.charAt(at);
  if (PARENTHESES.includes(first) && isOrdinary(text.charCodeAt(at + 1))) return at;
  if (ALONE.includes(first)) return isBehindBlank ? at : at + (NUMBER_ALONE.exec(text.slice(at, at + LONGEST_ALONE))?.[0].length ?? 1);
  const written = writtenAt(text, at);
  const pattern = BRACKETS.includes(first) ? IN_BRACKETS : IN_PARENTHESES;
  const isNote = pattern.test(foldText(written).replace(/["《》\s]/g, '')) || RAISED.test(written);
  return isNote ? at + text.slice(at, at + LONGEST_WRITTEN).search(CLOSING) + 1 : at;
}

/** Whether a unit that stands in nearly all parentheses begins no word for a note. */
function isOrdinary(code: number): boolean {
  return (code >= 0x30 && code <= 0x7a) || (isHan(code) && !NOTE_WORDS.has(code));
}

/** What 注, 脚注 and 尾注 begin with. */
const NOTE_WORDS: ReadonlySet<number> = new Set(Array.from('注註脚腳尾', (character) => character.charCodeAt(0)));

/** What stands from an offset on, without what has no width. */
function writtenAt(text: string, start: number): string {
  const { class: classes } = foldTable();
  let written = '';
  for (let at = start; at < text.length && at < start + LONGEST_WRITTEN && written.length < LONGEST; at++)
    if (classes[text.charCodeAt(at)] !== UnitClass.drop) written += text.charAt(at);
  return written;
}
