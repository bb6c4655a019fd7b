import type { Division } from './division.ts';
import { isWithin, levelOf, pathOf } from './division.ts';
import type { Mention } from './mention.ts';
import { contextFactor } from './mention-context.ts';

/** What each form of a name weighs; a bare name of a county says little, as it may be any two characters that meet. */
const FORM_WEIGHTS = { full: 3, short: 2.5, former: 2, bare: 1.2 };
const BARE_COUNTY_WEIGHT = 0.6;
const CHAINED_WEIGHT = 2.5;
/** The most that one division adds to the one above it: a prefecture is named by several of its counties, not by one named often. */
const VOTE_LIMIT = 6;

/** One mention that counts for a division. */
export interface Vote {
  readonly mention: Mention;
  readonly weight: number;
}

/** How much of a text speaks for each division, by itself and through what lies in it. */
export class Weighing {
  private readonly votes = new Map<Division, Vote[]>();
  private readonly own = new Map<Division, number>();
  private readonly masses = new Map<Division, number>();
  private readonly below = new Map<Division, Set<Division>>();

  /** Weighs the unambiguous mentions first, then gives each ambiguous one to the division whose surroundings are named most. `factor` scales all weights. */
  add(mentions: readonly Mention[], folded: string, factor: (mention: Mention) => number): void {
    const ambiguous: [Mention, number][] = [];
    for (const [index, mention] of mentions.entries()) {
      const scale = factor(mention) * contextFactor(mentions, index, folded);
      if (scale === 0) continue;
      const only = mention.uses.length === 1 ? mention.uses[0]?.division : undefined;
      if (only) this.vote(only, mention, scale);
      else ambiguous.push([mention, scale]);
    }
    for (const [mention, scale] of ambiguous) this.voteBySurroundings(mention, scale);
  }

  /** All that speaks for the division: its own mentions, and those of the divisions in it up to a limit each. */
  total(division: Division): number {
    let sum = this.ownWeight(division);
    for (const child of this.below.get(division) ?? []) sum += Math.min(VOTE_LIMIT, this.mass(child));
    return sum;
  }

  /** The same without a limit. */
  mass(division: Division): number {
    return this.masses.get(division) ?? 0;
  }

  /** What speaks for the division itself. */
  ownWeight(division: Division): number {
    return this.own.get(division) ?? 0;
  }

  /** The mentions that count for the division or what lies in it, the weightiest first. */
  votesFor(division: Division): Vote[] {
    const inside = [...this.votes].filter(([voted]) => isWithin(voted, division)).flatMap(([, votes]) => votes);
    return inside.sort((a, b) => b.weight - a.weight);
  }

  /** Every division that something speaks for, with those above it. */
  candidates(): Division[] {
    return [...this.masses.keys()];
  }

  private voteBySurroundings(mention: Mention, scale: number): void {
    const ranked = mention.uses.map(({ division }) => ({ division, near: this.surroundings(division) })).sort((a, b) => b.near - a.near);
    const [first, second] = ranked;
    if (first && first.near > 0 && first.near > 2 * (second?.near ?? 0)) this.vote(first.division, mention, scale);
  }

  private surroundings(division: Division): number {
    return pathOf(division)
      .slice(0, -1)
      .reduce((sum, above, depth) => sum + this.total(above) * (depth + 1), this.ownWeight(division));
  }

  private vote(division: Division, mention: Mention, scale: number): void {
    const weight = scale * mentionWeight(mention, division);
    const votes = this.votes.get(division);
    if (votes) votes.push({ mention, weight });
    else this.votes.set(division, [{ mention, weight }]);
    this.own.set(division, this.ownWeight(division) + weight);
    for (let now: Division | undefined = division; now; now = now.parent) this.addMass(now, weight);
  }

  private addMass(division: Division, weight: number): void {
    this.masses.set(division, this.mass(division) + weight);
    if (!division.parent) return;
    const siblings = this.below.get(division.parent);
    if (siblings) siblings.add(division);
    else this.below.set(division.parent, new Set([division]));
  }
}

function mentionWeight(mention: Mention, division: Division): number {
  if (mention.form !== 'bare') return FORM_WEIGHTS[mention.form];
  if (mention.chained) return CHAINED_WEIGHT;
  return levelOf(division.code) === 'county' ? BARE_COUNTY_WEIGHT : FORM_WEIGHTS.bare;
}
