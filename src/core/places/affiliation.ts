import type { Range } from '../evidence.ts';

/** Behind a name: the rest of where somebody works, up to the post code that ends it. */
const UP_TO_CODE = /^[\u4e00-\u9fff,、 ]{0,36}?\d{6}(?=[;)\s]|$)/;
const SCHOOL = /大学|学院|学校|党校|研究[院所]|研究中心|科学院|社科院/;
const LONGEST_AFTER = 44;
const LONGEST_BEFORE = 40;

/** Whether a name stands in the address of an author below a title: (江城大学马克思主义学院,湖北武汉 430070). What is written there may be about any place. */
export function isAffiliation({ start, end }: Range, folded: string): boolean {
  const rest = UP_TO_CODE.exec(folded.slice(end, end + LONGEST_AFTER));
  if (!rest) return false;
  const before = folded.slice(Math.max(0, start - LONGEST_BEFORE), end);
  const clause = before.slice(Math.max(before.lastIndexOf('('), before.lastIndexOf(';')) + 1);
  return SCHOOL.test(clause + rest[0]);
}
