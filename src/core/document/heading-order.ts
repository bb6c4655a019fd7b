import type { Heading, HeadingFamily } from './heading.ts';
import { conventionalRank, isNamedPart } from './heading.ts';

/**
 * Which family of numbering contains which in one document. The document itself decides where it can: a list that begins anew between 一、 and 二、 is part of 一、
 * (one that goes on there is not: articles are counted through all chapters). Else convention does, and where there is none what comes first contains the other.
 */
export class HeadingOrder {
  /** `a b` where a list of family b begins between two successive numbers of family a. */
  private readonly containing = new Set<string>();
  private readonly families: readonly HeadingFamily[];

  constructor(headings: readonly Heading[]) {
    this.families = [...new Set(headings.map(({ family }) => family))];
    for (const family of this.families) this.look(headings, family);
  }

  /** Whether parts of family `a` contain parts of family `b`. */
  isAbove(a: HeadingFamily, b: HeadingFamily): boolean {
    if (a === b) return false;
    if (isNamedPart(a) || isNamedPart(b)) return (conventionalRank(a) ?? Infinity) < (conventionalRank(b) ?? Infinity);
    const [down, up] = [this.containing.has(`${a} ${b}`), this.containing.has(`${b} ${a}`)];
    if (down !== up) return down;
    const [rankA, rankB] = [conventionalRank(a), conventionalRank(b)];
    if (rankA !== undefined && rankB !== undefined) return rankA < rankB;
    return this.families.indexOf(a) < this.families.indexOf(b);
  }

  private look(headings: readonly Heading[], family: HeadingFamily): void {
    let number: number | undefined;
    let between = new Map<HeadingFamily, number>();
    for (const heading of headings) {
      if (heading.family !== family) {
        if (!between.has(heading.family)) between.set(heading.family, heading.number ?? 1);
        continue;
      }
      const isNext = number !== undefined && heading.number === number + 1;
      for (const [inner, first] of between) if (isNext && first === 1) this.containing.add(`${family} ${inner}`);
      number = heading.number;
      between = new Map();
    }
  }
}
