import { foldText } from '../text/fold.ts';
import type { Division } from './division.ts';
import { isWithin, levelOf } from './division.ts';
import { DIVISIONS, FORMER_DIVISIONS } from './divisions.generated.ts';
import type { NameForm } from './short-names.ts';
import { impliedFormerNames, shortNames } from './short-names.ts';
import { ABBREVIATIONS } from './tables.generated.ts';

/** One thing that a name can mean. */
export interface NameUse {
  readonly division: Division;
  readonly form: NameForm;
}

/** A name that a division, or what is now part of it, had. */
export interface FormerName {
  readonly name: string;
  /** Years of the name as far as known: since 1980 at the earliest; before 2002 and after 2016 exact, between them by the revisions of the standard. */
  readonly from: number;
  readonly until: number;
  /** Whether the division itself was renamed; else it took over the territory of another. */
  readonly renamed: boolean;
}

/** The divisions and their names. Names are looked up in either script. Immutable. */
export class Gazetteer {
  private readonly byCode = new Map<string, Division>();
  private readonly below = new Map<string, Division[]>();
  private readonly former = new Map<string, FormerName[]>();
  /** By folded name. */
  private readonly uses = new Map<string, NameUse[]>();

  constructor(divisions: string, formerDivisions: string) {
    for (const entry of divisions.split('|')) this.add(entry.slice(0, 6), entry.slice(6));
    for (const division of this.byCode.values()) this.addNames(division);
    for (const entry of formerDivisions.split('|')) this.addFormer(entry);
    for (const division of this.byCode.values()) this.addImplied(division);
    for (const { short, code } of ABBREVIATIONS) this.abbreviate(short, code);
  }

  /** The division with this code today, or `undefined`. */
  division(code: string): Division | undefined {
    return this.byCode.get(code);
  }

  /** The divisions directly below; the provinces for `undefined`. */
  children(division?: Division): readonly Division[] {
    return this.below.get(division?.code ?? '') ?? [];
  }

  /** The division with this path of full official names, the province first, or `undefined`. */
  at(path: readonly string[]): Division | undefined {
    let found: Division | undefined;
    for (const name of path) {
      found = this.children(found).find((child) => child.name === name);
      if (!found) return undefined;
    }
    return found;
  }

  /** What a whole name can mean, in either script; abbreviations (粤) and former names too. Empty for no name. */
  named(name: string): readonly NameUse[] {
    return this.uses.get(foldText(name)) ?? [];
  }

  /** Every folded name with what it can mean. */
  names(): Iterable<readonly [name: string, uses: readonly NameUse[]]> {
    return this.uses;
  }

  /** Former names of the division and of what it took over, the oldest first. */
  formerNames(division: Division): readonly FormerName[] {
    return this.former.get(division.code) ?? [];
  }

  private add(code: string, name: string): void {
    const parent = this.byCode.get(`${code.slice(0, 4)}00`) ?? this.byCode.get(`${code.slice(0, 2)}0000`);
    const division = { code, name, parent };
    this.byCode.set(code, division);
    const siblings = this.below.get(parent?.code ?? '');
    if (siblings) siblings.push(division);
    else this.below.set(parent?.code ?? '', [division]);
  }

  private addNames(division: Division): void {
    this.use(division.name, division, 'full');
    for (const { name, form } of shortNames(division.code, division.name)) this.use(name, division, form);
  }

  private addFormer(entry: string): void {
    const [, code = '', sign, from, until, name = ''] = /^(\d{6})([=<])(\d{4})-(\d{4}) (.+)$/.exec(entry) ?? [];
    const division = this.byCode.get(code);
    if (!division) return;
    const former = { name, from: Number(from), until: Number(until), renamed: sign === '=' };
    this.former.set(code, [...(this.former.get(code) ?? []), former]);
    this.use(name, division, 'former');
    for (const short of shortNames(code, name)) if (short.form === 'bare') this.useFormerStem(short.name, division);
  }

  /** The stem of a former name counts where nothing else has that name: 襄樊, but not 襄阳 for 襄阳地区. */
  private useFormerStem(stem: string, division: Division): void {
    if (!this.uses.has(foldText(stem))) this.use(stem, division, 'bare');
  }

  private addImplied(division: Division): void {
    for (const name of impliedFormerNames(division.code, division.name))
      if (!this.uses.has(foldText(name))) this.use(name, division, 'former');
  }

  private abbreviate(short: string, code: string): void {
    const division = this.byCode.get(code);
    if (division && !this.uses.has(foldText(short))) this.use(short, division, 'bare');
  }

  private use(name: string, division: Division, form: NameForm): void {
    const folded = foldText(name);
    const uses = this.uses.get(folded) ?? [];
    if (uses.some((use) => use.division === division)) return;
    if (form === 'bare' && uses.some((use) => outranks(use.division, division))) return;
    const others = form === 'bare' ? uses.filter((use) => use.form !== 'bare' || !outranks(division, use.division)) : uses;
    this.uses.set(folded, [...others, { division, form }]);
  }
}

/** A bare name means the province (吉林, 海南), or the prefecture of the county that is called like it (承德). */
function outranks(older: Division, division: Division): boolean {
  return levelOf(older.code) === 'province' || isWithin(division, older);
}

let cached: Gazetteer | undefined;

/** Made on first use and then shared. */
export function gazetteer(): Gazetteer {
  cached ??= new Gazetteer(DIVISIONS, FORMER_DIVISIONS);
  return cached;
}
