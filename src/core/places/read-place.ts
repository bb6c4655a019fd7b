import type { Certainty, Evidence, Range } from '../evidence.ts';
import { foldText } from '../text/fold.ts';
import type { SourceText } from '../text/source-text.ts';
import { choose, rivalsOf } from './choice.ts';
import type { SubjectLevel } from './choice-by-level.ts';
import { bodyOf, chooseByLevel } from './choice-by-level.ts';
import type { ToldByTowns } from './choice-by-town.ts';
import { chooseByTowns } from './choice-by-town.ts';
import type { Deixis, SelfWord } from './deixis.ts';
import { findDeixis, selfWords } from './deixis.ts';
import type { Division } from './division.ts';
import { isWithin, levelOf } from './division.ts';
import type { NumberSign } from './document-number.ts';
import { numberSign } from './document-number.ts';
import { Elsewhere } from './elsewhere.ts';
import { findPlaces, MOST_MENTIONS, NamedText } from './mention.ts';
import type { Sign } from './nation.ts';
import { centralActor, isCentralBody, nationalSign } from './nation.ts';
import { isTalkedAbout, placeInSpecialRegion, placeInTaiwan } from './outside-mainland.ts';
import { national, placed, signEvidence, voteEvidence } from './place-evidence.ts';
import type { Placed } from './placed.ts';
import type { RoundUp } from './round-up.ts';
import { leadOf, roundUp } from './round-up.ts';
import { FIRM_SELF_WORD } from './signs.ts';
import { hasCounties, isInProvince, ownWord, subjectLevel } from './subject-level.ts';
import { findTowns } from './town.ts';
import { visitedProvince } from './visited-province.ts';
import type { Vote, VoteSource } from './weighing.ts';
import { Weighing } from './weighing.ts';
import type { ZoneName, ZoneSigns } from './zone.ts';
import { documentZone, namelessZone, sharesGovernment } from './zone.ts';

/** What is known of a document beside its text; each as printed. */
export interface PlaceContext {
  readonly title?: string | undefined;
  readonly outlet?: string | undefined;
  readonly issuer?: string | undefined;
  /** Path in the workspace, asked last. */
  readonly path?: string | undefined;
  /** Where the document begins below what its site prints above it, in the folded text; 0 unless told. */
  readonly start?: number | undefined;
}

/** How much a name counts beside the text and in its first units, compared with later. */
const FACTORS = { title: 4, issuer: 3, outlet: 1, path: 0.7, head: 2 };
const HEAD = 300;
/** What the text begins with, for a place that it does not name often. */
const OPENING = 150;
/** National words from which on a text without a place is national, and what a title is worth that speaks of the whole country and of no place. */
const LEAST_NATIONAL = 2;
/** One province that is spelled out and stands alone, and how many national words are needed beside it. */
const EXAMPLE = 2.5;
const LEAST_BESIDE_EXAMPLE = 5;
const NATIONAL_TITLE = 20;
/** What a bare name in a title weighs at least; and half of that, in the head of a text of examples. */
const LEAST_IN_TITLE = 1;
const LEAST_AT_HEAD = 0.5;
const MOST_EVIDENCE = 4;

/** The place that a document is about, from the whole of it (`named` is its folded text); `undefined` where nothing says so. */
export function readPlace(source: SourceText, context: PlaceContext, named = new NamedText(source.folded.text)): Placed | undefined {
  return new PlaceReader(source, context, named).read();
}

/** Asks what decides alone first, then weighs the whole text, and takes the path where the text leaves something open. */
class PlaceReader {
  private readonly folded: string;
  /** Folded, '' for none. */
  private readonly title: string;
  /** The first sentence after it. */
  private readonly lead: Range;
  private readonly start: number;
  private readonly weighing = new Weighing();
  private readonly national: Sign;
  private readonly actor: Range | undefined;
  private readonly number: NumberSign | undefined;
  private readonly selves: readonly Deixis[];
  private readonly own: SelfWord | undefined;
  private readonly level: SubjectLevel | undefined;
  private readonly elsewhere: Elsewhere;
  private readonly roundUp: RoundUp | undefined;

  constructor(
    private readonly source: SourceText,
    private readonly context: PlaceContext,
    private readonly named: NamedText,
  ) {
    this.folded = named.folded;
    this.national = nationalSign(named);
    this.title = foldText(context.title ?? '');
    this.start = context.start ?? 0;
    this.lead = leadOf(this.title, this.folded, this.start);
    this.actor = this.findActor();
    this.number = numberSign(source.lines);
    this.selves = selfWords(findDeixis(named));
    this.own = ownWord(named);
    const word = subjectLevel(named, this.own, this.titleEnd());
    this.level = word && {
      word,
      inProvince: isInProvince(this.folded),
      hasCounties: hasCounties(this.folded),
      isOwn: this.own === word,
      body: bodyOf(this.title),
    };
    this.elsewhere = new Elsewhere(named, named.mentions, word !== undefined);
    this.roundUp = this.findRoundUp();
  }

  read(): Placed | undefined {
    const place = this.decide();
    if (!place || !this.named.isCut) return place;
    const evidence = { rule: 'place-many-names', start: 0, end: 0, note: String(MOST_MENTIONS) };
    return { ...place, evidence: [...place.evidence, evidence] };
  }

  private decide(): Placed | undefined {
    return (
      placeInTaiwan(this.source, [this.context.issuer, this.context.title]) ??
      this.fromCentre() ??
      this.fromSpecialRegion() ??
      this.fromText() ??
      this.fromNumber() ??
      this.fromTowns() ??
      this.fromVisit() ??
      this.fromPath() ??
      this.fromNation()
    );
  }

  private fromCentre(): Placed | undefined {
    const { issuer = '' } = this.context;
    if (this.own) return undefined;
    if (this.number?.issuer === 'national') return national('stated', signEvidence('place-number', this.number, this.source));
    return isCentralBody(foldText(issuer)) ? national('stated', { rule: 'place-issuer', start: 0, end: 0, note: issuer }) : undefined;
  }

  private fromSpecialRegion(): Placed | undefined {
    return this.level
      ? undefined
      : placeInSpecialRegion(
          this.source,
          this.named,
          this.named.mentions.filter(({ start }) => start < this.start + HEAD),
        );
  }

  private fromText(): Placed | undefined {
    if (this.roundUp) return undefined;
    this.weigh('title', this.context.title, FACTORS.title);
    this.weigh('issuer', this.context.issuer, FACTORS.issuer);
    this.weigh('outlet', this.context.outlet, FACTORS.outlet);
    this.weighing.add(
      'text',
      this.folded,
      this.named.mentions,
      (mention) => (mention.start < this.start + HEAD ? FACTORS.head : 1) * this.elsewhere.factor(mention),
    );
    return this.chosen();
  }

  private fromNumber(): Placed | undefined {
    const { number } = this;
    if (!number || number.issuer === 'national') return undefined;
    return placed(number.issuer, 'inferred', [signEvidence('place-number', number, this.source)]);
  }

  /** The province to which the leader came, where the text names no place. */
  private fromVisit(): Placed | undefined {
    const visit = this.roundUp ? undefined : visitedProvince(this.folded);
    return visit && placed(visit.division, 'inferred', [signEvidence('place-name', visit, this.source)]);
  }

  /** A text of no other place that names towns which tell their county. */
  private fromTowns(): Placed | undefined {
    if (this.roundUp || this.actor || this.isNational()) return undefined;
    const head = this.namesExamples() ? this.opening() : Number.POSITIVE_INFINITY;
    const towns = findTowns(this.folded).filter(({ start }) => start < head);
    const told = chooseByTowns(towns, this.level?.word, undefined);
    const named = this.weighing.candidates();
    return told && named.every((one) => isWithin(told.division, one) || isWithin(one, told.division)) ? this.placeByTowns(told) : undefined;
  }

  /** The county of the text's towns, where the text speaks of a county and names only what lies above it. */
  private inside(division: Division): ToldByTowns | undefined {
    const word = this.level?.word;
    if (!word || levelOf(division.code) === 'county' || this.weighing.answersTo(division, word)) return undefined;
    return chooseByTowns(findTowns(this.folded), word, division);
  }

  private placeByTowns({ division, towns }: ToldByTowns): Placed {
    const evidence = towns.slice(0, MOST_EVIDENCE).map((town) => signEvidence('place-inside', town, this.source));
    return placed(division, 'inferred', evidence);
  }

  /** The path settles what the text leaves open; alone it counts like an address. */
  private fromPath(): Placed | undefined {
    const path = this.context.path?.replace(/[/\\_\s.-]+/g, '');
    if (!path || this.roundUp?.enumerated || this.isNational()) return undefined;
    this.weigh('path', path, FACTORS.path);
    return this.chosen() ?? this.fromPathAlone(foldText(path));
  }

  private fromPathAlone(path: string): Placed | undefined {
    const weighing = new Weighing();
    weighing.add('path', path, findPlaces(path), () => 1);
    weighing.settle();
    const division = choose(weighing, { selves: [], national: 0, length: 0, examples: false, atHead: () => true, inTitle: () => false });
    return division && this.placeOf(division, []);
  }

  private fromNation(): Placed | undefined {
    const places = this.roundUp?.enumerated;
    if (places) return national('inferred', signEvidence('place-several', places, this.source));
    if (!this.isNational()) return undefined;
    return national('inferred', signEvidence('place-national', this.actor ?? this.national, this.source));
  }

  private isNational(): boolean {
    if (this.actor && this.level === undefined && !this.speaksForItself()) return true;
    if (this.selves.length > 0) return false;
    const hasExample = this.namesExamples() && this.isOneExample();
    return this.national.count >= (hasExample ? LEAST_BESIDE_EXAMPLE : LEAST_NATIONAL);
  }

  private isOneExample(): boolean {
    const provinces = this.weighing.candidates().filter(({ parent }) => !parent);
    return provinces.length === 1 && provinces.every((province) => this.weighing.mass(province) >= EXAMPLE);
  }

  private weigh(from: VoteSource, text: string | undefined, factor: number): void {
    if (!text) return;
    const folded = foldText(text);
    this.weighing.add(from, folded, findPlaces(folded), (mention) => factor * this.elsewhere.factorBeside(mention));
  }

  private chosen(): Placed | undefined {
    this.weighing.settle();
    const opening = this.opening();
    const least = this.namesExamples() ? LEAST_AT_HEAD : 0;
    const division = this.atLevel(
      choose(this.weighing, {
        selves: this.namesExamples() ? [] : this.selves,
        national: this.national.count + this.nationalTitle(),
        length: this.folded.length,
        examples: this.namesExamples(),
        atHead: (candidate) => this.weighing.votesFor(candidate).some((vote) => isAtHead(vote, opening, least)),
        inTitle: (candidate) => this.weighing.votesFor(candidate).some(({ source }) => source === 'title'),
      }),
    );
    const signs = this.zoneSigns();
    const zone = documentZone(this.named, this.named.mentions, signs);
    const isExample = zone && this.namesExamples() && zone.start >= opening;
    if (zone && !isExample && !(division && isApart(zone.division, division))) return this.placeOfZone(zone, division);
    const nameless = division && levelOf(division.code) !== 'province' ? namelessZone(this.folded, signs) : undefined;
    if (division && nameless)
      return { ...this.placeOf(division, [signEvidence('place-zone', nameless, this.source)]), zone: nameless.name };
    const told = division && this.inside(division);
    return told ? this.placeByTowns(told) : division && this.placeOf(division, []);
  }

  private zoneSigns(): ZoneSigns {
    const level = this.level?.word;
    const isOwn = this.own !== undefined;
    return { title: this.title, lead: this.lead, level, isOwn, saysDistrict: level === '区' || this.selves[0]?.word === '区' };
  }

  private atLevel(division: Division | undefined): Division | undefined {
    if (division && isTalkedAbout(division, this.folded)) return undefined;
    return this.level ? chooseByLevel(this.weighing, division, this.level) : division;
  }

  /**
   * Where the head ends. What a text of the whole country, without a place in its title, names after its first sentence, or after the central body that acts in
   * it, is an example of several.
   */
  private opening(): number {
    const end = this.start + OPENING;
    if (!this.namesExamples()) return end;
    return Math.min(this.actor?.start ?? this.lead.end, end);
  }

  /** Firmly: one 全省 may be that of an example. */
  private speaksForItself(): boolean {
    return (this.selves[0]?.weight ?? 0) >= FIRM_SELF_WORD;
  }

  /** The central body that the first sentence, or the title above it, begins a clause with. */
  private findActor(): Range | undefined {
    return centralActor(this.folded, this.lead) ?? centralActor(this.folded, { start: this.start, end: this.titleEnd() });
  }

  /** Where the title ends that the text begins with, else where that begins. */
  private titleEnd(): number {
    return this.folded.startsWith(this.title, this.start) ? this.start + this.title.length : this.start;
  }

  /** Several places of which the text tells alike, where nobody speaks for one of them; 全市 beside two that are named as the subject may mean either. */
  private findRoundUp(): RoundUp | undefined {
    const found = this.level === undefined ? roundUp(this.title, this.folded, this.lead) : undefined;
    return found?.enumerated || !this.speaksForItself() ? found : undefined;
  }

  private namesExamples(): boolean {
    const isNational = (this.national.count > 0 || this.actor !== undefined) && this.level === undefined && !this.speaksForItself();
    return isNational && this.title !== '' && !this.isNamedInTitle();
  }

  /** A title that speaks of the whole country and of no place makes the places in the text examples. */
  private nationalTitle(): number {
    const title = this.title;
    if (nationalSign(new NamedText(title)).count === 0) return 0;
    return this.isNamedInTitle() ? 0 : NATIONAL_TITLE;
  }

  /** Whether the title names a place, and not only what bears its name (云南大学). */
  private isNamedInTitle(): boolean {
    return this.weighing.heaviestFrom('title') >= LEAST_IN_TITLE;
  }

  /** A text that speaks for a zone belongs to the division of the zone; where it names a district too, the two share a government and the district is enough. */
  private placeOfZone(zone: ZoneName, division: Division | undefined): Placed {
    const evidence = [signEvidence('place-zone', zone, this.source)];
    if (division && isWithin(division, zone.division) && this.areOne(zone, division)) return this.placeOf(division, evidence);
    return { ...this.placeOf(zone.division, evidence), zone: zone.name };
  }

  /** 新吴区 in 无锡 with its 高新区. A zone of the district itself is one of its own, unless the text calls them one. */
  private areOne(zone: ZoneName, division: Division): boolean {
    return isDistrict(division) && (division !== zone.division || sharesGovernment(this.folded, zone, division));
  }

  private placeOf(division: Division, first: readonly Evidence[]): Placed {
    const rivals = rivalsOf(this.weighing, division).map((rival) => placed(rival, this.certainty(rival), this.evidence(rival)));
    const self = this.selves.slice(0, 1).map((word) => signEvidence('place-self-word', word, this.source));
    return { ...placed(division, this.certainty(division), [...first, ...this.evidence(division), ...self]), rivals };
  }

  private certainty(division: Division): Certainty {
    return this.weighing.isNamed(division) ? 'stated' : 'inferred';
  }

  private evidence(division: Division): Evidence[] {
    const votes = this.weighing.votesFor(division).slice(0, MOST_EVIDENCE);
    return votes.map((vote) => voteEvidence(vote, division, this.source));
  }
}

/** Whether a name beside the text or in its head is that of a place, and not only borne by something (云南大学). */
function isAtHead({ source, mention, weight }: Vote, opening: number, least: number): boolean {
  if (source === 'text') return mention.start < opening && weight >= least;
  return source !== 'title' || weight >= 2 * least;
}

function isApart(one: Division, other: Division): boolean {
  return !isWithin(one, other) && !isWithin(other, one);
}

function isDistrict({ code, name }: Division): boolean {
  return levelOf(code) === 'county' && name.endsWith('区');
}
