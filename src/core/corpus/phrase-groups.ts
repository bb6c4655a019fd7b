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

/** The phrases of a library by group. A library has tens of thousands: who shows them asks for a page at a time. */
export class PhraseGroups {
  private readonly byKey: ReadonlyMap<string, PhraseStatistics>;
  private readonly groups = new Map<string, PhraseStatistics[]>();
  private readonly leftOut = new Map<string, number>();
  /** The groups that were asked for, in the order that was asked for last. */
  private readonly sorted = new Map<string, SortedGroup>();

  /** Minor phrases are left out unless `all` are wanted; other wordings of a phrase stay below it. */
  constructor(phrases: readonly PhraseStatistics[], all = false) {
    this.byKey = new Map(phrases.map((phrase) => [phrase.key, phrase]));
    const listed = all ? phrases : phrases.filter(({ minor }) => !minor);
    for (const phrase of familyHeads(listed)) this.group(groupId(phrase)).push(phrase);
    if (listed.length < phrases.length) this.leaveOut(phrases, listed);
  }

  private group(id: string): PhraseStatistics[] {
    const group = this.groups.get(id) ?? [];
    this.groups.set(id, group);
    return group;
  }

  /** Only what was discovered can be minor; a group of nothing else is there too, to say so. */
  private leaveOut(phrases: readonly PhraseStatistics[], listed: readonly PhraseStatistics[]): void {
    const shown = new Set(listed.flatMap(({ key, variants = [] }) => [key, ...variants.map((variant) => variant.key)]));
    const count = phrases.filter(({ key }) => !shown.has(key)).length;
    if (count === 0) return;
    this.group(DISCOVERED);
    this.leftOut.set(DISCOVERED, count);
  }

  /** First what was discovered, which no other library has; then built-in groups in their order, and those of the workspace's packs by name. */
  summaries(): PhraseGroupSummary[] {
    const ids = [...this.groups.keys()].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
    return ids.map((id) => {
      const phrases = this.groups.get(id) ?? [];
      const leftOut = this.leftOut.get(id) ?? 0;
      return { id, name: nameOf(id), count: phrases.length, leftOut, version: versionOf(phrases) + leftOut };
    });
  }

  /** At most `most` phrases of a group, from one on; `ranks` are what the order goes by where phrases do not tell it themselves. */
  page(id: string, order: PhraseOrder, from: number, most: number, ranks?: PhraseRanks): GroupedPhrase[] {
    return this.inOrder(id, order, ranks)
      .slice(from, from + most)
      .map((phrase) => this.withVariants(phrase));
  }

  private inOrder(id: string, order: PhraseOrder, ranks: PhraseRanks | undefined): readonly PhraseStatistics[] {
    const known = this.sorted.get(id);
    if (known?.order === order && known.ranks === ranks) return known.phrases;
    const phrases = sortPhrases(this.groups.get(id) ?? [], order, ranks);
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

/** The phrases that stand by themselves: all but what was discovered and is another wording of a phrase that is established or more frequent. */
function familyHeads(phrases: readonly PhraseStatistics[]): PhraseStatistics[] {
  const heads = phrases.filter(({ source }) => source === 'pack');
  const keys = new Set(heads.map(({ key }) => key));
  const discovered = phrases.filter(({ source }) => source === 'discovered');
  for (const phrase of sortPhrases(discovered, 'documents')) {
    if (phrase.variants?.some(({ key }) => keys.has(key))) continue;
    keys.add(phrase.key);
    heads.push(phrase);
  }
  return heads;
}

/** A hash (FNV-1a) of what is shown of the phrases and their variants. */
function versionOf(phrases: readonly PhraseStatistics[]): number {
  let hash = 0x811c9dc5;
  for (const {
    key,
    text,
    english = '',
    note = '',
    documents,
    occurrences,
    regions,
    firstSeen = '',
    lastSeen = '',
    variants = [],
  } of phrases) {
    const shown = [
      key,
      text,
      english,
      note,
      documents,
      occurrences,
      regions,
      firstSeen,
      lastSeen,
      ...variants.map((variant) => variant.text),
    ].join('\t');
    for (let at = 0; at < shown.length; at++) hash = Math.imul(hash ^ shown.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}
