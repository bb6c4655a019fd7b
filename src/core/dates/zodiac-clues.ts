import type { ClueFinder } from './year-clue.ts';
import { voteAt } from './year-clue.ts';

const ANIMALS = '鼠牛虎兔龙蛇马羊猴鸡狗猪';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
/** 今年是卯兔年, 兔年新春: the year that begins, not 兔年 in passing, which may be that of a birth; 甲辰龙年 tells more. */
const ZODIAC = new RegExp(
  `(?:今年(?:是|为|适逢)?|喜迎|迎接|恭贺|恭祝)(?<branch>[${BRANCHES}])?(?<animal>[${ANIMALS}])年|(?<![${BRANCHES}])(?<alone>[${ANIMALS}])年(?:新春|春节|大吉|吉祥|开工|团拜)`,
  'g',
);
/** 1984 was a year of the rat. */
const FIRST = 1984;
const ROUND = 12;
/** Years of which a text of the library may be. */
const LAST = 2031;
/** Late in the year a text looks ahead to the next. */
const LOOKS_AHEAD = 11;

/** The animal of the year, which comes again every twelve years: other clues must tell which. */
export const findZodiacClues: ClueFinder = ({ matches }, { month }) =>
  matches(ZODIAC).flatMap((match) => {
    const { animal, alone = '' } = match.groups ?? {};
    const ahead = month !== undefined && month >= LOOKS_AHEAD ? 1 : 0;
    return yearsOf(ANIMALS.indexOf(animal ?? alone)).map((year) => voteAt(match, 'sexagenary-year', year - ahead, DECIDES));
  });

/** Where bounds leave one of its years. */
const DECIDES = 3;

function yearsOf(place: number): number[] {
  const years: number[] = [];
  for (let year = FIRST + place; year <= LAST; year += ROUND) years.push(year);
  return years;
}
