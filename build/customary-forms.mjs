import { readTsv } from './tsv.mjs';

const rows = readTsv(new URL('../src/core/conversion/data/customary-forms.tsv', import.meta.url));

/** Whether two forms of a Simplified character are both customary in a word, which is the character where it stands in none: neither is wrong where the other one stands. */
export function areCustomary({ character, word = character }, one, other) {
  return rows.some(
    ({ simplified, traditional, words }) =>
      simplified === character &&
      traditional.includes(one) &&
      traditional.includes(other) &&
      (words === '' || words.split('|').some((limit) => word.includes(limit))),
  );
}
