import { isHan } from '../text/han.ts';
import { hasPunctuationAtEnds, hasWholeEnds } from './edge-words.ts';
import { matchesStopPattern } from './stop-pattern.ts';

const MIN_HAN = 4;
const OPENINGS: Readonly<Record<string, string>> = { '(': ')', '[': ']' };

/** Whether a folded text can be a phrase by its form alone: whole words at both ends, closed quotes and brackets, no date or count, no stop pattern. */
export function hasPhraseShape(text: string): boolean {
  return hanCount(text) >= MIN_HAN && hasWholeClauses(text) && isClosed(text) && !matchesStopPattern(text);
}

/** Whether what texts put in quotation marks can be a phrase: there the text itself says that it is a unit, however short. */
export function hasQuotedShape(inner: string): boolean {
  return hanCount(inner) >= 2 && !inner.includes('"') && isClosed(inner) && !hasPunctuationAtEnds(inner);
}

/** Across commas a phrase is made of clauses with whole ends: each of four characters or more, or all of one length from three (获得感、幸福感、安全感). */
function hasWholeClauses(text: string): boolean {
  const clauses = text.split(/[,、]/);
  if (!clauses.every(hasWholeEnds)) return false;
  const lengths = clauses.map((clause) => clause.replace(/["()[\]]/g, '').length);
  const shortest = Math.min(...lengths);
  return lengths.length === 1 || shortest >= 4 || (shortest === 3 && new Set(lengths).size === 1);
}

function hanCount(text: string): number {
  let count = 0;
  for (const character of text) if (isHan(character.codePointAt(0) ?? 0)) count++;
  return count;
}

/** Whether quotes come in pairs and brackets close what they open; a title in 《》 is the name of a text, no phrase. */
function isClosed(text: string): boolean {
  const open: string[] = [];
  let quotes = 0;
  for (const character of text) {
    if (character === '"') quotes++;
    else if ('《》'.includes(character)) return false;
    else if (OPENINGS[character]) open.push(OPENINGS[character]);
    else if (')]'.includes(character) && open.pop() !== character) return false;
  }
  return open.length === 0 && quotes % 2 === 0;
}

/** A folded text with the punctuation that a reader expects: “高质量发展”，… */
export function displayPhrase(folded: string): string {
  let opening = false;
  return folded
    .replace(/"/g, () => {
      opening = !opening;
      return opening ? '“' : '”';
    })
    .replace(/,/g, '，')
    .replace(/\(/g, '（')
    .replace(/\)/g, '）');
}
