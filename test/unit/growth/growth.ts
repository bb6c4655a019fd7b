import type { MakeText } from './adversarial-texts.ts';

/** What is done with a text. */
export type Work = (text: string) => unknown;

export interface GrowthOptions {
  /** Units of the first text; longer ones follow until a text takes `enough`. */
  readonly from: number;
  /** Units of the longest text. */
  readonly to: number;
  /** Milliseconds of processor time that noise cannot decide. */
  readonly enough: number;
}

/** How the time for a text grows when its length doubles. */
export interface Growth {
  /** Time of the longest text divided by that of the one half as long: 2 where it is linear, 4 where it is quadratic. */
  readonly ratio: number;
  /** Units of the longest text, and the milliseconds that it took. */
  readonly units: number;
  readonly milliseconds: number;
}

/** From here up a doubling is more than a line or n log n explains. */
export const MOST_GROWTH = 3;
const ATTEMPTS = 12;
const OPTIONS: GrowthOptions = { from: 4096, to: 1 << 20, enough: 10 };

/** A doubling that took less is looked at in the next one too: the engine's own work, such as collecting garbage, comes in steps of some milliseconds. */
const CERTAIN = 200;

/**
 * Does the work on texts of length n, 2n, 4n and so on until it takes long enough to be measured. Where the last doubling took suspiciously long, both lengths are
 * tried again, and of each the best time counts: a busy machine makes a run slower, never faster. A short time that is still suspicious then has to be so in the
 * next doubling too, as a square is in each.
 */
export function growthOf(work: Work, make: MakeText, options: Partial<GrowthOptions> = {}): Growth {
  const { from, to, enough } = { ...OPTIONS, ...options };
  let before = new Timed(work, make(from));
  let last = new Timed(work, make(from * 2));
  const isTooShort = () => !last.takes(enough) && last.text.length < to;
  const double = () => {
    before = last;
    last = new Timed(work, make(last.text.length * 2));
  };
  // What took long enough at first may take less once the engine has learned it, and is too short then.
  do {
    while (isTooShort()) double();
    // Its first run was also the one in which the engine learned the work, and one slow run of it would hide a square.
    before.again();
    before.again();
    tryAgain(before, last, enough);
  } while (isTooShort());
  if (isSuspicious(before, last, enough) && last.best < CERTAIN) {
    double();
    tryAgain(before, last, enough);
  }
  const ratio = last.best < enough ? 0 : last.best / before.best;
  return { ratio, units: last.text.length, milliseconds: last.best };
}

function tryAgain(before: Timed, last: Timed, enough: number): void {
  for (let attempt = 1; isSuspicious(before, last, enough) && attempt < ATTEMPTS; attempt++) {
    before.again();
    last.again();
  }
}

function isSuspicious(before: Timed, last: Timed, enough: number): boolean {
  return last.best >= enough && last.best / before.best >= MOST_GROWTH;
}

class Timed {
  best = Number.POSITIVE_INFINITY;

  constructor(
    private readonly work: Work,
    readonly text: string,
  ) {
    this.again();
  }

  /** Whether it takes so long once the engine has learned it. */
  takes(enough: number): boolean {
    if (this.best >= enough) this.again();
    return this.best >= enough;
  }

  again(): void {
    this.best = Math.min(this.best, timeOf(this.work, this.text));
  }
}

/** Processor time in milliseconds: what other processes do is not in it. */
function timeOf(work: Work, text: string): number {
  const start = process.cpuUsage();
  work(text);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
