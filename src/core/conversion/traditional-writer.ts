import type { Range } from '../evidence.ts';
import type { CharacterChoice, TellingWord } from './character-choice.ts';
import { sharedChoices } from './character-choice.ts';
import { FEATURES, writeFeatureKeys, writeWordKeys } from './context-features.ts';
import type { DoubtOdds, WordDoubt } from './doubt-odds.ts';
import { doubtOdds } from './doubt-odds.ts';
import { isSettled } from './hints.ts';
import type { Path } from './lattice.ts';
import { Lattice, SINGLE } from './lattice.ts';
import type { CharacterCounts, KnownForms, LibraryEvidence, LibraryVote } from './library-evidence.ts';
import { IS_CONVERTED } from './open-text.ts';
import { readings } from './readings.ts';
import type { Region } from './regional-forms.ts';
import { RegionalForms } from './regional-forms.ts';
import type { WeighedPlace } from './weighed-place.ts';
import { toldPlace, votedPlace } from './weighed-place.ts';
import { cutsThrough } from './word-cohesion.ts';
import { Firmness, wordList } from './word-list.ts';

/** What is seldomer wrong is not asked about: by measurement, there is a mark in 200 characters then, and of the errors in texts of Hong Kong, which the odds were not counted in, four of five are marked. */
const ASKED = 0.001;
/** What the library writes this regularly is not asked about. */
const SURE_OF_LIBRARY = 0.9;
/** Words of one run that are taken back: a run that has more is no text. */
const MOST_BANNED = 8;

/** A word of the list where it stands. */
interface PlacedWord extends TellingWord {
  readonly place: number;
  readonly name: string;
  readonly start: number;
}

/** A character that was weighed. */
interface Weighing {
  readonly unit: number;
  readonly at: number;
  readonly word: PlacedWord | undefined;
  /** How likely it is (0 to 1) that the likeliest reading is wrong, and which of the readings that is. */
  readonly odds: number;
  readonly best: number;
}

/** What a code unit is: none that is converted, one that is, and one that has several forms. */
const Kind = { other: 0, converted: 1, open: 3 } as const;
/** Set of open ones only. */
const OPEN = 2;
/** What is to do for a word: not known yet; nothing, as its characters are written as usual; write its form; weigh its characters; ask about some of them. */
const Task = { unknown: 0, none: 1, write: 2, weigh: 4, ask: 8 } as const;

/** Writes Simplified text in the Traditional characters of a region, unit by unit. */
export class TraditionalWriter {
  private readonly readings = readings();
  private readonly list = wordList();
  private readonly lattice = new Lattice(this.list);
  private readonly choices = sharedChoices();
  private readonly keys = new Int32Array(2 * FEATURES);
  private readonly regional: RegionalForms;
  private readonly usual: Uint16Array;
  /** A value of `Kind` for every code unit. */
  private readonly kinds = Uint8Array.from(IS_CONVERTED, (isOne, unit) =>
    isOne ? (this.list.isOpen[unit] ? Kind.open : Kind.converted) : Kind.other,
  );
  /** 1 for every code unit that is not asked about outside words. */
  private readonly isSettled = Uint8Array.from({ length: 0x10000 }, (_, unit) => (isSettled(unit) ? 1 : 0));
  private readonly odds: DoubtOdds = doubtOdds();
  /** Values of `Task` for every word, and the form of those that are to be written; as far as they were met. */
  private readonly tasks = new Uint8Array(this.list.names.length);
  private readonly forms: string[] = [];
  /** By offset: every known character of a text is looked up. */
  private weighed = new Map<number, WeighedPlace>();
  /** Whose words count beside those of this list. */
  library: LibraryEvidence | undefined;

  constructor(region: Region) {
    this.regional = new RegionalForms(region);
    this.usual = this.regional.usualForms(this.readings.usual);
  }

  /** Writes the forms of the characters of a stretch into `units`, at the same offsets: of those of the basic plane, but for compatibility ideographs. */
  write(source: Uint16Array, { start, end }: Range, units: Uint16Array): void {
    const { usual, kinds } = this;
    let from = start;
    let met = 0;
    for (let at = start; at < end; at++) {
      const unit = source[at] as number;
      const kind = kinds[unit] as number;
      if (kind === Kind.other) {
        if (met & OPEN) this.decideRun(source, from, at, units);
        from = at + 1;
        met = 0;
      } else {
        units[at] = usual[unit] as number;
        met |= kind;
      }
    }
    if (met & OPEN) this.decideRun(source, from, end, units);
  }

  /** What was weighed since somebody asked, in no particular order. */
  takeWeighed(): WeighedPlace[] {
    const { weighed } = this;
    this.weighed = new Map();
    return [...weighed.values()];
  }

  /** Of a run only what is around open characters is divided into words, as far as no word reaches across. */
  private decideRun(source: Uint16Array, start: number, end: number, units: Uint16Array): void {
    const { isOpen, joined } = this.list;
    for (let at = start, from = start; at < end; at++) {
      if (!isOpen[source[at] as number]) continue;
      from = joined.startBefore(source, at, from);
      at = joined.endAfter(source, at, end);
      this.decidePart(source, from, at, units);
      from = at--;
    }
  }

  private decidePart(source: Uint16Array, start: number, end: number, units: Uint16Array): void {
    const { library, tasks } = this;
    const { isOpen } = this.list;
    const path = library?.counts ? this.divideWith(library.counts, source, start, end) : this.lattice.divide(source, start, end);
    const { count, ends, words } = path;
    for (let step = 0, from = start; step < count; from = ends[step++] as number) {
      const word = words[step] as number;
      if (word === SINGLE) {
        if (isOpen[source[from] as number]) units[from] = this.decideSingle(source, from);
      } else if (tasks[word] !== Task.none) this.decideWord(source, from, word, units);
    }
    if (library?.forms) this.askForms(library.forms, path, source, start, units);
  }

  /** The path through a run without words that cut through what holds together in the library. Every round bans one more. */
  private divideWith(counts: CharacterCounts, source: Uint16Array, start: number, end: number): Path {
    const banned: Range[] = [];
    for (;;) {
      const path = this.lattice.divide(source, start, end, banned);
      const cut = this.cutIn(path, counts, source, start);
      if (!cut || banned.length >= MOST_BANNED) return path;
      banned.push(cut);
    }
  }

  /** The first word that is not written as usual, that no official text attests and that cuts through a word of the library. */
  private cutIn({ count, ends, words }: Path, counts: CharacterCounts, source: Uint16Array, start: number): Range | undefined {
    for (let step = 0, from = start; step < count; from = ends[step++] as number) {
      const word = words[step] as number;
      if (word === SINGLE || (this.list.firmness[word] as number) > Firmness.dictionary) continue;
      if (!((this.tasks[word] || this.planTask(word)) & (Task.write | Task.weigh))) continue;
      const end = ends[step] as number;
      if (cutsThrough(counts, source, from, end)) return { start: from, end };
    }
    return undefined;
  }

  private askForms(forms: KnownForms, { count, ends, words }: Path, source: Uint16Array, start: number, units: Uint16Array): void {
    for (let step = 0, from = start; step < count; from = ends[step++] as number) {
      const word = { start: from, end: ends[step] as number };
      for (let at = word.start; at < word.end; at++) {
        const unit = source[at] as number;
        if (!forms.mayKnow(unit)) continue;
        const isByDefault = words[step] === SINGLE && this.isSettled[unit] === 1;
        const isFirm = !isByDefault && !this.weighed.has(at);
        const vote = forms.vote(source, at, { word, usual: units[at] as number, isFirm });
        if (vote) this.takeVote(vote, at, units);
      }
    }
  }

  /** What few places say is asked about, with what else speaks at the place. */
  private takeVote({ form, share }: LibraryVote, at: number, units: Uint16Array): void {
    const place = this.weighed.get(at);
    this.weighed.delete(at);
    if (share < SURE_OF_LIBRARY && units[at] !== form) this.weighed.set(at, votedPlace(at, { form, share }, units[at] as number, place));
    units[at] = form;
  }

  private decideWord(source: Uint16Array, start: number, word: number, units: Uint16Array): void {
    const task = this.tasks[word] || this.planTask(word);
    if (task & Task.write) writeAt(units, start, this.forms[word] as string);
    if (task & Task.weigh) this.weighWord(source, start, word, units);
    if (task & Task.ask) this.askAboutWord(start, word, units);
  }

  private planTask(word: number): number {
    const { firmness } = this.list;
    const task = (firmness[word] as number) > Firmness.uncounted ? this.planWriting(word) : Task.weigh;
    this.tasks[word] = task;
    return task;
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

  /** Of a word that tells its forms, in those of the region. */
  private planWriting(word: number): number {
    const name = this.list.names[word] as string;
    const form = this.formOfWord(word, name);
    const isUsual = Array.from(form, (_, at) => form.charCodeAt(at) === this.usual[name.charCodeAt(at)]).every(Boolean);
    const isAsked = this.doubtsOf(name).length > 0;
    if (!isUsual) this.forms[word] = form;
    return (isUsual ? Task.none : Task.write) | (isAsked ? Task.ask : Task.none);
  }

  private doubtsOf(name: string): readonly WordDoubt[] {
    return this.odds.ofWord(name).filter(({ odds }) => odds >= ASKED);
  }

  /** What official texts write otherwise now and then, though the word tells the form. */
  private askAboutWord(start: number, word: number, units: Uint16Array): void {
    const name = this.list.names[word] as string;
    for (const { at, form, odds } of this.doubtsOf(name)) {
      const other = this.regional.formOf(name.charCodeAt(at), form.charCodeAt(0), name);
      const place = { at: start + at, word: { start, end: start + name.length } };
      this.weighed.set(place.at, toldPlace(place, units[start + at] as number, { form: other, share: odds }));
    }
  }

  private formOfWord(word: number, name: string): string {
    const { forms, isOpen } = this.list;
    const units = Array.from(name, (_, at) => {
      const unit = name.charCodeAt(at);
      return isOpen[unit] ? this.regional.formOf(unit, (forms[word] as string).charCodeAt(at), name) : (this.usual[unit] as number);
    });
    return String.fromCharCode(...units);
  }

  private weigh(source: Uint16Array, at: number, word: PlacedWord | undefined): number {
    const { keys } = this;
    const unit = source[at] as number;
    const choice = this.choices.get(unit);
    if (!choice) return this.usual[unit] as number;
    writeFeatureKeys(source, at, keys);
    writeWordKeys(keys, word?.place ?? -1, word?.reading.charCodeAt(0) ?? 0);
    const best = choice.weigh(keys, word);
    const odds = this.odds.ofShare(unit, choice.shares[best] as number);
    if (odds >= ASKED) this.keep(choice, { unit, at, word, odds, best });
    return this.formOf(unit, choice.readings[best] as string, word);
  }

  /** The best reading is as likely as counts tell, the others share what is left as the model has it. */
  private keep(choice: CharacterChoice, { unit, at, word, odds, best }: Weighing): void {
    const scale = odds / (1 - (choice.shares[best] as number) || 1);
    const readings = choice.readings.map((reading, index) => ({
      text: String.fromCharCode(this.formOf(unit, reading, word)),
      share: index === best ? 1 - odds : scale * (choice.shares[index] as number),
      telling: choice.telling(index, word),
    }));
    const start = word?.start ?? at;
    const end = word ? start + word.name.length : at + 1;
    this.weighed.set(at, { at, word: { start, end }, readings: readings.sort((a, b) => b.share - a.share) });
  }

  private formOf(unit: number, taiwan: string, word: PlacedWord | undefined): number {
    return this.regional.formOf(unit, taiwan.charCodeAt(0), word?.name ?? String.fromCharCode(unit));
  }
}

function writeAt(units: Uint16Array, start: number, text: string): void {
  for (let at = 0; at < text.length; at++) units[start + at] = text.charCodeAt(at);
}
