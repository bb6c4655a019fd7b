/** What stands on one side of a repeat, as shares of its occurrences. */
export interface Side {
  /** Where a sentence ends, a clause or an enumeration; a quotation mark that opens before the repeat or closes behind it. */
  readonly open: number;
  /** The most frequent neighbour that is none of these. */
  readonly dominant: number;
  /** The most frequent unit behind a comma: where it is always the same, the repeat is a part of an enumeration that recurs as a whole. */
  readonly dominantBeyond: number;
  /** An enumeration comma. */
  readonly listed: number;
  /** How evenly the neighbours are spread, 0 (always the same) to 1 (never the same). */
  readonly variety: number;
}

/** Above this share of one neighbour on one side, the repeat is a fragment of the longer text that goes on with that neighbour. */
const FRAGMENT_SHARE = 0.75;
/** Above this share with an enumeration comma beside it, what is a list itself is a part of a longer one. */
const LISTED_SHARE = 0.5;

/** Whether it is no part of something longer: no neighbour is too frequent, and no list goes on beside it. */
export function isWhole(key: string, left: Side, right: Side): boolean {
  const isFragment = [left, right].some(({ dominant, dominantBeyond }) => Math.max(dominant, dominantBeyond) > FRAGMENT_SHARE);
  return !isFragment && !isPartOfList(key, left, right);
}

/** Things that are named together: by a comma, or by a word that is not part of another one (和谐). */
const NAMED_TOGETHER = /、|(?<![共缓总饱调人平温])和(?![谐平睦美合气解])|及其/u;

/** Whether things are named together in the middle of an enumeration: where it begins and ends is chance (民族宗教、外事侨务). */
function isPartOfList(key: string, left: Side, right: Side): boolean {
  return Math.max(left.listed, right.listed) > LISTED_SHARE && NAMED_TOGETHER.test(key);
}

/** How free a side is, 0 to 1. */
export function freedom({ open, variety }: Side): number {
  return open + (1 - open) * variety * 0.5;
}
