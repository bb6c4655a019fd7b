import { neededLiterals } from './needed-literals.ts';
import type { NeededPlaces } from './sieve.ts';
import { placesOf } from './sieve.ts';

/** A pattern that is looked for in many texts. */
export class SoughtPattern {
  readonly regex: RegExp;
  private places: NeededPlaces | undefined;

  constructor(pattern: string | RegExp) {
    this.regex = new RegExp(pattern, 'g');
  }

  /** What a text needs to have; worked out when it is first asked for, as there are hundreds of patterns. */
  get needed(): NeededPlaces {
    this.places ??= neededLiterals(this.regex.source).map((literals) => literals.map(placesOf));
    return this.places;
  }
}
