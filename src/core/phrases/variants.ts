import type { Range } from '../evidence.ts';
import { lightBeginning, outcomeLength } from './light-words.ts';
import { areReordered, isCounted, isRewording, isSameAround } from './variant-relation.ts';

const SLOTS = 1 << 18;

/**
 * Finds texts that are the same but for a gap: entries are put under the hash of what stands around the gap, and whoever has the same hash is offered for a
 * closer look. Chains in typed arrays: half a million strings in a map would take ten times as long.
 */
class GapTable<T> {
  private readonly heads = new Int32Array(SLOTS).fill(-1);
  private readonly next: number[] = [];
  private readonly values: T[] = [];

  /** Offers all values that were put under the same hash before, and puts a value there. */
  add(hash: number, value: T, offer: (other: T) => void): void {
    const slot = (hash >>> 0) % SLOTS;
    for (let at = this.heads[slot] as number; at >= 0; at = this.next[at] as number) offer(this.values[at] as T);
    this.next.push(this.heads[slot] as number);
    this.values.push(value);
    this.heads[slot] = this.values.length - 1;
  }
}

/** FNV-1a over a text without what stands from `from` to before `to`. */
function hashAround(text: string, from: number, to: number): number {
  let hash = 0x811c9dc5 ^ text.length ^ (from << 16) ^ (to << 24);
  for (let at = 0; at < text.length; at++) if (at < from || at >= to) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
}

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

/** Which characters of `variant` are not those of `phrase`: ascending ranges in `variant`, none where characters were only left out. */
export function changedCharacters(phrase: string, variant: string): Range[] {
  // What is the same at the ends first: 学习贯彻习近平… has no 习 of its own in front of 习近平….
  const tail = sameAtEnd(phrase, variant);
  const [was, is] = [phrase.slice(0, phrase.length - tail), variant.slice(0, variant.length - tail)];
  const common = commonLengths(was, is);
  const ranges: { start: number; end: number }[] = [];
  for (let i = 0, j = 0; j < is.length; ) {
    const skipPhrase = common[i + 1]?.[j] ?? 0;
    const skipVariant = common[i]?.[j + 1] ?? 0;
    if (i < was.length && was[i] === is[j]) {
      i++;
      j++;
    } else if (i < was.length && skipPhrase >= skipVariant) i++;
    else addUnit(ranges, j++);
  }
  return ranges;
}

function sameAtEnd(a: string, b: string): number {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a[a.length - 1 - length] === b[b.length - 1 - length]) length++;
  return length;
}

function addUnit(ranges: { start: number; end: number }[], at: number): void {
  const last = ranges.at(-1);
  if (last?.end === at) last.end++;
  else ranges.push({ start: at, end: at + 1 });
}

/** The length of the longest common subsequence of the rest of `a` from `i` and the rest of `b` from `j`. */
function commonLengths(a: string, b: string): number[][] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const row = lengths[i] as number[];
      const below = lengths[i + 1] as number[];
      row[j] = a[i] === b[j] ? (below[j + 1] as number) + 1 : Math.max(below[j] as number, row[j + 1] as number);
    }
  }
  return lengths;
}
