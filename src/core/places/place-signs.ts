import type { Range } from '../evidence.ts';
import { foldText } from '../text/fold.ts';
import type { SourceText } from '../text/source-text.ts';
import type { SubjectLevel } from './choice-by-level.ts';
import { bodyOf } from './choice-by-level.ts';
import type { Deixis, SelfWord } from './deixis.ts';
import { findDeixis, selfWords } from './deixis.ts';
import type { Division } from './division.ts';
import { levelOf } from './division.ts';
import type { NumberSign } from './document-number.ts';
import { numberSign } from './document-number.ts';
import { Elsewhere } from './elsewhere.ts';
import { gazetteer } from './gazetteer.ts';
import { NamedText } from './mention.ts';
import type { Sign } from './nation.ts';
import { centralActor, isOfUnit, nationalSign } from './nation.ts';
import type { RoundUp } from './round-up.ts';
import { leadOf, reportedRoundUp, roundUp } from './round-up.ts';
import type { SignedText } from './sign-words.ts';
import { FIRM_SELF_WORD } from './signs.ts';
import { hasCounties, isInProvince, meetsFirst, ownWord, subjectLevel } from './subject-level.ts';
import type { ZoneSigns } from './zone.ts';

/** What is known of a document beside its text; each as printed. */
export interface PlaceContext {
  readonly title?: string | undefined;
  readonly outlet?: string | undefined;
  readonly issuer?: string | undefined;
  /** Path in the workspace, asked last. */
  readonly path?: string | undefined;
  /** Where the document begins below what its site prints above it, in the folded text; 0 unless told. */
  readonly start?: number | undefined;
  /** Where it ends above what its site says below it of all its texts; infinite unless told. */
  readonly end?: number | undefined;
}

/** What a text says of its place beside the names in it: whom it speaks for, who acts, what lies elsewhere. All offsets are folded. */
export class PlaceSigns {
  /** Empty for none. */
  readonly title: NamedText;
  readonly start: number;
  readonly end: number;
  /** The first sentence after the title. */
  readonly lead: Range;
  readonly national: Sign;
  /** The central body that the first sentence, or the title above it, begins a clause with. */
  readonly actor: Range | undefined;
  readonly number: NumberSign | undefined;
  readonly selves: readonly Deixis[];
  readonly own: SelfWord | undefined;
  readonly level: SubjectLevel | undefined;
  readonly elsewhere: Elsewhere;
  /** Several places of which the text tells alike, where nobody speaks for one of them; 全市 beside two that are named as the subject may mean either. */
  readonly roundUp: RoundUp | undefined;

  constructor(
    source: SourceText,
    context: PlaceContext,
    private readonly text: NamedText,
  ) {
    const { folded, mentions } = text;
    this.title = new NamedText(foldText(context.title ?? ''), text);
    this.start = context.start ?? 0;
    this.end = context.end ?? Number.POSITIVE_INFINITY;
    this.lead = leadOf(this.title.folded, folded, this.start);
    this.national = nationalSign(text);
    this.actor = centralActor(folded, this.lead) ?? centralActor(folded, { start: this.start, end: this.titleEnd() });
    this.number = numberSign(source.lines);
    this.selves = selfWords(findDeixis(text));
    this.own = ownWord(text);
    this.level = this.findLevel();
    this.elsewhere = new Elsewhere(text, mentions, this.level !== undefined);
    this.roundUp = this.findRoundUp();
  }

  /** Firmly: one 全省 may be that of an example. */
  speaksForItself(): boolean {
    return (this.selves[0]?.weight ?? 0) >= FIRM_SELF_WORD;
  }

  /** Whether a central body acts in it, and it speaks for no place. */
  isOfCentre(): boolean {
    return this.actor !== undefined && this.level === undefined && !this.speaksForItself();
  }

  /** Whether a hospital, a school or a firm acts first that does not say where it is. */
  isOfUnit(): boolean {
    return isOfUnit(this.text.folded, { start: this.start, end: this.lead.end }, this.actor);
  }

  /** Whether it speaks of the whole country, and for no place. */
  isOfCountry(): boolean {
    return (this.national.count > 0 || this.actor !== undefined) && this.level === undefined && !this.speaksForItself();
  }

  /** What tells whether it is of a zone. */
  zoneSigns(): ZoneSigns {
    const level = this.level?.word;
    const isOwn = this.own !== undefined;
    return { title: this.title.folded, lead: this.lead, level, isOwn, saysDistrict: level === '区' || this.selves[0]?.word === '区' };
  }

  private findLevel(): SubjectLevel | undefined {
    const { folded } = this.text;
    const word = subjectLevel(this.text, this.own, this.titleEnd());
    return (
      word && {
        word,
        inProvince: isInProvince(folded),
        hasCounties: hasCounties(folded),
        meetsInCity: this.own === undefined && MEETING.test(folded.slice(0, OPENING)),
        isOwn: this.own === word,
        meets: meetsFirst(folded.slice(this.start, this.lead.end)),
        body: bodyOf(this.title),
      }
    );
  }

  /** Where the title ends that the text begins with, else where that begins. */
  private titleEnd(): number {
    const { folded } = this.title;
    return this.text.folded.startsWith(folded, this.start) ? this.start + folded.length : this.start;
  }

  private findRoundUp(): RoundUp | undefined {
    if (this.level) return this.own ? undefined : reportedRoundUp(this.text, this.lead);
    const found = roundUp(this.title, this.text, this.lead);
    return found?.enumerated || !this.speaksForItself() ? found : undefined;
  }
}

/** 在兰州会见某集团董事长, where a text opens. */
const MEETING = /在[\u4e00-\u9fff]{2}(?:会见|会谈|签署)/;
const OPENING = 400;
/** 总书记来陕考察: who writes so is in that province; 赴 and 在 are said anywhere. */
const VISITED = /总书记(?:历次)?来([\u4e00-\u9fff])(?:考察|视察)/;
const PROVINCES = /^(?!71|8[12])/;

/** The province of the mainland that a folded text calls by its abbreviation where it says that the leader came; folded offsets. */
export function visitedProvince({ folded, signs }: SignedText): (Range & { readonly division: Division }) | undefined {
  const match = signs.has('leader') ? VISITED.exec(folded) : null;
  const division = match?.[1] && gazetteer().named(match[1])[0]?.division;
  if (!match || !division || levelOf(division.code) !== 'province' || !PROVINCES.test(division.code)) return undefined;
  return { start: match.index, end: match.index + match[0].length, division };
}
