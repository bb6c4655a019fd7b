import type { Layout } from './layout.ts';
import { isParagraph } from './line-role.ts';

/** As much of a text as tells what it is about, in folded units. */
const READ = 3000;
/** A shorter text may have another word for everything that its title says. */
const LONG_ENOUGH = 120;
/** 公告 and the like need not be said again. */
const FEWEST_PAIRS = 2;
const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;

/** Which words the running text has: what it never says is the title of something else. */
export class TitleWords {
  private readonly layout: Layout;
  private running: readonly string[] | undefined;
  private length = 0;

  constructor(layout: Layout) {
    this.layout = layout;
  }

  /** The share of a folded line's pairs of characters that the running text has too, 0 to 1; 1 where the line or the text has too little to tell. */
  shareOf(folded: string): number {
    return this.sharedUpTo(folded, 1);
  }

  /** Whether `shareOf` is as much at least. Titles mostly share their first words with the text, and then the others need not be looked for. */
  shares(folded: string, least: number): boolean {
    return this.sharedUpTo(folded, least) >= least;
  }

  /** The share; that of the first pairs once it is `enough`. */
  private sharedUpTo(folded: string, enough: number): number {
    const pairs = pairsOf(folded);
    this.running ??= this.read();
    if (pairs.length < FEWEST_PAIRS || this.length < LONG_ENOUGH) return 1;
    let shared = 0;
    for (let at = 0; at < pairs.length && shared / pairs.length < enough; at++) if (this.has(pairs[at] as string)) shared++;
    return shared / pairs.length;
  }

  private has(pair: string): boolean {
    return this.running?.some((line) => line.includes(pair)) === true;
  }

  /** A line is asked for few pairs: to find each in the text takes less than to list those of the text. */
  private read(): readonly string[] {
    const { lines, firstParagraph } = this.layout;
    const running: string[] = [];
    for (let at = firstParagraph; at < lines.length && this.length < READ; at++) {
      const line = lines[at];
      if (!line || !isParagraph(line)) continue;
      running.push(line.folded.slice(0, READ));
      this.length += line.folded.length;
    }
    return running;
  }
}

/** The different pairs of neighbouring Chinese characters. */
function pairsOf(folded: string): string[] {
  const pairs: string[] = [];
  for (let at = 0; at + 1 < folded.length; at++) {
    if (!isHan(folded.charCodeAt(at)) || !isHan(folded.charCodeAt(at + 1))) continue;
    const pair = folded.slice(at, at + 2);
    if (folded.indexOf(pair) === at) pairs.push(pair);
  }
  return pairs;
}

/** Of the block that the commonest ones are in. */
function isHan(unit: number): boolean {
  return unit >= FIRST_HAN && unit <= LAST_HAN;
}
