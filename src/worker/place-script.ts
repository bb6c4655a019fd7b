import type { DivisionNames } from '../core/analysis/division-names.ts';
import type { ConcordanceWords } from '../core/concordance/concordance-answer.ts';
import { convert } from '../core/conversion/convert.ts';
import type { Variant } from '../core/conversion/variant.ts';
import type { PlaceSummary } from '../core/corpus/claim-summary.ts';
import type { DocumentClaims } from '../core/corpus/document-claims.ts';
import type { DocumentSummary } from '../core/corpus/document-summary.ts';
import type { FoundPlace } from '../core/places/place-search.ts';
import type { Placed } from '../core/places/placed.ts';
import type { Completion } from '../core/search/completion.ts';
import type { LineWords } from './protocol.ts';

/** Writes the names of divisions, which the gazetteer has in Simplified characters, in the script that the user reads. */
export class PlaceScript {
  private readonly names = new Map<string, string>();

  constructor(private readonly variant: Variant) {}

  summary(summary: DocumentSummary): DocumentSummary {
    return this.variant === 's' || !summary.place ? summary : { ...summary, place: this.named(summary.place) };
  }

  claims(claims: DocumentClaims): DocumentClaims {
    return this.variant === 's' || !claims.place ? claims : { ...claims, place: this.placed(claims.place) };
  }

  found(place: FoundPlace): FoundPlace {
    return this.named(place);
  }

  /** A division that is proposed is written into the query as it is shown. */
  completion(completion: Completion): Completion {
    if (this.variant === 's' || completion.key !== 'place') return completion;
    const value = this.name(completion.value);
    const at = completion.query.lastIndexOf(completion.value);
    return { ...completion, value, query: completion.query.slice(0, at) + value + completion.query.slice(at + completion.value.length) };
  }

  /** An answer that has names of divisions. */
  answer<T extends { readonly names: DivisionNames }>(answer: T): T {
    if (this.variant === 's') return answer;
    return { ...answer, names: Object.fromEntries(Object.entries(answer.names).map(([key, name]) => [key, this.name(name)])) };
  }

  /** The words in the lines of a concordance. */
  words({ unknownDate, unknownPlace, national, noContext }: LineWords): ConcordanceWords {
    const placeName = (place: Pick<PlaceSummary, 'names' | 'zone'> | undefined) => {
      if (!place) return unknownPlace;
      const name = place.names.map((one) => this.name(one)).join('') || national;
      return place.zone === undefined ? name : `${name} · ${this.name(place.zone)}`;
    };
    return { unknownDate, noContext, placeName };
  }

  private placed(place: Placed): Placed {
    return { ...this.named(place), rivals: place.rivals.map((rival) => this.placed(rival)) };
  }

  private named<T extends Placed | PlaceSummary | FoundPlace>(place: T): T {
    const zone = place.zone === undefined ? {} : { zone: this.name(place.zone) };
    return { ...place, ...zone, names: place.names.map((name) => this.name(name)) };
  }

  /** The dictionaries are loaded for the first name that needs them. */
  private name(simplified: string): string {
    const known = this.names.get(simplified) ?? convert(simplified, { from: 's', to: this.variant }).text;
    this.names.set(simplified, known);
    return known;
  }
}
