import { INSPECTIONS } from './tables.generated.ts';
import type { ClueFinder } from './year-clue.ts';
import { daysOf, rangeOf, TOPIC, voteFor, yearsWithin } from './year-clue.ts';

/** 中央第三生态环境保护督察组进驻陕西, 中央环保督察组交办第五批信访件: said while they are there. */
const PRESENT =
  /中央(?:第[一二三四五六七八])?(?:生态)?环(?:境)?保(?:护)?督察组?(?:(?!反馈|整改)[^。;,]){0,16}?(?:进驻|交办|转办|边督边改|动员会|下沉)/g;
/** Of what they found, and of when they were there before. */
const BEFORE_NOW = /(?:上一?轮|首轮|第[一二]轮|此前|曾|去年|20\d\d ?年|迎接?|回顾|核查|复[核查])[^。;]{0,12}$/;
const LATER = /^[^。;,]{0,6}(?:以来|后|前|时发现|准备)|^[^。;,]{0,12}(?:整改|销号|回头看)/;
const REACH = 20;
/** They are announced some days before, and what they hand over is dealt with for some weeks. */
const ANNOUNCED = 5;
const DEALT_WITH = 20;

/** Their first meeting is passed on for so many days. */
const OPENED = /动员会$/;
const OPENED_FOR = 18;
/** Since this day they are called 生态环境保护督察, before it 环境保护督察. */
const ECOLOGICAL = '2018-10-01';

/** Inspectors of the centre come to a province every few years, for a month. */
export const findInspectionClues: ClueFinder = ({ folded, matches, province }, sought) =>
  matches(PRESENT).flatMap((match) => {
    const end = match.index + match[0].length;
    const tail = folded.slice(end, end + REACH);
    if (match.index >= TOPIC || BEFORE_NOW.test(folded.slice(Math.max(0, match.index - REACH), match.index)) || LATER.test(tail)) return [];
    const around = match[0] + tail;
    const called = INSPECTIONS.filter(({ start }) => !around.includes('生态') || start >= ECOLOGICAL);
    const told = called.filter(({ names }) => around.includes(names));
    const rows = told.length > 0 ? told : called.filter(({ names }) => province?.startsWith(names));
    return rows.flatMap((row) => {
      const { from, to } = daysOf(row);
      const last = OPENED.test(match[0]) ? from + OPENED_FOR : to + DEALT_WITH;
      return yearsWithin(from - ANNOUNCED, last, sought).map((year) => voteFor(row, rangeOf(match), 'inspection', year, 3));
    });
  });
