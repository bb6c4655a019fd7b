/**
 * All occurrences of a phrase, those of one document together and in the order of its text: of each the document, and the offset in its folded text in UTF-16
 * code units. Two columns of numbers, as there may be very many.
 */
export interface Occurrences {
  readonly ids: Uint32Array;
  readonly starts: Uint32Array;
}
