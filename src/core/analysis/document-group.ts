import type { Facet } from './facet.ts';

/** Documents that are laid side by side with others: those of a year, a province, a level. */
export interface DocumentGroup {
  readonly by: Facet;
  readonly key: string;
  /** Of a place: as it is to be read in a query. */
  readonly name?: string;
}
