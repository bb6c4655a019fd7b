import { GapTable, hashAround } from './gap-table.ts';
import { lightBeginning, outcomeLength } from './light-words.ts';
import { areReordered, isCounted, isRewording, isSameAround } from './variant-relation.ts';

/** By the key of a phrase, the keys of its variants in the order of the alphabet; phrases without any are missing. If one is a variant of another, so is the other of it. */
export type VariantFamilies = ReadonlyMap<string, readonly string[]>;

const STEP = 128;
const SHORTEST = 4;
/** What stands around a quoted phrase is at most so long. */
const MOST_ADDED = 4;
/** So much may be left out of a long phrase. */
const MOST_LEFT_OUT = 4;
const LONG = 12;
/** Quotation marks, commas, words that only join, and of which level a body is: they come and go without a change of meaning. */
const JOINTS = /["、,·和与及]|的(?=.)|[省市县区](?=人大|政协)|其常委会/g;

/**
 * Which of the folded phrases are wordings of one another: quoted or not, joined otherwise, the same words in another order, one word of one or two characters
 * replaced by another, or with other verbs around one core. Every relation is looked up in a table, so that the time grows with the number of phrases, not with its
 * square. Can pause; the same for the same phrases in any order.
 */
export function* variantFamilies(phrases: Iterable<string>): Generator<undefined, VariantFamilies> {
  const finder = new VariantFinder();
  let done = 0;
  for (const key of new Set(phrases)) {
    finder.add(key);
    if (++done % STEP === 0) yield undefined;
  }
  return yield* finder.families();
}

interface Entry {
  readonly key: string;
  readonly skeleton: string;
}

class VariantFinder {
  private readonly bySkeleton = new Map<string, Entry[]>();
  private readonly byCore = new Map<string, Entry[]>();
  private readonly byCharacters = new Map<string, Entry[]>();
  /** By the skeleton with one gap of one or two characters. */
  private readonly byGap = new GapTable<Entry>();
  private readonly found = new Map<string, Set<string>>();

  add(key: string): void {
    const entry = { key, skeleton: key.replace(JOINTS, '') };
    this.relate(entry, this.bySkeleton, entry.skeleton, () => true);
    if (entry.skeleton.length < SHORTEST) return;
    this.relate(entry, this.byCore, coreOf(entry.skeleton), () => true);
    this.relate(entry, this.byCharacters, [...entry.skeleton].sort().join(''), (other) => areReordered(entry.skeleton, other.skeleton));
    this.relateGaps(entry, 1);
    this.relateGaps(entry, 2);
  }

  *families(): Generator<undefined, VariantFamilies> {
    let done = 0;
    for (const entries of this.bySkeleton.values()) {
      for (const entry of entries) {
        this.relateQuoted(entry);
        this.relateShortened(entry);
      }
      if (++done % STEP === 0) yield undefined;
    }
    return new Map([...this.found].map(([key, variants]) => [key, [...variants].sort()]));
  }

  private relateGaps(entry: Entry, width: number): void {
    const { key, skeleton } = entry;
    for (let at = 0; at + width <= skeleton.length; at++) {
      this.byGap.add(hashAround(skeleton, at, at + width), entry, (other) => {
        if (
          other.key !== key &&
          isSameAround(skeleton, other.skeleton, at, at + width) &&
          isRewording(skeleton, other.skeleton, at, at + width)
        )
          this.connect(key, other.key);
      });
    }
  }

  /** Relates an entry to those under the same name in a table, and puts it there. */
  private relate(entry: Entry, table: Map<string, Entry[]>, name: string, isVariant: (other: Entry) => boolean): void {
    const others = table.get(name);
    if (!others) {
      table.set(name, [entry]);
      return;
    }
    for (const other of others) if (other.key !== entry.key && isVariant(other)) this.connect(entry.key, other.key);
    others.push(entry);
  }

  /** “放管服”改革 has 放管服 in quotation marks. */
  private relateQuoted({ key }: Entry): void {
    const [quoted, inner] = /^[^"]*"([^"]+)"[^"]*$/.exec(key) ?? [];
    if (quoted && inner && key.length - inner.length - 2 <= MOST_ADDED) this.connectAll(key, inner.replace(JOINTS, ''));
  }

  /** 坚决遏制重特大安全事故发生 says no more than 坚决遏制重特大事故发生: of a long phrase a word inside may be left out, unless it counts something. */
  private relateShortened({ key, skeleton }: Entry): void {
    if (skeleton.length < LONG) return;
    for (let width = 2; width <= MOST_LEFT_OUT; width++) {
      for (let at = 1; at + width < skeleton.length; at++) {
        if (!isCounted(skeleton.slice(at, at + width))) this.connectAll(key, skeleton.slice(0, at) + skeleton.slice(at + width));
      }
    }
  }

  private connectAll(key: string, skeleton: string): void {
    for (const other of this.bySkeleton.get(skeleton) ?? []) if (other.key !== key) this.connect(key, other.key);
  }

  private connect(a: string, b: string): void {
    this.of(a).add(b);
    this.of(b).add(a);
  }

  private of(key: string): Set<string> {
    const variants = this.found.get(key) ?? new Set();
    this.found.set(key, variants);
    return variants;
  }
}

/** What is left of a skeleton without verbs and adverbs around it: 深化 “放管服”改革, 深入推进 it and that it 持续深化 say the same of one thing. */
function coreOf(skeleton: string): string {
  const rest = skeleton.slice(lightBeginning(skeleton, SHORTEST));
  const core = rest.slice(0, rest.length - outcomeLength(rest));
  return core.length < SHORTEST ? rest : core;
}
