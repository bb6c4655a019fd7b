import { filterInSlices, forEachInSlices } from '../slices.ts';
import type { GroupedPhrase, PhraseGroupSummary } from './phrase-group.ts';
import { DISCOVERED, groupId, nameOf, rank } from './phrase-group.ts';
import type { PhraseOrder, PhraseRanks } from './phrase-order.ts';
import { sortPhrases } from './phrase-order.ts';
import type { PhraseStatistics } from './phrase-statistics.ts';

interface SortedGroup {
  readonly order: PhraseOrder;
  readonly ranks: PhraseRanks | undefined;
  readonly phrases: readonly PhraseStatistics[];
}

interface Group {
  readonly summary: PhraseGroupSummary;
  readonly phrases: readonly PhraseStatistics[];
}

/** So many phrases between two pauses. */
const PHRASES = 2000;

/** The phrases of a library by group. A library has tens of thousands: who shows them asks for a page at a time. */
export class PhraseGroups {
  /** The groups that were asked for, in the order that was asked for last. */
  private readonly sorted = new Map<string, SortedGroup>();

  private constructor(
    private readonly byKey: ReadonlyMap<string, PhraseStatistics>,
    private readonly groups: ReadonlyMap<string, Group>,
  ) {}

  /** Minor phrases are left out unless `all` are wanted; other wordings of a phrase stay below it. In slices. */
  static *of(phrases: readonly PhraseStatistics[], all = false): Generator<undefined, PhraseGroups> {
    const byKey = new Map<string, PhraseStatistics>();
    yield* forEachInSlices(phrases, PHRASES, (phrase) => void byKey.set(phrase.key, phrase));
    const listed = all ? phrases : phrases.filter(({ minor }) => !minor);
    const members = yield* membersOf(listed);
    const leftOut = listed.length < phrases.length ? yield* leftOutOf(phrases, listed) : 0;
    // Only what was discovered can be minor; a group of nothing else is there too, to say so.
    if (leftOut > 0 && !members.has(DISCOVERED)) members.set(DISCOVERED, []);
    // First what was discovered, which no other library has; then built-in groups in their order, and those of the workspace's packs by name.
    const ids = [...members.keys()].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
    const groups = new Map<string, Group>();
    for (const id of ids) groups.set(id, yield* groupOf(id, members.get(id) ?? [], id === DISCOVERED ? leftOut : 0));
    return new PhraseGroups(byKey, groups);
  }

  /** In the order that they are shown in. */
  summaries(): PhraseGroupSummary[] {
    return Array.from(this.groups.values(), ({ summary }) => summary);
  }

  /** At most `most` phrases of a group, from one on; `ranks` are what the order goes by where phrases do not tell it themselves. In slices. */
  *page(id: string, order: PhraseOrder, from: number, most: number, ranks?: PhraseRanks): Generator<undefined, GroupedPhrase[]> {
    const phrases = yield* this.inOrder(id, order, ranks);
    return phrases.slice(from, from + most).map((phrase) => this.withVariants(phrase));
  }

  private *inOrder(id: string, order: PhraseOrder, ranks: PhraseRanks | undefined): Generator<undefined, readonly PhraseStatistics[]> {
    const known = this.sorted.get(id);
    if (known?.order === order && known.ranks === ranks) return known.phrases;
    const phrases = yield* sortPhrases(this.groups.get(id)?.phrases ?? [], order, ranks);
    this.sorted.set(id, { order, ranks, phrases });
    return phrases;
  }

  private withVariants({ variants = [], ...phrase }: PhraseStatistics): GroupedPhrase {
    const others = variants.flatMap(({ key, changed }) => {
      const { variants: _, ...variant } = this.byKey.get(key) ?? {};
      return 'key' in variant ? [{ phrase: variant, changed }] : [];
    });
    return { phrase, variants: others };
  }
}

function* membersOf(listed: readonly PhraseStatistics[]): Generator<undefined, Map<string, PhraseStatistics[]>> {
  const members = new Map<string, PhraseStatistics[]>();
  yield* forEachInSlices(yield* familyHeads(listed), PHRASES, (phrase) => {
    const group = members.get(groupId(phrase)) ?? [];
    members.set(groupId(phrase), group);
    group.push(phrase);
  });
  return members;
}

function* groupOf(id: string, phrases: readonly PhraseStatistics[], leftOut: number): Generator<undefined, Group> {
  const version = (yield* versionOf(phrases)) + leftOut;
  return { summary: { id, name: nameOf(id), count: phrases.length, leftOut, version }, phrases };
}

function* leftOutOf(phrases: readonly PhraseStatistics[], listed: readonly PhraseStatistics[]): Generator<undefined, number> {
  const shown = new Set<string>();
  yield* forEachInSlices(listed, PHRASES, ({ key, variants = [] }) => {
    shown.add(key);
    for (const variant of variants) shown.add(variant.key);
  });
  return (yield* filterInSlices(phrases, PHRASES, ({ key }) => !shown.has(key))).length;
}

/** The phrases that stand by themselves: all but what was discovered and is another wording of a phrase that is established or more frequent. */
function* familyHeads(phrases: readonly PhraseStatistics[]): Generator<undefined, PhraseStatistics[]> {
  const heads = phrases.filter(({ source }) => source === 'pack');
  const keys = new Set(heads.map(({ key }) => key));
  const discovered = phrases.filter(({ source }) => source === 'discovered');
  yield* forEachInSlices(yield* sortPhrases(discovered, 'documents'), PHRASES, (phrase) => {
    if (phrase.variants?.some(({ key }) => keys.has(key))) return;
    keys.add(phrase.key);
    heads.push(phrase);
  });
  return heads;
}

/** A hash (FNV-1a) of what is shown of the phrases and their variants. */
function* versionOf(phrases: readonly PhraseStatistics[]): Generator<undefined, number> {
  let hash = 0x811c9dc5;
  yield* forEachInSlices(phrases, PHRASES, (phrase) => {
    const shown = shownOf(phrase);
    for (let at = 0; at < shown.length; at++) hash = Math.imul(hash ^ shown.charCodeAt(at), 0x01000193);
  });
  return hash >>> 0;
}

function shownOf({
  key,
  text,
  english,
  note,
  documents,
  occurrences,
  regions,
  firstSeen,
  lastSeen,
  variants = [],
}: PhraseStatistics): string {
  const fields = [key, text, english, note, documents, occurrences, regions, firstSeen, lastSeen];
  return [...fields, ...variants.map((variant) => variant.text)].join('\t');
}
