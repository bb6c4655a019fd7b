import { readNumeral, spellNumeral } from './numerals.ts';

const MARKS = /[“”‘’《》]/g;

/** With its quotation and book marks, without them, and going on before the last one; numbers in figures and in words; the ways to name who heads a province. */
export function spellings(name: string): string[] {
  const numbered = [name, ...withOtherNumerals(name), ...withOtherTitles(name)];
  return numbered.flatMap(withoutMarks);
}

/** 省委书记 is, as a rule, also 省人大常委会主任. */
function withOtherTitles(name: string): string[] {
  const person = /^省委书记(.+)$/.exec(name)?.[1];
  return person ? [`省委书记、省人大常委会主任${person}`, `省人大常委会主任${person}`, `省委${person}书记`] : [];
}

/** 第19届 for 第十九届, and the other way. */
function withOtherNumerals(name: string): string[] {
  const match = /第(\d{1,2}|[一二三四五六七八九十]{1,3})(?=[届次])/.exec(name);
  const number = readNumeral(match?.[1] ?? '');
  if (!match?.[1] || number === undefined) return [];
  const other = /\d/.test(match[1]) ? spellNumeral(number) : String(number);
  return [name.replace(match[0], `第${other}`)];
}

function withoutMarks(name: string): string[] {
  return [name, name.replace(MARKS, ''), name.replace(/[”’》]$/, '')];
}
