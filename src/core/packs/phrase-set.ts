import type { Phrase } from '../phrases/phrase.ts';
import { PHRASE_GROUPS } from '../phrases/phrase.ts';
import type { PackPhrase, PackReading } from './read-pack.ts';

/** The established phrases that a library is matched with, and what is left out of it. */
export interface PhraseSet {
  readonly established: readonly Phrase[];
  /** Whether a phrase, established or discovered, is not to be shown or counted. */
  isIgnored(key: string): boolean;
}

/** The built-in pack with those of the workspace: a phrase of the workspace takes the place of the built-in one that it folds to. */
export function phraseSet(builtIn: readonly Phrase[], readings: readonly PackReading[]): PhraseSet {
  const ignored = new Set(readings.filter(({ isIgnoredList }) => isIgnoredList).flatMap(({ phrases }) => phrases.map(({ key }) => key)));
  const isIgnored = (key: string) => ignored.has(key);
  const phrases = new Map(builtIn.map((phrase) => [phrase.key, phrase]));
  const own = new Set<string>();
  for (const reading of readings.filter(({ isIgnoredList }) => !isIgnoredList)) {
    for (const phrase of reading.phrases) {
      // Folders of a workspace may share phrases: the first folder's counts.
      if (!own.has(phrase.key)) phrases.set(phrase.key, asPhrase(phrase, reading.name, phrases.get(phrase.key)));
      own.add(phrase.key);
    }
  }
  return { established: [...phrases.values()].filter(({ key }) => !isIgnored(key)), isIgnored };
}

/** The established phrases and those that were discovered, less what is ignored; what was discovered although it is established is what was measured of it. */
export function withDiscovered({ established, isIgnored }: PhraseSet, discovered: readonly Phrase[]): Phrase[] {
  const measured = new Map(discovered.map((phrase) => [phrase.key, phrase]));
  const known = new Set(established.flatMap(({ key, aliases = [] }) => [key, ...aliases]));
  const added = discovered.filter(({ key, source }) => source === 'discovered' && !known.has(key) && !isIgnored(key));
  return [...established.map((phrase) => withMeasures(phrase, measured.get(phrase.key))), ...added];
}

function withMeasures(phrase: Phrase, measured: Phrase | undefined): Phrase {
  const { form, variants } = measured ?? {};
  return { ...phrase, ...(form && { form }), ...(variants && { variants }) };
}

/** What the pack does not say is taken from the built-in phrase; without a group the phrase belongs to that of the pack's name. */
function asPhrase({ text, key, english, note, group }: PackPhrase, packName: string, builtIn: Phrase | undefined): Phrase {
  return {
    ...builtIn,
    key,
    text,
    source: 'pack',
    group: group === undefined ? (builtIn?.group ?? nameWithoutExtension(packName)) : groupOf(group),
    ...(english !== undefined && { english }),
    ...(note !== undefined && { note }),
  };
}

/** The key of a built-in group, however it is capitalised; any other name is a group of its own. */
function groupOf(name: string): string {
  const lower = name.toLowerCase();
  return PHRASE_GROUPS.find((group) => group === lower) ?? name;
}

function nameWithoutExtension(name: string): string {
  return name.replace(/\.[^.]+$/, '');
}
