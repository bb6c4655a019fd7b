import { contentHash } from '../content-hash.ts';
import type { PhraseSet } from '../packs/phrase-set.ts';
import { withDiscovered } from '../packs/phrase-set.ts';
import { withMinor } from '../phrases/minor-phrases.ts';
import type { Phrase } from '../phrases/phrase.ts';
import { atOnce } from '../slices.ts';
import { discoveredOf, establishedIn } from './discovered-phrases.ts';
import type { CachedPhrases, KeptCounts } from './kept-phrases.ts';
import { spellingsOf } from './kept-phrases.ts';
import { PhraseCounts } from './phrase-counts.ts';

/** The phrases of a library as they stand, and how often in which documents. */
interface Standing {
  readonly discovered: readonly Phrase[];
  readonly counts: PhraseCounts;
  readonly discoveredWith: number;
  readonly isCountDue: boolean;
  /** The name of the search that has found just what is discovered; `undefined` where nobody knows. */
  readonly search?: string | undefined;
}

/** What is to be taken of a cache as soon as somebody asks. */
interface Waiting {
  readonly kept: KeptCounts;
  readonly uris: readonly string[];
  readonly discoveredWith: number;
}

/**
 * Which phrases are established in a library and which were discovered, and what is counted of them. What a cache kept is taken when somebody asks for more than lists of
 * documents show: 20,000 phrases take longer than the documents.
 */
export class CountedPhrases {
  private known: Standing | undefined;
  private waiting: Waiting | undefined;
  private knownSet: PhraseSet | undefined;
  private setHash = 0;

  /** `noteCounted` is called where documents may have other numbers of established phrases than `packPhrases` has told. */
  constructor(
    private readonly pack: () => readonly Phrase[],
    private readonly noteCounted: () => void,
  ) {}

  get set(): PhraseSet {
    this.knownSet ??= { established: this.pack(), isIgnored: () => false };
    return this.knownSet;
  }

  /** As in `KeptPhrases`. */
  get establishedNow(): number {
    return this.setHash;
  }

  get counts(): PhraseCounts {
    return this.standing.counts;
  }

  get discovered(): readonly Phrase[] {
    return this.standing.discovered;
  }

  /** As `PhraseBook` has it. */
  get discoveredWith(): number {
    return this.isUnasked ? 0 : this.standing.discoveredWith;
  }

  /** The name of the search that has found what is discovered; `undefined` where there was none in this session. */
  get search(): string | undefined {
    return this.isUnasked ? undefined : this.standing.search;
  }

  /** Whether other phrases are established than those that are counted. */
  get isCountDue(): boolean {
    return !this.isUnasked && this.standing.isCountDue;
  }

  /** How many different established phrases stand in a document. */
  packPhrases(uri: string): number {
    return this.waiting ? this.waiting.kept.packPhrases(uri) : this.counts.packPhrases(uri);
  }

  /** Changes what is told of them. */
  change(changed: Partial<Standing>): void {
    this.known = { ...this.standing, ...changed };
  }

  /** The phrases of just these documents are to be found anew. */
  forgetFound(): void {
    if (this.discoveredWith !== 0) this.change({ discoveredWith: 0 });
  }

  clear(): void {
    this.waiting = undefined;
    this.known?.counts.clear();
  }

  /** Puts other phrases in the place of the established ones. Where there are documents, those of before hold until they are counted. */
  establish(phrases: PhraseSet, hasDocuments: boolean): void {
    const discovered = this.isUnasked ? undefined : this.standing.discovered;
    this.knownSet = phrases;
    this.setHash = contentHash(new TextEncoder().encode(JSON.stringify(phrases.established)));
    if (!discovered) return;
    this.change(hasDocuments ? { isCountDue: true } : { isCountDue: false, counts: this.countsWith(discovered) });
  }

  /** As `PhraseBook.restore`. */
  restore(kept: KeptCounts | undefined, uris: readonly string[], discoveredWith: number): void {
    this.waiting = kept && { kept, uris, discoveredWith };
    this.known = undefined;
  }

  /** Takes what a cache kept, in slices; whoever asks for it meanwhile takes all of it at once. */
  *ready(): Generator<undefined, void> {
    const { waiting } = this;
    if (!waiting) return;
    const known = yield* this.take(waiting);
    if (this.waiting !== waiting) return;
    this.waiting = undefined;
    this.known = known;
  }

  /** There is nothing yet, and nobody has asked for phrases. */
  private get isUnasked(): boolean {
    return this.known === undefined && this.waiting === undefined;
  }

  private get standing(): Standing {
    atOnce(this.ready());
    this.known ??= this.standingOf([], 0);
    return this.known;
  }

  private standingOf(discovered: readonly Phrase[], discoveredWith: number): Standing {
    return { discovered, counts: this.countsWith(discovered), discoveredWith, isCountDue: false };
  }

  private countsWith(discovered: readonly Phrase[]): PhraseCounts {
    return new PhraseCounts(discovered.length > 0 ? atOnce(withMinor(withDiscovered(this.set, discovered))) : this.set.established);
  }

  private *take({ kept, uris, discoveredWith }: Waiting): Generator<undefined, Standing> {
    const phrases = yield* kept.load();
    yield undefined;
    const now = this.standingWith(phrases, discoveredWith);
    yield undefined;
    if (now.counts.restore(phrases.counts, uris)) return now;
    // Of a document nothing is counted: that is done where they are found anew.
    return { ...this.standingOf(now.discovered, 0), isCountDue: false };
  }

  /** With counts that none of the documents are in yet. */
  private standingWith(phrases: CachedPhrases, discoveredWith: number): Standing {
    const then = new PhraseCounts(phrases.phrases);
    const discovered = discoveredOf(phrases);
    if (this.isSetOf(phrases)) return { discovered, counts: then, discoveredWith, isCountDue: false };
    const now = this.standingOf(discovered, discoveredWith);
    if (spellingsOf(phrases.phrases) !== spellingsOf(now.counts.phrases)) return { ...now, counts: then, isCountDue: true };
    if (establishedIn(now.counts.phrases) !== establishedIn(phrases.phrases)) this.noteCounted();
    return now;
  }

  /** Whether just these phrases follow from what is established and ignored now. */
  private isSetOf({ established: then, phrases, ignored }: CachedPhrases): boolean {
    if (then !== this.establishedNow) return false;
    const { knownSet } = this;
    if (!knownSet) return ignored.length === 0;
    return ignored.every(({ key }) => knownSet.isIgnored(key)) && !phrases.some(({ key }) => knownSet.isIgnored(key));
  }
}
