import type { Range } from '../evidence.ts';
import { bearerOf, surnameEverywhere } from './name-bearer.ts';
import type { NameEntry } from './name-entry.ts';
import { nameTrie } from './name-entry.ts';
import type { Persons } from './named-persons.ts';
import { bareNames, withoutPersons } from './named-persons.ts';
import type { PlaceMention } from './place-mention.ts';
import { mentionOf } from './place-mention.ts';
import type { SignedText } from './sign-words.ts';
import { SignWords } from './sign-words.ts';

/** The place of a text that names more is told by these; a million of them would take a gigabyte. */
export const MOST_MENTIONS = 100_000;

/** The names of places in a text. */
interface PlacesInText {
  /** From left to right. */
  readonly mentions: PlaceMention[];
  /** There are more, which are not among them. */
  readonly isCut: boolean;
}

/** Names from left to right; see `NamedText`. */
export function findPlaces(folded: string): PlaceMention[] {
  return new NamedText(folded).mentions;
}

/** A folded text with what is found in it in one pass over the names of places. */
export class NamedText implements PlacesInText, SignedText {
  /** The longest name or trap word at each place, the first hundred thousand; names inside longer words, of roads and of persons are not seen. */
  readonly mentions: PlaceMention[];
  readonly isCut: boolean;
  /** The words that signs need. */
  readonly signs = new SignWords();
  /** Names and trap words without overlaps, and where they start. */
  private readonly entries: NameEntry[] = [];
  private readonly starts: number[] = [];
  /** Who is named in the text, or in the one that it belongs to. */
  private readonly persons: Persons;

  /** `whole` is the text that this one is the title of. */
  constructor(
    readonly folded: string,
    whole?: NamedText,
  ) {
    this.persons = new Set(whole?.persons);
    this.scan();
    ({ mentions: this.mentions, isCut: this.isCut } = judged(folded, this.entries, this.starts, this.persons));
  }

  /** The names of a part of the text, as if nothing stood around it; their offsets are into the part. */
  within({ start, end }: Range): PlaceMention[] {
    const { entries, starts, folded } = this;
    const part = folded.slice(start, end);
    const [first, last] = [this.indexFrom(start), this.indexFrom(end)];
    if (this.crosses(first - 1, start) || this.crosses(last - 1, end)) return findPlaces(part);
    const shifted = starts.slice(first, last).map((at) => at - start);
    return judged(part, entries.slice(first, last), shifted, new Set()).mentions;
  }

  private scan(): void {
    const { entries, starts, signs } = this;
    let after = 0;
    let before = -1;
    nameTrie().forEachMatch(this.folded, (entry, start, end) => {
      if (entry.signs) signs.add(entry.signs, start);
      if (!entry.isName || (start < after && start !== before)) return;
      // Of several that start at one place the longest comes last.
      if (start === before) entries[entries.length - 1] = entry;
      else {
        entries.push(entry);
        starts.push(start);
      }
      before = start;
      after = end;
    });
  }

  /** The index of the first name that starts at an offset or behind it. */
  private indexFrom(offset: number): number {
    const { starts } = this;
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((starts[middle] as number) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private crosses(index: number, offset: number): boolean {
    const entry = this.entries[index];
    return entry !== undefined && (this.starts[index] as number) + entry.name.length > offset;
  }
}

/** The names that are names of places where they stand. Adds the persons that it finds to those that are known. */
function judged(folded: string, entries: readonly NameEntry[], starts: readonly number[], persons: Persons): PlacesInText {
  const mentions: PlaceMention[] = [];
  let isCut = false;
  for (let index = 0; index < entries.length && !isCut; index++) {
    const entry = entries[index] as NameEntry;
    const start = starts[index] as number;
    const isBehindPlace = mentions.at(-1)?.end === start;
    if (entry.uses.length === 0 || isOther(entry, { start, isBehindPlace }, folded, persons)) continue;
    isCut = mentions.length === MOST_MENTIONS;
    if (!isCut) mentions.push(mentionOf(entry, start, mentions.at(-1)));
  }
  for (const [name, starts] of bareNames(mentions)) {
    const surname = surnameEverywhere(folded, starts);
    if (surname !== undefined) persons.add(surname + name);
  }
  return { mentions: withoutPersons(mentions, folded, persons), isCut };
}

/** Where a name stands; behind the name of a place (吉林长春) the unit before is no surname. */
interface Standing {
  readonly start: number;
  readonly isBehindPlace: boolean;
}

/** Whether the name is that of a road or a person; persons are remembered with their surname. */
function isOther({ name, form, isCounty }: NameEntry, { start, isBehindPlace }: Standing, folded: string, persons: Persons): boolean {
  if (form !== 'bare') return false;
  const bearer = bearerOf(folded, { start, end: start + name.length }, isCounty);
  if (isBehindPlace && bearer?.surname !== undefined) return false;
  if (bearer?.surname) persons.add(bearer.surname + name);
  return bearer !== undefined;
}
