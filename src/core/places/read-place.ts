import { foldText } from '../text/fold.ts';
import type { SourceText } from '../text/source-text.ts';
import { choose } from './choice.ts';
import { chooseByTowns } from './choice-by-town.ts';
import { isWithin } from './division.ts';
import { MOST_MENTIONS, NamedText } from './mention.ts';
import { isCentralBody } from './nation.ts';
import { placeByTownOffice, placeInSpecialRegion, placeInTaiwan, placeOfPresident } from './outside-mainland.ts';
import { HEAD, PlaceChoice } from './place-choice.ts';
import { national, placed, signEvidence } from './place-evidence.ts';
import type { PlaceContext } from './place-signs.ts';
import { PlaceSigns, visitedProvince } from './place-signs.ts';
import type { Placed } from './placed.ts';
import { findTowns } from './town.ts';
import { Weighing } from './weighing.ts';

/** How much a name counts beside the text, compared with one in it. */
const FACTORS = { title: 4, issuer: 3, path: 0.7 };
/** National words from which on a text without a place is national. */
const LEAST_NATIONAL = 2;
/** One province that is spelled out and stands alone, and how many national words are needed beside it. */
const EXAMPLE = 2.5;
const LEAST_BESIDE_EXAMPLE = 5;
/** Who issues for a part of the country, or for a school or a firm, whatever it names above it. */
const LOCAL_BODY = /[省市县区州盟旗镇乡]人民政府|街道办事处|^(?:党政办公室|党委[\u4e00-\u9fff]{2,4}部)/;

/** The place that a document is about, from the whole of it (`text` is its folded text); `undefined` where nothing says so. */
export function readPlace(source: SourceText, context: PlaceContext, text = new NamedText(source.folded.text)): Placed | undefined {
  return new PlaceReader(source, context, text).read();
}

/** Asks what decides alone first, then weighs the whole text, and takes the path where the text leaves something open. */
class PlaceReader {
  private readonly signs: PlaceSigns;
  private readonly choice: PlaceChoice;

  constructor(
    private readonly source: SourceText,
    private readonly context: PlaceContext,
    private readonly text: NamedText,
  ) {
    this.signs = new PlaceSigns(source, context, text);
    this.choice = new PlaceChoice(source, text, this.signs);
  }

  read(): Placed | undefined {
    const place = this.decide();
    if (!place || !this.text.isCut) return place;
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
      (this.signs.roundUp ? undefined : placeByTownOffice(this.source)) ??
      this.fromTowns() ??
      this.fromVisit() ??
      placeOfPresident(this.source) ??
      this.fromPath() ??
      this.fromNation()
    );
  }

  private fromCentre(): Placed | undefined {
    const { issuer = '' } = this.context;
    const { own, number } = this.signs;
    if (own) return undefined;
    if (number?.issuer === 'national') return national('stated', signEvidence('place-number', number, this.source));
    return isCentralBody(foldText(issuer)) ? national('stated', { rule: 'place-issuer', start: 0, end: 0, note: issuer }) : undefined;
  }

  private fromSpecialRegion(): Placed | undefined {
    return this.signs.level ? undefined : placeInSpecialRegion(this.source, this.text, this.signs.start + HEAD);
  }

  private fromText(): Placed | undefined {
    if (this.signs.roundUp) return undefined;
    const { issuer, outlet } = this.context;
    this.choice.weighBeside('title', this.signs.title, FACTORS.title);
    if (issuer) this.choice.weighBeside('issuer', new NamedText(foldText(issuer)), FACTORS.issuer);
    if (outlet) this.choice.weighOutlet(new NamedText(foldText(outlet)));
    this.choice.weighText();
    return this.choice.chosen();
  }

  private fromNumber(): Placed | undefined {
    const { number } = this.signs;
    if (!number || number.issuer === 'national') return undefined;
    return placed(number.issuer, 'inferred', [signEvidence('place-number', number, this.source)]);
  }

  /** The province to which the leader came, where the text names no place. */
  private fromVisit(): Placed | undefined {
    const visit = this.signs.roundUp ? undefined : visitedProvince(this.text);
    return visit && placed(visit.division, 'inferred', [signEvidence('place-name', visit, this.source)]);
  }

  /** A text of no other place that names towns which tell their county. */
  private fromTowns(): Placed | undefined {
    const { choice, signs } = this;
    if (signs.roundUp || signs.actor || this.isNational()) return undefined;
    const head = choice.namesExamples() ? choice.opening() : Number.POSITIVE_INFINITY;
    const towns = findTowns(this.text.folded).filter(({ start }) => start < head);
    const told = chooseByTowns(towns, signs.level?.word, undefined);
    const named = choice.weighing.candidates();
    return told && named.every((one) => isWithin(told.division, one) || isWithin(one, told.division))
      ? choice.placeByTowns(told)
      : undefined;
  }

  /** The path settles what the text leaves open; alone it counts like an address. */
  private fromPath(): Placed | undefined {
    const path = this.context.path?.replace(/[/\\_\s.-]+/g, '');
    if (!path || this.signs.roundUp?.enumerated || this.isNational()) return undefined;
    const named = new NamedText(foldText(path));
    this.choice.weighBeside('path', named, FACTORS.path);
    return this.choice.chosen() ?? this.fromPathAlone(named);
  }

  private fromPathAlone({ folded, mentions }: NamedText): Placed | undefined {
    const weighing = new Weighing();
    weighing.add('path', folded, mentions, () => 1);
    weighing.settle();
    const division = choose(weighing, { selves: [], national: 0, length: 0, examples: false, atHead: () => true, inTitle: () => false });
    return division && this.choice.placeOf(division, []);
  }

  private fromNation(): Placed | undefined {
    const { roundUp, actor, national: sign } = this.signs;
    const places = roundUp?.enumerated;
    if (places) return national('inferred', signEvidence('place-several', places, this.source));
    if (!this.isNational()) return undefined;
    return national('inferred', signEvidence('place-national', actor ?? sign, this.source));
  }

  private isNational(): boolean {
    if (LOCAL_BODY.test(foldText(this.context.issuer ?? '')) || this.signs.isOfUnit()) return false;
    if (this.signs.isOfCentre()) return true;
    if (this.signs.selves.length > 0) return false;
    const hasExample = this.choice.namesExamples() && this.isOneExample();
    return this.signs.national.count >= (hasExample ? LEAST_BESIDE_EXAMPLE : LEAST_NATIONAL);
  }

  private isOneExample(): boolean {
    const { weighing } = this.choice;
    const provinces = weighing.candidates().filter(({ parent }) => !parent);
    return provinces.length === 1 && provinces.every((province) => weighing.mass(province) >= EXAMPLE);
  }
}
