import { forEachFigure } from '../document/figures.ts';
import type { Range } from '../evidence.ts';
import { changedCharacters } from '../phrases/changed-characters.ts';
import { mapInSlices } from '../slices.ts';
import type { SourceText } from '../text/source-text.ts';
import type { Pairing } from './alignment.ts';
import { align } from './alignment.ts';
import type { Sentence } from './sentence.ts';
import { sentencesOf } from './sentence.ts';
import type { TemperChange } from './temper.ts';
import { temperChange } from './temper.ts';

/** What became of a sentence. `figures`: nothing but numbers changed. */
type RevisionKind = 'kept' | 'reworded' | 'figures' | 'added' | 'dropped';

/** What became of one sentence from a document to another; offsets are those of the two texts. */
export interface Revision {
  readonly kind: RevisionKind;
  /** Whether it stands elsewhere than before. */
  readonly isMoved: boolean;
  /** `undefined` for a sentence that was added. */
  readonly first: Range | undefined;
  /** `undefined` for a sentence that was dropped. */
  readonly second: Range | undefined;
  /** Which characters of the matched text of the sentence are other ones, in its offsets; empty where all are kept, dropped or added. */
  readonly changed: { readonly first: readonly Range[]; readonly second: readonly Range[] };
  /** Whether its words ask for more than before, or for less; `undefined` where they do not, or it cannot be told. */
  readonly temper: TemperChange | undefined;
}

/** So many sentences between two pauses. */
const SENTENCES = 50;
/** Longer sentences are compared as a whole. */
const LONGEST_COMPARED = 400;
/** Below this likeness a word says little of the sentence. */
const MOSTLY_ALIKE = 0.6;
const NOTHING = { first: [], second: [] } as const;

/** What became of each sentence, in the order of the second document; what was dropped stands where the sentence before it stands. In slices. */
export function* revisions(first: SourceText, second: SourceText): Generator<undefined, Revision[]> {
  const was = sentencesOf(first);
  yield undefined;
  const is = sentencesOf(second);
  yield undefined;
  const pairings = yield* align(keysOf(was), keysOf(is));
  const bySecond = new Map(pairings.map((pairing) => [pairing.second, pairing]));
  const after = droppedAfter(was, new Set(pairings.map((pairing) => pairing.first)));
  const found = yield* mapInSlices(is.entries(), SENTENCES, ([index, sentence]) => {
    const pairing = bySecond.get(index);
    if (!pairing) return [added(sentence)];
    const before = was[pairing.first];
    return before ? [revisionOf(before, sentence, pairing), ...(after.get(pairing.first) ?? [])] : [];
  });
  return [...(after.get(-1) ?? []), ...found.flat()];
}

function keysOf(sentences: readonly Sentence[]): string[] {
  return sentences.map(({ key }) => key);
}

/** By the last kept sentence before them, -1 where there is none. */
function droppedAfter(sentences: readonly Sentence[], kept: ReadonlySet<number>): ReadonlyMap<number, readonly Revision[]> {
  const dropped = new Map<number, Revision[]>();
  let last = -1;
  for (const [index, { start, end }] of sentences.entries()) {
    if (kept.has(index)) last = index;
    else {
      const list = dropped.get(last) ?? [];
      list.push({ kind: 'dropped', isMoved: false, first: { start, end }, second: undefined, changed: NOTHING, temper: undefined });
      dropped.set(last, list);
    }
  }
  return dropped;
}

function added({ start, end }: Sentence): Revision {
  return { kind: 'added', isMoved: false, first: undefined, second: { start, end }, changed: NOTHING, temper: undefined };
}

function revisionOf(was: Sentence, is: Sentence, { isMoved, likeness }: Pairing): Revision {
  const isSame = was.key === is.key;
  return {
    kind: isSame ? 'kept' : withoutFigures(was.key) === withoutFigures(is.key) ? 'figures' : 'reworded',
    isMoved,
    first: { start: was.start, end: was.end },
    second: { start: is.start, end: is.end },
    changed: isSame ? NOTHING : { first: changedIn(is.key, was.key), second: changedIn(was.key, is.key) },
    temper: likeness < MOSTLY_ALIKE ? undefined : temperChange(was.key, is.key),
  };
}

function changedIn(other: string, text: string): readonly Range[] {
  const isShort = other.length <= LONGEST_COMPARED && text.length <= LONGEST_COMPARED;
  return isShort ? changedCharacters(other, text) : [{ start: 0, end: text.length }];
}

function withoutFigures(key: string): string {
  let [rest, at] = ['', 0];
  forEachFigure(key, 0, key.length, (start, end) => {
    rest += `${key.slice(at, start)}#`;
    at = end;
  });
  return rest + key.slice(at);
}
