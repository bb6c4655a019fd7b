import type { Division, Level } from '../places/division.ts';
import { isWithin, levelOf } from '../places/division.ts';
import { gazetteer } from '../places/gazetteer.ts';
import { searchPlaces } from '../places/place-search.ts';
import { matchText } from '../text/matching-fold.ts';

const LEVELS: readonly Level[] = ['province', 'prefecture', 'county'];
const CODE = /^(?:\d{2}|\d{4}|\d{6})$/;

/**
 * The divisions that a name, a path of names (广东深圳), a code or pinyin, whole or by initials, mean; a part of a name means the divisions that begin with it, else those of
 * the highest level that have it. Empty where nothing is called so.
 */
export function divisionsNamed(name: string): Division[] {
  const called = divisionsCalled(name);
  return called.length > 0 ? called : alike(matchText(name.trim()));
}

/** The divisions that have a name, a path of names or a code as a whole. */
export function divisionsCalled(name: string): Division[] {
  const folded = matchText(name.trim());
  if (folded === '') return [];
  return CODE.test(folded) ? withCode(folded) : atPath(folded);
}

function withCode(digits: string): Division[] {
  const division = gazetteer().division(digits.padEnd(6, '0'));
  return division ? [division] : [];
}

/** What is called so as a whole, or in parts one below the other. */
function atPath(folded: string): Division[] {
  const whole = distinct(
    gazetteer()
      .named(folded)
      .map(({ division }) => division),
  );
  if (whole.length > 0) return whole;
  for (let split = folded.length - 1; split > 0; split--) {
    const above = gazetteer().named(folded.slice(0, split));
    if (above.length === 0) continue;
    const below = atPath(folded.slice(split)).filter((division) => above.some((use) => isBelow(division, use.division)));
    if (below.length > 0) return below;
  }
  return [];
}

function isBelow(division: Division, ancestor: Division): boolean {
  return division !== ancestor && isWithin(division, ancestor);
}

function alike(folded: string): Division[] {
  const found = searchPlaces(folded, Number.POSITIVE_INFINITY, false).flatMap(({ code }) => gazetteer().division(code) ?? []);
  const begun = found.filter((division) => matchText(division.name).startsWith(folded));
  return begun.length > 0 ? begun : highest(found);
}

/** Those of the highest level among them: gd is 广东 rather than 贵德. */
function highest(divisions: readonly Division[]): Division[] {
  const level = LEVELS.find((candidate) => divisions.some(({ code }) => levelOf(code) === candidate));
  return divisions.filter(({ code }) => levelOf(code) === level);
}

function distinct(divisions: readonly Division[]): Division[] {
  return [...new Set(divisions)];
}
