import type { ConvertedRun } from './converted-run.ts';
import type { DoubtfulPlace } from './doubtful-place.ts';
import type { Variant } from './variant.ts';

/** A decision of the user's. */
export interface ConversionChoice {
  /** A character, word or phrase as it stands in the source. */
  readonly from: string;
  /** What is to stand in the result. */
  readonly to: string;
  /** It counts only where `from` stands at this UTF-16 offset of the text; everywhere where `undefined`. */
  readonly start?: number | undefined;
}

/** How a text is to be converted. */
export interface ConversionOptions {
  readonly to: Variant;
  /** What all of the text is written in; told by the text, run by run, where `undefined`. */
  readonly from?: Variant | undefined;
  /** `opencc`: exactly what opencc-js makes of it, without doubtful places. `tifa` unless told. */
  readonly dictionary?: 'tifa' | 'opencc' | undefined;
  /** Whether “ ” becomes 「 」 in Traditional text and 「 」 becomes “ ” in Simplified text. */
  readonly quotes?: boolean | undefined;
  /** Words of the source that are never converted. */
  readonly keptWords?: readonly string[] | undefined;
  /** The longest choice at a place counts, one for this very place before all. */
  readonly choices?: readonly ConversionChoice[] | undefined;
}

/** A converted text with the way back. All offsets are UTF-16 code units. */
export interface Conversion {
  readonly text: string;
  /** In ascending order; `resultOffset()` and `sourceOffset()` lead through them. */
  readonly runs: readonly ConvertedRun[];
  /** The most doubtful first. */
  readonly doubtful: readonly DoubtfulPlace[];
}
