import { yearOfCycle } from './holiday-clues.ts';
import type { ClueFinder, YearClue } from './year-clue.ts';
import { voteAt } from './year-clue.ts';

const ANIMALS = '鼠牛虎兔龙蛇马羊猴鸡狗猪';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
/** 今年是卯兔年, 兔年新春: the year that begins, not 兔年 in passing, which may be that of a birth; 甲辰龙年 tells more. */
const ZODIAC = new RegExp(
  `(?:今年(?:是|为|适逢)?|喜迎|迎接|恭贺|恭祝)(?<branch>[${BRANCHES}])?(?<animal>[${ANIMALS}])年|(?<![${BRANCHES}])(?<alone>[${ANIMALS}])年(?:新春|春节|大吉|吉祥|开工|团拜)`,
  'g',
);
/** 乙巳蛇年春节即将到来: a text without a day greets the year that begins; late in the year a programme may name it too. */
const GREETED = new RegExp(
  `(?<stem>[甲乙丙丁戊己庚辛壬癸])(?<branch>[${BRANCHES}])(?<animal>[${ANIMALS}])年(?:(?:新春|春节|新年)(?:佳节)?(?:即将|到来|来临|将至|之际)|大吉|吉祥)`,
  'g',
);
/** 1984 was a year of the rat. */
const FIRST = 1984;
const ROUND = 12;
/** Years of which a text of the library may be. */
const LAST = 2031;
/** Late in the year a text looks ahead to the next. */
const LOOKS_AHEAD = 11;

/** The animal of the year, which comes again every twelve years: other clues must tell which. With stem and branch it is one year. */
export const findZodiacClues: ClueFinder = ({ matches }, { month }) => {
  const ahead = month !== undefined && month >= LOOKS_AHEAD ? 1 : 0;
  return [
    ...matches(ZODIAC).flatMap((match) => {
      const { animal, alone = '' } = match.groups ?? {};
      return yearsOf(ANIMALS.indexOf(animal ?? alone)).map((year) => voteAt(match, 'sexagenary-year', year - ahead, DECIDES));
    }),
    ...(month === undefined ? matches(GREETED).flatMap(greeted) : []),
  ];
};

function greeted(match: RegExpExecArray): YearClue[] {
  const { stem = '', branch = '', animal = '' } = match.groups ?? {};
  const year = ANIMALS.indexOf(animal) === BRANCHES.indexOf(branch) ? yearOfCycle(stem, branch) : undefined;
  return year === undefined ? [] : [voteAt(match, 'sexagenary-year', year, DECIDES)];
}

/** Where bounds leave one of its years. */
const DECIDES = 3;

function yearsOf(place: number): number[] {
  const years: number[] = [];
  for (let year = FIRST + place; year <= LAST; year += ROUND) years.push(year);
  return years;
}
