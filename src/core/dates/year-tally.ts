import type { YearClue } from './year-clue.ts';

const DECIDES = 3;
const LEAD = 2;
const LEAD_IN_CLASH = 4;
/** One name that speaks for two years decides neither. */
export const TIED = 2;

/** What speaks for a year. */
export interface Tally {
  readonly year: number;
  readonly clues: YearClue[];
  /** Rules of which two names speak for the year. */
  readonly doubled: Set<string>;
  total: number;
}

/** Votes for each year, most votes first. The same rule votes once for a year, with its greatest weight. */
export function tally(clues: readonly YearClue[]): Tally[] {
  const tallies = new Map<number, Tally>();
  for (const clue of clues) {
    if (clue.year === undefined) continue;
    const entry = tallies.get(clue.year) ?? { year: clue.year, clues: [], doubled: new Set(), total: 0 };
    tallies.set(clue.year, entry);
    addVote(entry, clue);
  }
  return [...tallies.values()].sort((a, b) => b.total - a.total);
}

function addVote(entry: Tally, clue: YearClue): void {
  const same = entry.clues.findIndex(({ rule }) => rule === clue.rule);
  const before = entry.clues[same]?.weight ?? 0;
  const weight = clue.weight ?? 0;
  const known = entry.clues[same];
  if (known && before >= TIED && weight >= TIED && NUMBERED.has(clue.rule) && clueName(known) !== clueName(clue))
    addSecondName(entry, clue);
  if (weight <= before) return;
  if (same >= 0) entry.clues.splice(same, 1);
  entry.clues.push(clue);
  entry.total += weight - before;
}

/** Two names of such a rule are two reasons. */
const NUMBERED: ReadonlySet<string> = new Set(['occasion', 'edition', 'sitting']);

/** A second event or meeting of the same year counts a little, once. */
function addSecondName(entry: Tally, { rule }: YearClue): void {
  if (entry.doubled.has(rule)) return;
  entry.doubled.add(rule);
  entry.total += 1;
}

/** The year that so much speaks for that it is the text's, of those that something speaks for, best first; `undefined` where nothing decides. */
export function decidedOf([best, second]: readonly Tally[]): Tally | undefined {
  if (!best || best.total < DECIDES || best.total - (second?.total ?? 0) < leadOver(best, second)) return undefined;
  return best.clues.some(isStrong) ? best : undefined;
}

/** Two reasons that decide alone contradict each other: that stays open, unless much more speaks for the one. A rule that speaks for both years is no reason against one. */
function leadOver(best: Tally, second: Tally | undefined): number {
  const clash = second?.clues.some(({ rule, weight = 0 }) => weight >= DECIDES && !best.clues.some((clue) => clue.rule === rule));
  return clash ? LEAD_IN_CLASH : LEAD;
}

/** Several weak clues often come from one sentence about another year: they only support. */
function isStrong({ weight }: YearClue): boolean {
  return (weight ?? 0) > 1;
}

/** What a clue goes by: its rule, and where it stands. */
export function clueName({ rule, start, end }: YearClue): string {
  return `${rule} ${start} ${end}`;
}
