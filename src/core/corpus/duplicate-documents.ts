import { DuplicateSearch } from '../document/duplicate-pair.ts';
import type { DuplicateGrouping } from '../document/duplicates.ts';
import { CROWD, groupDuplicates } from '../document/duplicates.ts';
import { DuplicateGroup } from './duplicate-group.ts';
import type { LibraryDocument } from './library-document.ts';

/** What is known of documents that are the same, for a cache. */
export interface KnownDuplicates {
  /** Of two documents or more each. */
  readonly groups: readonly (readonly LibraryDocument[])[];
  /** Those that were not compared with each of the many that are like them. */
  readonly crowded: readonly LibraryDocument[];
  /** Whether comparing all would come to the same: else that is still to be done, and nobody waits for it. */
  readonly isExact: boolean;
}

/** Documents that are looked at between two pauses: about a millisecond. */
const STEP = 8192;

/**
 * Which documents of a library repeat another one. A document that has come is compared with all others, and of one that is gone the group with itself; only many new
 * ones at once are compared all with all. What that leaves open, `compareAll` settles: among very many documents of one template, not each is compared with each.
 */
export class DuplicateDocuments {
  private readonly groups = new Map<LibraryDocument, DuplicateGroup>();
  private crowded = new Set<LibraryDocument>();
  /** Have come, and were not compared with the others yet. */
  private readonly fresh = new Set<LibraryDocument>();
  /** Have lost a member. */
  private readonly torn = new Set<DuplicateGroup>();
  /** How many have come since all were compared. */
  private cameSince = 0;
  private hasComparedAll = false;
  /** How often comparing all documents has come to something else than comparing those that came. */
  corrections = 0;
  /** All groups are as comparing all would make them, but for what is fresh or torn. */
  private isExact = false;
  /** Another number whenever a document has come or gone. */
  private version = 0;

  /** `changed` is told of each document that has another original, or is one, or is none any more. */
  constructor(
    private readonly entries: ReadonlyMap<string, LibraryDocument>,
    private readonly changed: (entry: LibraryDocument) => void,
  ) {}

  /** Whether documents have never been compared. */
  get isUnknown(): boolean {
    return !this.hasComparedAll;
  }

  /** About how many pairs are to be compared. */
  get due(): number {
    return this.fresh.size * this.entries.size;
  }

  /** The uri of the document that this one repeats, as far as that is known; `undefined` for an original. */
  duplicateOf(entry: LibraryDocument): string | undefined {
    const original = this.groups.get(entry)?.original;
    return original === entry ? undefined : original?.uri;
  }

  /** `undefined` where something is to be compared yet. */
  known(): KnownDuplicates | undefined {
    if (!this.hasComparedAll || this.fresh.size > 0 || this.torn.size > 0) return undefined;
    const groups = [...new Set(this.groups.values())].map(({ members }) => [...members]);
    return { groups, crowded: [...this.crowded], isExact: this.isSettled() };
  }

  /** Takes what was known of just these documents; to be called when all of them have been added. */
  restore({ groups, crowded, isExact }: KnownDuplicates): void {
    this.replace(
      [],
      groups.map((members) => new Set(members)),
    );
    this.noteAllCompared(new Set(crowded));
    this.isExact = isExact;
  }

  add(entry: LibraryDocument): void {
    this.version++;
    this.cameSince++;
    this.fresh.add(entry);
  }

  remove(entry: LibraryDocument): void {
    this.version++;
    this.fresh.delete(entry);
    if (this.crowded.delete(entry)) this.isExact = false;
    const group = this.groups.get(entry);
    if (!group) return;
    this.groups.delete(entry);
    this.regroup([group], () => {
      group.members.delete(entry);
      this.torn.add(group);
    });
  }

  /** The date of a document is another one: which of its group is the original follows from it. */
  redate(entry: LibraryDocument): void {
    const group = this.groups.get(entry);
    if (group) this.regroup([group], () => {});
  }

  clear(): void {
    this.version++;
    for (const part of [this.groups, this.crowded, this.fresh, this.torn]) part.clear();
    this.hasComparedAll = false;
    this.isExact = false;
  }

  /** Considers what has come and gone, in slices. */
  *compare(): Generator<undefined, void> {
    if (!this.hasComparedAll || this.fresh.size >= CROWD) return yield* this.compareAll();
    for (const group of this.torn) {
      yield undefined;
      this.split(group);
    }
    for (const entry of this.fresh) yield* this.place(entry);
  }

  /** The groups as they are among just these documents, whatever has come and gone before, in slices. What is found while documents change is left. */
  *compareAll(): Generator<undefined, void> {
    if (this.isSettled()) return;
    const { version } = this;
    const documents = [...this.entries.values()];
    const grouping = yield* groupDuplicates(documents.map(({ fingerprint }) => fingerprint));
    if (version === this.version) this.take(documents, grouping);
  }

  private isSettled(): boolean {
    return this.isExact && this.fresh.size === 0 && this.torn.size === 0 && this.cameSince < CROWD;
  }

  private split(group: DuplicateGroup): void {
    this.torn.delete(group);
    const { members } = group;
    const parts = group.parts();
    if (!parts || [...members].some((entry) => this.crowded.has(entry))) this.isExact = false;
    if (parts) this.regroup([group], () => this.replace([group], parts));
  }

  /** Finds the duplicates of a new document. Documents may come and go meanwhile: those that come look for theirs themselves. */
  private *place(entry: LibraryDocument): Generator<undefined, void> {
    const search = new DuplicateSearch(entry.fingerprint);
    const duplicates: LibraryDocument[] = [];
    let looked = 0;
    for (const other of this.entries.values()) {
      if (other !== entry && search.isDuplicate(other.fingerprint)) duplicates.push(other);
      if (++looked % STEP === 0) yield undefined;
    }
    yield undefined;
    if (!this.fresh.delete(entry)) return;
    if (search.most >= CROWD) this.noteCrowd(entry);
    this.join([entry, ...duplicates.filter((other) => this.entries.get(other.uri) === other)]);
  }

  private noteCrowd(entry: LibraryDocument): void {
    this.crowded.add(entry);
    this.isExact = false;
  }

  private join(same: readonly LibraryDocument[]): void {
    if (same.length < 2) return;
    const groups = [...new Set(same.flatMap((entry) => this.groups.get(entry) ?? []))];
    const members = new Set([...same, ...groups.flatMap((group) => [...group.members])]);
    const isTorn = groups.map((group) => this.torn.delete(group)).includes(true);
    this.regroup(groups, () => this.replace(groups, [members]), same);
    const joined = this.groups.get(same[0] as LibraryDocument);
    if (isTorn && joined) this.torn.add(joined);
  }

  private take(documents: readonly LibraryDocument[], { leaders, crowded }: DuplicateGrouping): void {
    const members = new Map<number, Set<LibraryDocument>>();
    for (const [index, entry] of documents.entries()) {
      const leader = leaders[index] ?? index;
      const known = members.get(leader);
      if (known) known.add(entry);
      else members.set(leader, new Set([entry]));
    }
    const groups = [...new Set(this.groups.values())];
    const parts = [...members.values()].filter(({ size }) => size > 1);
    this.regroup(
      groups,
      () => this.replace(groups, parts),
      parts.flatMap((part) => [...part]),
    );
    this.noteAllCompared(new Set(documents.filter((_, index) => crowded[index] === 1)));
  }

  private noteAllCompared(crowded: Set<LibraryDocument>): void {
    this.crowded = crowded;
    this.fresh.clear();
    this.torn.clear();
    this.cameSince = 0;
    this.hasComparedAll = true;
    this.isExact = true;
  }

  private replace(groups: readonly DuplicateGroup[], parts: readonly Set<LibraryDocument>[]): void {
    for (const group of groups) for (const entry of group.members) this.groups.delete(entry);
    for (const part of parts) {
      const group = new DuplicateGroup(part);
      for (const entry of part) this.groups.set(entry, group);
    }
  }

  /** Changes groups, and tells of each document in them, or of the others, for which that makes a difference. Answers for how many it does. */
  private regroup(groups: readonly DuplicateGroup[], change: () => void, others: readonly LibraryDocument[] = []): number {
    const concerned = new Set([...groups.flatMap(({ members }) => [...members]), ...others]);
    const before = new Map(Array.from(concerned, (entry) => [entry, this.duplicateOf(entry)]));
    change();
    for (const group of groups) group.outdate();
    const different = [...before].filter(([entry, original]) => this.duplicateOf(entry) !== original);
    for (const [entry] of different) this.changed(entry);
    return different.length;
  }
}
