import type { Deixis } from './deixis.ts';
import type { Division } from './division.ts';
/** So many national words weigh as much as one unit of a place. */
export const NATIONAL_WEIGHT = 0.8;
/** A self word with less weight may mean the place above (省、市有关会议精神). */
export const FIRM_SELF_WORD = 3;

/** What the text says beside its names of places. */
export interface Signs {
  /** What the text calls its own place, the likeliest first. */
  readonly selves: readonly Deixis[];
  /** How often the text speaks of the whole country. */
  readonly national: number;
  /** Length of the folded text. */
  readonly length: number;
  /** Whether the text is of the whole country, so that places outside its head and title are examples. */
  readonly examples: boolean;
  /** Whether a division is named at the head of the text or in its title. */
  readonly atHead: (division: Division) => boolean;
  /** Whether a division, or one in it, is named in the title. */
  readonly inTitle: (division: Division) => boolean;
}
