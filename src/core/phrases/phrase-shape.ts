import { isHan } from '../text/han.ts';

/** Words that bind to what follows them, in folded form: no phrase ends with one. */
const NEVER_LAST = new Set([
  ...'的了着过和与及或在是为以于从把被将而并且也都其这那对向由让使给要等各一二三四五六七八九十不很更最再又就则所按据将会们',
]);
/** Words that bind to what precedes them, or that say nothing: no phrase starts with one. */
const NEVER_FIRST = new Set([...'的了着过和与及或是于而并且也都其这那等们之地得性化者所将就则又再很,、·)]》']);
const NEVER_LAST_PUNCTUATION = new Set([...',、·([《-']);

const MIN_HAN = 4;
/** 要 at the start says that something is to be done, unless it begins a word of its own. */
const DEMAND = /^要(?![素害点])/;
const DATE_OR_COUNT = /\d+[年月日时个%名人次项家亿万元]|[〇零一二三四五六七八九十]{2,}[年月日]/u;
const OPENINGS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '《': '》' };

/** Whether a folded text can be a phrase by its form alone: whole words at both ends, closed quotes and brackets, no date or count inside. */
export function hasPhraseShape(text: string): boolean {
  const first = text.charAt(0);
  const last = text.charAt(text.length - 1);
  if (NEVER_FIRST.has(first) || NEVER_LAST.has(last) || NEVER_LAST_PUNCTUATION.has(last)) return false;
  return hanCount(text) >= MIN_HAN && isClosed(text) && hasWholeClauses(text) && !DATE_OR_COUNT.test(text) && !DEMAND.test(text);
}

/** Across commas a phrase is made of clauses: each of four characters or more, or all of one length from three (获得感、幸福感、安全感). */
function hasWholeClauses(text: string): boolean {
  const clauses = text.split(/[,、]/).map((clause) => clause.length);
  const shortest = Math.min(...clauses);
  return clauses.length === 1 || shortest >= 4 || (shortest === 3 && new Set(clauses).size === 1);
}

function hanCount(text: string): number {
  let count = 0;
  for (const character of text) if (isHan(character.codePointAt(0) ?? 0)) count++;
  return count;
}

/** Whether quotes come in pairs and brackets close what they open. */
function isClosed(text: string): boolean {
  const open: string[] = [];
  let quotes = 0;
  for (const character of text) {
    if (character === '"') quotes++;
    else if (OPENINGS[character]) open.push(OPENINGS[character]);
    else if (')]》'.includes(character) && open.pop() !== character) return false;
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
