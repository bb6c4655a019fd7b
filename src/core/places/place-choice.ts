import type { Certainty, Evidence } from '../evidence.ts';
import type { SourceText } from '../text/source-text.ts';
import { choose, rivalsOf } from './choice.ts';
import { chooseByLevel } from './choice-by-level.ts';
import type { ToldByTowns } from './choice-by-town.ts';
import { townsInside } from './choice-by-town.ts';
import { chooseInside } from './choice-inside.ts';
import type { Division } from './division.ts';
import { isWithin, levelOf, pathOf } from './division.ts';
import type { NamedText } from './mention.ts';
import { nationalSign } from './nation.ts';
import { isTalkedAbout } from './outside-mainland.ts';
import { placed, signEvidence, voteEvidence } from './place-evidence.ts';
import type { PlaceMention } from './place-mention.ts';
import type { PlaceSigns } from './place-signs.ts';
import type { Placed } from './placed.ts';
import { headedBy } from './round-up.ts';
import { countySpeaks, venueIn } from './venue.ts';
import type { Vote, VoteSource } from './weighing.ts';
import { Weighing } from './weighing.ts';
import { documentZone, isOfZone, isZoneOf, namelessZone, visitsZone } from './zone.ts';
import type { ZoneName } from './zone-mention.ts';

/** The first units of a text, in which names count more. */
export const HEAD = 300;
const HEAD_FACTOR = 2;
/** What a name counts below the text, where a site says whose all its texts are. */
const FOOT_FACTOR = 0.2;
/** What the text begins with, for a place that it does not name often. */
const OPENING = 150;
/** What a title is worth that speaks of the whole country and of no place, in national words. */
const NATIONAL_TITLE = 20;
/** What a bare name in a title weighs at least; and half of that, in the head of a text of examples. */
const LEAST_IN_TITLE = 1;
const LEAST_AT_HEAD = 0.5;
const MOST_EVIDENCE = 4;

/** The place that the names in a text and beside it speak for, weighed by what else the text says. */
export class PlaceChoice {
  readonly weighing = new Weighing();

  constructor(
    private readonly source: SourceText,
    private readonly text: NamedText,
    private readonly signs: PlaceSigns,
  ) {}

  /** Weighs the names in what is known beside the text. */
  weighBeside(from: VoteSource, { folded, mentions }: Pick<NamedText, 'folded' | 'mentions'>, factor: number): void {
    this.weighing.add(from, folded, mentions, (mention) => factor * this.signs.elsewhere.factorBeside(mention));
  }

  /** Weighs the names in an outlet. A county whose name is a word too is meant by its own medium where a county speaks: 天台新闻网. A journal of some place is written from anywhere. */
  weighOutlet(outlet: NamedText): void {
    if (JOURNAL.test(outlet.folded)) return;
    const isOwn = ({ common, county, start, end, uses }: PlaceMention) =>
      common &&
      county &&
      start === 0 &&
      uses.length === 1 &&
      uses[0]?.division.name.endsWith('县') &&
      OWN_MEDIUM.test(outlet.folded.slice(end));
    const mayBeOwn = this.signs.level?.word === '县' && this.text.mentions.some(({ common }) => common);
    const mentions = mayBeOwn
      ? outlet.mentions.map((mention) => (isOwn(mention) ? { ...mention, common: false } : mention))
      : outlet.mentions;
    this.weighBeside('outlet', { folded: outlet.folded, mentions }, 1);
  }

  /** Weighs the names in the text. */
  weighText(): void {
    const { elsewhere, start, end } = this.signs;
    const headEnd = start + HEAD;
    const { folded, mentions } = this.text;
    const factorAt = (at: number) => (at >= end ? FOOT_FACTOR : at < headEnd ? HEAD_FACTOR : 1);
    this.weighing.add('text', folded, mentions, (mention) => factorAt(mention.start) * elsewhere.factor(mention));
  }

  /** The place that all that was weighed speaks for; `undefined` where that does not suffice. */
  chosen(): Placed | undefined {
    this.weighing.settle();
    const division = this.division();
    const signs = this.signs.zoneSigns();
    const zone = documentZone(this.text, this.text.mentions, signs);
    const isExample = zone && this.namesExamples() && zone.start >= this.opening();
    if (zone && !isExample && !(division && isApart(zone.division, division))) return this.placeOfZone(zone, division);
    const mayBeNameless = division && levelOf(division.code) !== 'province' && !visitsZone(this.text.folded, this.text.mentions, signs);
    const nameless = mayBeNameless ? namelessZone(this.text.folded, signs) : undefined;
    if (division && nameless)
      return { ...this.placeOf(division, [signEvidence('place-zone', nameless, this.source)]), zone: nameless.name };
    const told = division && townsInside(this.text.folded, this.weighing, division, this.signs.level?.word);
    return told ? this.placeByTowns(told) : division && this.placeOf(division, []);
  }

  /** A place that only its towns tell. */
  placeByTowns({ division, towns }: ToldByTowns): Placed {
    const evidence = towns.slice(0, MOST_EVIDENCE).map((town) => signEvidence('place-inside', town, this.source));
    return placed(division, 'inferred', evidence);
  }

  /** A division with its evidence, `first` before all other, and its rivals. */
  placeOf(division: Division, first: readonly Evidence[]): Placed {
    const rivals = rivalsOf(this.weighing, division).map((rival) => placed(rival, this.certainty(rival), this.evidence(rival)));
    const self = this.signs.selves.slice(0, 1).map((word) => signEvidence('place-self-word', word, this.source));
    return { ...placed(division, this.certainty(division), [...first, ...this.evidence(division), ...self]), rivals };
  }

  /** Whether the text is of the whole country and its title names no place, so that the places in it are examples. */
  namesExamples(): boolean {
    const { folded } = this.signs.title;
    return this.signs.isOfCountry() && folded !== '' && !OUR_PLACE.test(folded) && !this.isNamedInTitle();
  }

  /**
   * Where the head ends. What a text of the whole country, without a place in its title, names after its first sentence, or after the central body that acts in
   * it, is an example of several.
   */
  opening(): number {
    const { start, actor, lead } = this.signs;
    return this.namesExamples() ? Math.min(actor?.start ?? lead.end, start + OPENING) : start + OPENING;
  }

  private division(): Division | undefined {
    const { weighing, signs } = this;
    const examples = this.namesExamples();
    const opening = this.opening();
    const least = examples ? LEAST_AT_HEAD : 0;
    const division = choose(weighing, {
      selves: examples ? [] : signs.selves,
      national: signs.national.count + this.nationalTitle(),
      length: this.text.folded.length,
      examples,
      atHead: (candidate) => weighing.hasVote(candidate, (vote) => isAtHead(vote, opening, least)),
      inTitle: (candidate) => weighing.hasVote(candidate, ({ source }) => source === 'title'),
    });
    if (division && isTalkedAbout(division, this.text.folded)) return undefined;
    const chosen = signs.level ? chooseByLevel(weighing, division, signs.level) : division;
    const host = this.aroundVenue(chosen);
    if (host) return host;
    if (chosen && this.isBesideZone(chosen)) return undefined;
    const around = headedBy(this.text);
    if (around && (!chosen || chosen.parent === around)) return around;
    if (chosen && MANY_IN_PROVINCE.test(signs.title.folded)) return pathOf(chosen)[0];
    return chosen && (chooseInside(chosen, { weighing, signs, folded: this.text.folded, opening }) ?? chosen);
  }

  /** The place whose people meet in the chosen one, or whose officer comes there, where no body of the chosen one speaks. */
  private aroundVenue(chosen: Division | undefined): Division | undefined {
    const { level, own, start, lead } = this.signs;
    const venue = venueIn(this.text, { start, end: Math.min(lead.end, start + HEAD) });
    if (!venue || (chosen && !isWithin(chosen, venue.around)) || chosen === venue.around) return undefined;
    if (this.signs.title.mentions.some((mention) => isTitlesOwn(mention, this.signs.title.folded, venue.division))) return undefined;
    if (own && !venue.around.name.endsWith(own)) return undefined;
    if (!level || !venue.around.name.endsWith(level.word)) return venue.met && !level ? venue.around : undefined;
    if (!venue.met && (countySpeaks(this.text.folded) || this.isByOutlet(venue.division))) return undefined;
    return venue.around;
  }

  private isByOutlet(division: Division): boolean {
    return this.weighing.hasVote(division, ({ source }) => source === 'outlet');
  }

  /** Whether only the bodies of a zone act, which calls itself 我区 too, and the text names this district once, by its bare name. */
  private isBesideZone(division: Division): boolean {
    const { folded } = this.text;
    if (levelOf(division.code) !== 'county' || !division.name.endsWith('区') || this.weighing.isNamed(division)) return false;
    return this.weighing.votesFor(division).length < 2 && isOfZone(folded);
  }

  /** A title that speaks of the whole country and of no place makes the places in the text examples. */
  private nationalTitle(): number {
    return nationalSign(this.signs.title).count > 0 && !this.isNamedInTitle() ? NATIONAL_TITLE : 0;
  }

  /** Whether the title names a place, and not only what bears its name (云南大学). */
  private isNamedInTitle(): boolean {
    return this.weighing.heaviestFrom('title') >= LEAST_IN_TITLE;
  }

  /** A text that speaks for a zone belongs to the division of the zone; where it names a district too, the two share a government and the district is enough. */
  private placeOfZone(zone: ZoneName, division: Division | undefined): Placed {
    const evidence = [signEvidence('place-zone', zone, this.source)];
    if (division && isWithin(division, zone.division) && isZoneOf(zone, division, this.text.folded))
      return this.placeOf(division, evidence);
    return { ...this.placeOf(zone.division, evidence), zone: zone.name };
  }

  private certainty(division: Division): Certainty {
    return this.weighing.isNamed(division) ? 'stated' : 'inferred';
  }

  private evidence(division: Division): Evidence[] {
    const votes = this.weighing.votesFor(division).slice(0, MOST_EVIDENCE);
    return votes.map((vote) => voteEvidence(vote, division, this.source));
  }
}

/** In a title: the text is of that place, though it tells of many in it: 我省多地召开会议. */
const OUR_PLACE = /我[省市县区旗州盟]/;
const MANY_IN_PROVINCE = /我省[多各]地/;
const JOURNAL = /(?:学刊|学报|论坛|论丛|导刊|月刊|研究|党史与党建)$/;
/** After the name of a county: what reports of it alone. */
const OWN_MEDIUM = /^(?:县|新闻网?|融媒|电视台|日报|报$|发布$)/;
/** Whether a name beside the text or in its head is that of a place, and not only borne by something (云南大学). */
function isAtHead({ source, mention, weight }: Vote, opening: number, least: number): boolean {
  if (source === 'text') return mention.start < opening && weight >= least;
  return source !== 'title' || weight >= 2 * least;
}

/** Whether a title names that place, or one in it, as what it is about, and not as where somebody goes or meets. */
function isTitlesOwn({ start, uses }: PlaceMention, title: string, division: Division): boolean {
  return uses.some((use) => isWithin(use.division, division)) && !/[在到赴于入研临]$/.test(title.slice(0, start));
}

function isApart(one: Division, other: Division): boolean {
  return !isWithin(one, other) && !isWithin(other, one);
}
