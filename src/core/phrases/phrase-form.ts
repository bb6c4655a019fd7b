/** How a phrase stands in the texts of a library, whatever their number. All values are from 0 to 1. */
export interface PhraseForm {
  /** How much more often its characters stand together than their neighbours alone would lead to. */
  readonly cohesion: number;
  /** How freely it stands: what is beside it varies, on the side where it varies less. */
  readonly edges: number;
  /** In which share of its occurrences it stands by itself, between punctuation marks on both sides. */
  readonly alone: number;
  /** In which share of its documents it stands in quotation marks. */
  readonly quoted: number;
  /**
   * In which share of its documents it is named: there it is a clause of its own, with no list going on at either end, or stands in quotation marks. 0 where so
   * few do so that it may be chance.
   */
  readonly named: number;
  /** In which share of its documents the text around it is another one than in all before. */
  readonly contexts: number;
}

/** Of an established phrase that has not been measured. */
export const ESTABLISHED: PhraseForm = { cohesion: 0.5, edges: 0.5, alone: 0.25, quoted: 0, named: 1, contexts: 1 };
