import type { Range } from '../evidence.ts';

/** Which characters of `variant` are not those of `phrase`: ascending ranges in `variant`, none where characters were only left out. */
export function changedCharacters(phrase: string, variant: string): Range[] {
  // What is the same at the ends first: 学习贯彻习近平… has no 习 of its own in front of 习近平….
  const tail = sameAtEnd(phrase, variant);
  const [was, is] = [phrase.slice(0, phrase.length - tail), variant.slice(0, variant.length - tail)];
  const common = commonLengths(was, is);
  const ranges: { start: number; end: number }[] = [];
  for (let i = 0, j = 0; j < is.length; ) {
    const skipPhrase = common[i + 1]?.[j] ?? 0;
    const skipVariant = common[i]?.[j + 1] ?? 0;
    if (i < was.length && was[i] === is[j]) {
      i++;
      j++;
    } else if (i < was.length && skipPhrase >= skipVariant) i++;
    else addUnit(ranges, j++);
  }
  return ranges;
}

function sameAtEnd(a: string, b: string): number {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a[a.length - 1 - length] === b[b.length - 1 - length]) length++;
  return length;
}

function addUnit(ranges: { start: number; end: number }[], at: number): void {
  const last = ranges.at(-1);
  if (last?.end === at) last.end++;
  else ranges.push({ start: at, end: at + 1 });
}

/** The length of the longest common subsequence of the rest of `a` from `i` and the rest of `b` from `j`. */
function commonLengths(a: string, b: string): number[][] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const row = lengths[i] as number[];
      const below = lengths[i + 1] as number[];
      row[j] = a[i] === b[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] as number, row[j + 1] ?? 0);
    }
  }
  return lengths;
}
