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

/** A text and its code units. */
export interface SourceUnits {
  readonly text: string;
  readonly units: Uint16Array;
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
  /** By word, as far as it was met. */
  private readonly written: (string | undefined)[] = [];
  private weighed: WeighedPlace[] = [];

  constructor(region: Region) {
    this.regional = new RegionalForms(region);
    this.usual = this.regional.usualForms(this.readings.usual);
  }

  /** Writes the forms of a run of characters of the basic plane into `units`, at the same offsets. */
  write(source: SourceUnits, start: number, end: number, units: Uint16Array): void {
    const { usual } = this;
    const { isOpen } = this.list;
    let open = 0;
    for (let at = start; at < end; at++) {
      const unit = source.units[at] as number;
      units[at] = usual[unit] as number;
      open |= isOpen[unit] as number;
    }
    if (open) this.decideRun(source, start, end, units);
  }

  /** What was weighed since somebody asked, in ascending order. */
  takeWeighed(): WeighedPlace[] {
    const { weighed } = this;
    this.weighed = [];
    return weighed;
  }

  private decideRun(source: SourceUnits, start: number, end: number, units: Uint16Array): void {
    const { hasOpen, isOpen } = this.list;
    const { count, ends, words } = this.lattice.divide(source.units, start, end);
    for (let step = 0, from = start; step < count; from = ends[step++] as number) {
      const word = words[step] as number;
      if (word === SINGLE ? isOpen[source.units[from] as number] : hasOpen[word]) this.decideWord(source, from, word, units);
    }
  }

  private decideWord(source: SourceUnits, start: number, word: number, units: Uint16Array): void {
    if (word === SINGLE) units[start] = this.decideSingle(source, start);
    else if ((this.list.firmness[word] as number) > Firmness.uncounted) writeAt(units, start, this.writtenWord(word));
    else this.weighWord(source, start, word, units);
  }

  private decideSingle({ text, units }: SourceUnits, at: number): number {
    const unit = units[at] as number;
    if (this.isSettled[unit]) return this.usual[unit] as number;
    return this.weigh(text, at, { start: at, end: at + 1 }, undefined);
  }

  private weighWord({ text }: SourceUnits, start: number, word: number, units: Uint16Array): void {
    const { names, forms, firmness, isOpen } = this.list;
    const name = names[word] as string;
    const isFirm = firmness[word] === Firmness.uncounted;
    for (let at = 0; at < name.length; at++) {
      if (!isOpen[name.charCodeAt(at)]) continue;
      const telling = { name, reading: (forms[word] as string).charAt(at), isFirm };
      units[start + at] = this.weigh(text, start + at, { start, end: start + name.length }, telling);
    }
  }

  /** A word that tells its forms, in those of the region. */
  private writtenWord(word: number): string {
    const known = this.written[word];
    if (known !== undefined) return known;
    const { names, forms, isOpen } = this.list;
    const name = names[word] as string;
    const units = Array.from(name, (_, at) => {
      const unit = name.charCodeAt(at);
      return isOpen[unit] ? this.regional.formOf(unit, (forms[word] as string).charCodeAt(at), name) : (this.usual[unit] as number);
    });
    const written = String.fromCharCode(...units);
    this.written[word] = written;
    return written;
  }

  private weigh(text: string, at: number, word: WeighedPlace['word'], telling: TellingWord | undefined): number {
    const readings = weighReadings(text, at, telling).map((one) => ({
      taiwan: one.reading,
      reading: String.fromCharCode(this.regional.formOf(text.charCodeAt(at), one.reading.charCodeAt(0), telling?.name ?? text.charAt(at))),
      share: one.share,
    }));
    if (readings.length > 1) this.weighed.push({ at, word, telling, readings });
    return readings[0]?.reading.charCodeAt(0) ?? (this.usual[text.charCodeAt(at)] as number);
  }
}

function writeAt(units: Uint16Array, start: number, text: string): void {
  for (let at = 0; at < text.length; at++) units[start + at] = text.charCodeAt(at);
}
