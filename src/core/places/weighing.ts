import type { Division } from './division.ts';
import { levelOf, pathOf } from './division.ts';
import { contextFactor, isGoal, isLoose } from './mention-context.ts';
import type { PlaceMention } from './place-mention.ts';

/** The divisions by falling weight. */
export function ranked(divisions: readonly Division[], weight: (division: Division) => number): Division[] {
  return [...divisions].sort((a, b) => weight(b) - weight(a));
}

/** What each form of a name weighs; a bare name of a county says little, as it may be any two characters that meet. */
const FORM_WEIGHTS = { full: 3, short: 2.5, former: 2, bare: 1.2 };
const BARE_COUNTY_WEIGHT = 0.6;
const CHAINED_WEIGHT = 2.5;
/** The most that one division adds to the one above it: a prefecture is named by several of its counties, not by one named often. */
const VOTE_LIMIT = 6;
const FIRST_GUESS = 0.1;
const CLEARLY_MORE = 2;

/** Where a mention was found: the text, or what else is known of the document. */
export type VoteSource = 'text' | 'title' | 'issuer' | 'outlet' | 'path' | 'number';

/** One mention that counts for a division. */
export interface Vote {
  readonly division: Division;
  readonly mention: PlaceMention;
  readonly source: VoteSource;
  readonly weight: number;
}

interface Candidate {
  readonly mention: PlaceMention;
  readonly source: VoteSource;
  readonly scale: number;
}

/** How much of a text speaks for each division, by itself and through what lies in it. */
export class Weighing {
  private readonly votes: Vote[] = [];
  /** By division the places in `votes` of those that count for it by itself: a text names thousands of divisions, each of them often. */
  private readonly placesOf = new Map<Division, number[]>();
  private ambiguous: Candidate[] = [];
  private readonly own = new Map<Division, number>();
  private readonly masses = new Map<Division, number>();
  private readonly below = new Map<Division, Set<Division>>();
  /** The bare names between other characters that may make them part of words, by the division that they can mean. */
  private readonly loose = new Map<Division, Candidate[]>();
  private readonly heaviest = new Map<VoteSource, number>();
  private readonly surelyNamed = new Set<Division>();
  /** The characters before such names. */
  private readonly before = new Map<Division, Set<string>>();
  /** The divisions that a former name was used for. */
  private readonly renamed = new Set<Division>();

  /** Weighs the unambiguous mentions; the others wait for `settle`. `factor` scales all weights. */
  add(source: VoteSource, folded: string, mentions: readonly PlaceMention[], factor: (mention: PlaceMention) => number): void {
    for (let index = 0; index < mentions.length; index++) {
      const mention = mentions[index] as PlaceMention;
      const beside = factor(mention);
      if (beside === 0) continue;
      const scale = beside * contextFactor(mentions, index, folded);
      if (scale === 0 && isLoose(mention, folded)) this.addLoose({ mention, source, scale: beside }, folded);
      if (scale === 0) continue;
      const only = mention.uses.length === 1 ? mention.uses[0]?.division : undefined;
      if (only) this.vote(only, { mention, source, scale });
      else this.ambiguous.push({ mention, source, scale });
    }
  }

  /** Gives each ambiguous mention to the division whose surroundings are named most; those that nothing settles go on waiting. */
  settle(): void {
    this.ambiguous = this.ambiguous.filter((candidate) => !this.voteBySurroundings(candidate));
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

  /** The divisions directly in it that something speaks for. */
  childrenOf(division: Division): readonly Division[] {
    return [...(this.below.get(division) ?? [])];
  }

  /** What speaks for the division itself. */
  ownWeight(division: Division): number {
    return this.own.get(division) ?? 0;
  }

  /** The mentions that count for the division or what lies in it, the weightiest first. */
  votesFor(division: Division): Vote[] {
    const places = this.placesWithin(division).sort((a, b) => a - b);
    return places.flatMap((place) => this.votes[place] ?? []).sort((a, b) => b.weight - a.weight);
  }

  /** Whether one of these mentions is such a one. */
  hasVote(division: Division, isSuch: (vote: Vote) => boolean): boolean {
    if (this.placesOf.get(division)?.some((place) => isSuch(this.votes[place] as Vote))) return true;
    for (const child of this.below.get(division) ?? []) if (this.hasVote(child, isSuch)) return true;
    return false;
  }

  /** Whether the division is named by more than its bare stem. */
  isNamed(division: Division): boolean {
    return this.ownVotes(division).some(({ mention }) => mention.form !== 'bare' || mention.chained);
  }

  /** Whether the self word can mean the division: by the end of its name, or of a former one that the text uses more than today's (我区 in 商洛地区). */
  answersTo(division: Division, word: string): boolean {
    if (division.name.endsWith(word)) return true;
    if (!this.renamed.has(division)) return false;
    const named = this.ownVotes(division).filter(({ mention }) => mention.form !== 'bare');
    const former = named.filter(({ mention }) => mention.form === 'former' && mention.name.endsWith(word));
    return 2 * former.length > named.length;
  }

  /** The division whose name, with its suffix, ends at the offset in the text; `undefined` for none, and where nothing settled which one is meant. */
  namedBefore(end: number): Division | undefined {
    return this.votes.find(({ source, mention }) => source === 'text' && mention.end === end && mention.form !== 'bare')?.division;
  }

  /** What the text names first, with its suffix, of the division and what lies in it; `undefined` where it names none so. */
  firstNamed(division: Division): Vote | undefined {
    return this.votesFor(division)
      .filter(({ source, mention }) => source === 'text' && mention.form !== 'bare')
      .reduce<Vote | undefined>((found, vote) => (found && found.mention.start <= vote.mention.start ? found : vote), undefined);
  }

  /** The weight of the heaviest vote from there, 0 for none. */
  heaviestFrom(source: VoteSource): number {
    return this.heaviest.get(source) ?? 0;
  }

  /** Every division that something speaks for, with those above it. */
  candidates(): Division[] {
    return [...this.masses.keys()];
  }

  /** The divisions that names may mean which count nothing, as other characters stand around them: 在太康落地. */
  looseDivisions(): Division[] {
    return [...this.loose.keys()].filter((division) => this.surelyNamed.has(division) || (this.before.get(division)?.size ?? 0) > 1);
  }

  /** Whether such a name may be what the word calls, by its end: 户县, as 鄠邑区 was called. */
  looseAnswersTo(division: Division, word: string): boolean {
    return (
      division.name.endsWith(word) ||
      (this.loose.get(division) ?? []).some(({ mention }) => mention.form === 'former' && mention.name.endsWith(word))
    );
  }

  /** How many such names may mean the division. */
  looseCount(division: Division): number {
    return this.loose.get(division)?.length ?? 0;
  }

  /** Counts them after all, where nothing else answers. */
  takeLoose(division: Division): void {
    for (const candidate of this.loose.get(division) ?? []) this.vote(division, candidate);
    this.loose.delete(division);
  }

  /** 示范县 may name 范县: a name of two characters is one where somebody goes there, or where it follows different characters. */
  private addLoose(candidate: Candidate, folded: string): void {
    const { mention } = candidate;
    for (const { division } of mention.uses) {
      if (mention.form === 'bare' || isGoal(mention, folded)) this.surelyNamed.add(division);
      this.before.set(division, (this.before.get(division) ?? new Set()).add(folded.charAt(mention.start - 1)));
      const others = this.loose.get(division);
      if (others) others.push(candidate);
      else this.loose.set(division, [candidate]);
    }
  }

  private ownVotes(division: Division): Vote[] {
    return (this.placesOf.get(division) ?? []).flatMap((place) => this.votes[place] ?? []);
  }

  private placesWithin(division: Division): number[] {
    const below = this.childrenOf(division).flatMap((child) => this.placesWithin(child));
    return [...(this.placesOf.get(division) ?? []), ...below];
  }

  /** Whether one of the meanings has clearly more around it than the others. */
  private voteBySurroundings(candidate: Candidate): boolean {
    const meanings = candidate.mention.uses.map(({ division, form }) => ({
      division,
      near: this.surroundings(division) + (form === 'short' ? FIRST_GUESS : 0),
    }));
    const [first, second] = meanings.sort((a, b) => b.near - a.near);
    if (!first || first.near === 0 || first.near <= CLEARLY_MORE * (second?.near ?? 0)) return false;
    this.vote(first.division, candidate);
    return true;
  }

  /** A name that nothing settles means the prefecture rather than a county somewhere else (西安). */
  private surroundings(division: Division): number {
    return pathOf(division)
      .slice(0, -1)
      .reduce(
        (sum, above, depth) => sum + this.total(above) * (depth + 1),
        this.ownWeight(division) + (levelOf(division.code) === 'county' ? 0 : FIRST_GUESS),
      );
  }

  private vote(division: Division, { mention, source, scale }: Candidate): void {
    const weight = scale * mentionWeight(mention, division);
    const place = this.votes.push({ division, mention, source, weight }) - 1;
    const places = this.placesOf.get(division);
    if (places) places.push(place);
    else this.placesOf.set(division, [place]);
    if (mention.form === 'former') this.renamed.add(division);
    if (weight > this.heaviestFrom(source)) this.heaviest.set(source, weight);
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

function mentionWeight(mention: PlaceMention, division: Division): number {
  if (mention.form !== 'bare') return FORM_WEIGHTS[mention.form];
  if (mention.chained) return CHAINED_WEIGHT;
  return levelOf(division.code) === 'county' ? BARE_COUNTY_WEIGHT : FORM_WEIGHTS.bare;
}
