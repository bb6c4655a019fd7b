import type { PlaceMention } from './place-mention.ts';

/** Surnames and given names that are names of places. */
export type Persons = Set<string>;

/** The mentions without bare names that stand behind the surname of one of the persons. */
export function withoutPersons(mentions: PlaceMention[], folded: string, persons: Persons): PlaceMention[] {
  const isPerson = ({ start, end, form }: PlaceMention) => form === 'bare' && persons.has(folded.slice(start - 1, end));
  return persons.size === 0 ? mentions : mentions.filter((one) => !isPerson(one));
}

/** Where each bare name stands that never stands behind the name of a place. */
export function bareNames(mentions: readonly PlaceMention[]): ReadonlyMap<string, readonly number[]> {
  const starts = new Map<string, number[]>();
  const behind = new Set<string>();
  for (const [index, { name, form, start }] of mentions.entries()) {
    if (form !== 'bare') continue;
    if (mentions[index - 1]?.end === start) behind.add(name);
    const known = starts.get(name);
    if (known) known.push(start);
    else starts.set(name, [start]);
  }
  for (const name of behind) starts.delete(name);
  return starts;
}
