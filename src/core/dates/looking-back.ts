import type { Range } from '../evidence.ts';
import type { Page } from './page.ts';

/** Said years later of what took place then: 党的二十大召开时引发热烈反响, 三年来变化很大. */
export const YEARS_LATER =
  /当年|曾|回[想顾首忆]|至今|如一日|时隔|如今|过去了|(?:已[是经]|进入)第[二两三四五六七八九十\d]{1,2}年|[\d一二三四五六七八九十两几多]年(?:多|以)?来|年前/;

/** The same in the next sentence: 三年过去了. */
const YEARS_PASSED = /如今|时隔|过去了|[\d一二三四五六七八九十两几多]年(?:多|以)?来/;
const SENTENCE = 80;
const END = /[。!?\n]/;

/** Whether the sentence around a range of the folded text tells of what is there as years ago, or the next one says so. */
export function looksBack({ folded }: Page, { start, end }: Range): boolean {
  const before =
    folded
      .slice(Math.max(0, start - SENTENCE), start)
      .split(END)
      .at(-1) ?? '';
  const following = folded.slice(end, end + SENTENCE);
  return YEARS_LATER.test(before) || YEARS_LATER.test(following.split(END, 1)[0] ?? '') || YEARS_PASSED.test(following);
}
