import type { CharacterChoice, Telling, TellingWord } from './character-choice.ts';
import { characterChoices } from './character-choices.ts';
import { FEATURES, writeFeatureKeys, writeWordKeys } from './context-features.ts';
import { isSettled } from './hints.ts';
import { Lattice, SINGLE } from './lattice.ts';
import { readings } from './readings.ts';
import type { Region } from './regional-forms.ts';
import { RegionalForms } from './regional-forms.ts';
import { Firmness, wordList } from './word-list.ts';

/** A reading is not asked about where it is this likely: by measurement, one in 150 characters of trap-ridden sentences at most is left then. */
const SURE = 0.995;

/** One way to write a character. */
interface WeighedReading {
  /** In the form of the region. */
  readonly text: string;
  /** How likely it is, 0 to 1; those of a character add up to 1. */
  readonly share: number;
  readonly telling: Telling | undefined;
}

/** A character whose form the words around it do not settle, and neither does what else stands there. */
export interface WeighedPlace {
  readonly at: number;
  /** The word that it stands in; itself where none is known. */
  readonly word: { readonly start: number; readonly end: number };
  /** The likeliest first. */
  readonly readings: readonly WeighedReading[];
}

/** A word of the list where it stands. */
interface PlacedWord extends TellingWord {
  readonly place: number;
  readonly name: string;
  readonly start: number;
}

/** Writes runs of Simplified characters in the Traditional ones of a region, unit by unit. */
export class TraditionalWriter {
  private readonly readings = readings();
  private readonly list = wordList();
  private readonly lattice = new Lattice(this.list);
  private readonly choices = characterChoices(this.list);
  private readonly keys = new Int32Array(2 * FEATURES);
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
  write(source: Uint16Array, start: number, end: number, units: Uint16Array): void {
    const { usual } = this;
    const { isOpen } = this.list;
    let open = 0;
    for (let at = start; at < end; at++) {
      const unit = source[at] as number;
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

  private decideRun(source: Uint16Array, start: number, end: number, units: Uint16Array): void {
    const { hasOpen, isOpen } = this.list;
    const { count, ends, words } = this.lattice.divide(source, start, end);
    for (let step = 0, from = start; step < count; from = ends[step++] as number) {
      const word = words[step] as number;
      if (word === SINGLE ? isOpen[source[from] as number] : hasOpen[word]) this.decideWord(source, from, word, units);
    }
  }

  private decideWord(source: Uint16Array, start: number, word: number, units: Uint16Array): void {
    if (word === SINGLE) units[start] = this.decideSingle(source, start);
    else if ((this.list.firmness[word] as number) > Firmness.uncounted) writeAt(units, start, this.writtenWord(word));
    else this.weighWord(source, start, word, units);
  }

  private decideSingle(source: Uint16Array, at: number): number {
    const unit = source[at] as number;
    return this.isSettled[unit] ? (this.usual[unit] as number) : this.weigh(source, at, undefined);
  }

  private weighWord(source: Uint16Array, start: number, word: number, units: Uint16Array): void {
    const { names, forms, firmness, isOpen } = this.list;
    const name = names[word] as string;
    const isFirm = firmness[word] === Firmness.uncounted;
    for (let at = 0; at < name.length; at++) {
      if (!isOpen[name.charCodeAt(at)]) continue;
      const reading = (forms[word] as string).charAt(at);
      units[start + at] = this.weigh(source, start + at, { place: word, name, start, reading, isFirm });
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

  private weigh(source: Uint16Array, at: number, word: PlacedWord | undefined): number {
    const { keys } = this;
    const unit = source[at] as number;
    const choice = this.choices.get(unit);
    if (!choice) return this.usual[unit] as number;
    writeFeatureKeys(source, at, keys);
    writeWordKeys(keys, word?.place ?? -1, word?.reading.charCodeAt(0) ?? 0);
    const best = choice.weigh(keys, word);
    if ((choice.shares[best] as number) < SURE) this.keep(choice, unit, at, word);
    return this.formOf(unit, choice.readings[best] as string, word);
  }

  private keep(choice: CharacterChoice, unit: number, at: number, word: PlacedWord | undefined): void {
    const readings = choice.readings.map((reading, index) => ({
      text: String.fromCharCode(this.formOf(unit, reading, word)),
      share: choice.shares[index] as number,
      telling: choice.telling(index, word),
    }));
    const start = word?.start ?? at;
    const end = word ? start + word.name.length : at + 1;
    this.weighed.push({ at, word: { start, end }, readings: readings.sort((a, b) => b.share - a.share) });
  }

  private formOf(unit: number, taiwan: string, word: PlacedWord | undefined): number {
    return this.regional.formOf(unit, taiwan.charCodeAt(0), word?.name ?? String.fromCharCode(unit));
  }
}

function writeAt(units: Uint16Array, start: number, text: string): void {
  for (let at = 0; at < text.length; at++) units[start + at] = text.charCodeAt(at);
}
