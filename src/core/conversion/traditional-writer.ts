import type { TellingWord, WeighedReading } from './character-choice.ts';
import { isSettled, weighReadings } from './character-choice.ts';
import { Lattice, SINGLE } from './lattice.ts';
import { readings } from './readings.ts';
import type { Region } from './regional-forms.ts';
import { RegionalForms } from './regional-forms.ts';
import { Firmness, wordList } from './word-list.ts';

/** A character whose form the words around it do not settle. */
export interface WeighedPlace {
  readonly at: number;
  /** The word that it stands in; itself where none is known. */
  readonly word: { readonly start: number; readonly end: number };
  readonly telling: TellingWord | undefined;
  /** In the forms of the region and in Taiwan's, the likeliest first. */
  readonly readings: readonly (WeighedReading & { readonly taiwan: string })[];
}

/** Writes runs of Simplified characters in the Traditional ones of a region, unit by unit. */
export class TraditionalWriter {
  private readonly readings = readings();
  private readonly list = wordList();
  private readonly lattice = new Lattice(this.list);
  private readonly regional: RegionalForms;
  private readonly usual: Uint16Array;
  /** 1 for every code unit that is not asked about outside words. */
  private readonly isSettled = Uint8Array.from({ length: 0x10000 }, (_, unit) => (isSettled(unit) ? 1 : 0));
  private weighed: WeighedPlace[] = [];

  constructor(region: Region) {
    this.regional = new RegionalForms(region);
    this.usual = this.regional.usualForms(this.readings.usual);
  }

  /** Writes the forms of a run of characters of the basic plane into `units`, at the same offsets. */
  write(text: string, start: number, end: number, units: Uint16Array): void {
    const { usual } = this;
    const { isOpen } = this.list;
    let open = 0;
    for (let at = start; at < end; at++) {
      const unit = text.charCodeAt(at);
      units[at] = usual[unit] as number;
      open |= isOpen[unit] as number;
    }
    if (open) this.decideRun(text, start, end, units);
  }

  /** What was weighed since somebody asked, in ascending order. */
  takeWeighed(): WeighedPlace[] {
    const { weighed } = this;
    this.weighed = [];
    return weighed;
  }

  private decideRun(text: string, start: number, end: number, units: Uint16Array): void {
    const { isOpen } = this.list;
    const { count, ends, words } = this.lattice.divide(text, start, end);
    for (let step = 0, from = start; step < count; from = ends[step++] as number) {
      const word = { start: from, end: ends[step] as number };
      for (let at = from; at < word.end; at++) {
        if (isOpen[text.charCodeAt(at)]) units[at] = this.decide(text, at, word, words[step] as number);
      }
    }
  }

  private decide(text: string, at: number, word: WeighedPlace['word'], place: number): number {
    const { list } = this;
    const firmness = place === SINGLE ? Firmness.context : (list.firmness[place] as number);
    const told = place === SINGLE ? '' : (list.forms[place] as string).charAt(at - word.start);
    if (firmness > Firmness.uncounted) return this.formOf(text, at, told.charCodeAt(0), list.names[place]);
    if (place === SINGLE && this.isSettled[text.charCodeAt(at)]) return this.usual[text.charCodeAt(at)] as number;
    const telling =
      place === SINGLE ? undefined : { name: list.names[place] as string, reading: told, isFirm: firmness === Firmness.uncounted };
    return this.weigh(text, at, word, telling);
  }

  private weigh(text: string, at: number, word: WeighedPlace['word'], telling: TellingWord | undefined): number {
    const readings = weighReadings(text, at, telling).map((one) => ({
      taiwan: one.reading,
      reading: String.fromCharCode(this.formOf(text, at, one.reading.charCodeAt(0), telling?.name)),
      share: one.share,
    }));
    if (readings.length > 1) this.weighed.push({ at, word, telling, readings });
    return readings[0]?.reading.charCodeAt(0) ?? (this.usual[text.charCodeAt(at)] as number);
  }

  private formOf(text: string, at: number, taiwan: number, word: string | undefined): number {
    return this.regional.formOf(text.charCodeAt(at), taiwan, word ?? text.charAt(at));
  }
}
