import { CharacterChoice } from './character-choice.ts';
import type { CharacterContexts } from './context-model.ts';
import { characterContexts } from './context-model.ts';
import { hintsOf } from './hints.ts';
import { readings } from './readings.ts';
import type { WordList } from './word-list.ts';
import { placeOfWord } from './word-list.ts';

/** By code unit, the choices of the characters that have several readings. */
export function characterChoices(list: WordList): ReadonlyMap<number, CharacterChoice> {
  const contexts = new Map<string, CharacterContexts>(characterContexts());
  const placeOf = (word: string) => placeOfWord(list, word);
  return new Map(
    Array.from(readings().several, ([unit, readings]) => {
      const character = String.fromCharCode(unit);
      return [unit, new CharacterChoice({ readings, contexts: contexts.get(character), hints: hintsOf(unit), placeOf })];
    }),
  );
}
