import { readNumeral, spellNumeral } from './numerals.ts';

const MARKS = /[“”‘’《》]/g;

/** With its quotation and book marks, without them, and going on before the last one; numbers in figures and in words; the ways to name who heads a province, and a zone. */
export function spellings(name: string): string[] {
  const numbered = [name, ...withOtherNumerals(name), ...withOtherTitles(name), ...withFullZone(name)];
  return numbered.flatMap(withoutMarks);
}

/** 省委书记 is, as a rule, also 省人大常委会主任; 省长 stands before a name or behind it, where the name is long enough to be no part of another word. */
function withOtherTitles(name: string): string[] {
  const secretary = /^省委书记(.+)$/.exec(name)?.[1];
  if (secretary) return [`省委书记、省人大常委会主任${secretary}`, `省人大常委会主任${secretary}`, `省委${secretary}书记`];
  const [, title, person] = /^([省县市]长)(.{3,})$/.exec(name) ?? [];
  return title && person ? [person + title] : [];
}

/** 广东自贸区 is 中国(广东)自由贸易试验区 in full. */
function withFullZone(name: string): string[] {
  const [, place, rest] = /^(.{2,3})自贸区(….+)$/.exec(name) ?? [];
  return place && rest ? [`中国（${place}）自由贸易试验区${rest}`, `${place}自贸试验区${rest}`] : [];
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
