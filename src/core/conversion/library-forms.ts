import type { Range } from '../evidence.ts';
import type { AlignedText } from './aligned-text.ts';
import { alignedText, isForm, isTraditionalAt } from './aligned-text.ts';
import { featuresAt, REACH } from './context-features.ts';
import { convert } from './convert.ts';
import type { KnownForms, LibraryVote, VotedPlace } from './library-evidence.ts';
import type { Region } from './regional-forms.ts';

/** What stands around a place, the nearest first: what reaches further is weighed on top of what it is a part of. One neighbour alone tells of a word that it makes up. */
const LENGTHS = ['ab', 'cde', 'fghi'];
/** Beside the documents that are counted, what is known without them counts as so many: a few are not a custom, and where conversion is sure they have to be many. */
const PRIOR = { open: 3, firm: 8 };
/** What is less sure is not taken for how the library writes. */
const CLEAR = 0.88;
/** More documents that write something are no slips. */
const SLIPS = 1;
/** A library that needs more has a custom of its own, which shows in these. */
const MOST_KEYS = 200_000;
/** On each side of a place, in UTF-16 code units. */
const FURTHEST = 3;

/** By form, how often it stands there. */
type FormCounts = Map<number, number>;

/**
 * How a library's own Traditional documents write what conversion would write otherwise, or is not sure of: their Simplified form is converted back, and where
 * that differs or is doubtful, all places with the same surroundings are counted. What conversion does as they do takes no memory.
 */
export class LibraryForms implements KnownForms {
  private readonly counts = new Map<string, FormCounts>();
  /** 1 for every code unit of Simplified text that something is known of. */
  private readonly isKnown = new Uint8Array(0x10000);

  private constructor() {}

  /** Learns from the texts of Traditional documents in the characters of a region, a step for each. */
  static *learn(texts: Iterable<string>, region: Region): Generator<undefined, LibraryForms> {
    const forms = new LibraryForms();
    const learned: AlignedText[] = [];
    for (const original of texts) {
      const aligned = alignedText(original);
      if (aligned) learned.push(aligned);
      if (aligned) forms.noteDifferences(aligned, region);
      yield;
    }
    for (const aligned of learned) {
      forms.count(aligned);
      yield;
    }
    return forms;
  }

  mayKnow(unit: number): boolean {
    return this.isKnown[unit] === 1;
  }

  vote(units: Uint16Array, at: number, { word, usual, isFirm }: VotedPlace): LibraryVote | undefined {
    const from = Math.max(0, at - FURTHEST);
    const around = String.fromCharCode(...units.subarray(from, at + FURTHEST + 1));
    const known = keysAt(around, at - from).flatMap((key) => {
      const counts = tellsOf(word, at, key.charAt(1)) ? this.counts.get(key) : undefined;
      return counts ? [{ kind: key.charAt(1), counts }] : [];
    });
    const form = commonest(known.map(({ counts }) => counts));
    if (form === undefined) return undefined;
    const levels = LENGTHS.map((kinds) => known.flatMap(({ kind, counts }) => (kinds.includes(kind) ? [counts] : [])));
    if (isDivided(levels, form, usual)) return undefined;
    const prior = isFirm ? PRIOR.firm : PRIOR.open;
    const share = levels.reduce((before, level) => shareOf(level, form, { before, prior }), form === usual ? 1 : 0);
    return share >= CLEAR ? { form, share } : undefined;
  }

  private noteDifferences({ original, simplified, stretches }: AlignedText, region: Region): void {
    const { text, doubtful } = convert(simplified, { from: 's', to: region });
    const places = new Set(doubtful.map(({ source }) => source.start));
    for (let at = 0; at < original.length; at++) if (original[at] !== text[at]) places.add(at);
    for (const at of places) {
      const unit = simplified.charCodeAt(at);
      if (!isForm(unit, original.charCodeAt(at)) || !isTraditionalAt(stretches, at)) continue;
      if (this.counts.size >= MOST_KEYS) return;
      this.isKnown[unit] = 1;
      for (const key of keysAt(simplified, at)) if (!this.counts.has(key)) this.counts.set(key, new Map());
    }
  }

  /** A document counts once for what it writes, however often it does so. */
  private count({ original, simplified, stretches }: AlignedText): void {
    const counted = new Set<string>();
    for (let at = 0; at < simplified.length; at++) {
      if (!this.isKnown[simplified.charCodeAt(at)] || !isTraditionalAt(stretches, at)) continue;
      const form = original.charAt(at);
      for (const key of keysAt(simplified, at)) {
        const counts = this.counts.get(key);
        if (!counts || counted.has(key + form)) continue;
        counted.add(key + form);
        counts.set(form.charCodeAt(0), (counts.get(form.charCodeAt(0)) ?? 0) + 1);
      }
    }
  }
}

/** The character, and what stands around it. */
function keysAt(text: string, at: number): string[] {
  return featuresAt(text, at).map((feature) => text.charAt(at) + feature);
}

/** Whether surroundings have the whole of a word; of a character in none, more than one neighbour. */
function tellsOf({ start, end }: Range, at: number, kind: string): boolean {
  const [before, after] = REACH[kind] ?? [0, 0];
  return at - before <= start && at + after >= end - 1 && (end - start > 1 || before + after > 1);
}

/** Whether the next neighbours alone tell, beside which some documents write as conversion does: others may do so in another word (製表, 編制表). */
function isDivided([nearest = [], ...wider]: readonly (readonly FormCounts[])[], form: number, usual: number): boolean {
  if (form === usual || wider.flat().some((counts) => totalOf(counts) > SLIPS)) return false;
  return nearest.some((counts) => (counts.get(usual) ?? 0) > SLIPS);
}

/** The form that most of these places have. */
function commonest(all: readonly FormCounts[]): number | undefined {
  const sums: FormCounts = new Map();
  for (const counts of all) for (const [form, count] of counts) sums.set(form, (sums.get(form) ?? 0) + count);
  return [...sums].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** The share of a form in those surroundings of one length that speak least for it, each of which begins with what is known without them. */
function shareOf(
  level: readonly FormCounts[],
  form: number,
  { before, prior }: { readonly before: number; readonly prior: number },
): number {
  const shares = level.map((counts) => ((counts.get(form) ?? 0) + prior * before) / (totalOf(counts) + prior));
  return level.length === 0 ? before : Math.min(...shares);
}

function totalOf(counts: FormCounts): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}
