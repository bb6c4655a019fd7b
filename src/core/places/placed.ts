import type { Certainty, Evidence } from '../evidence.ts';

/** The code of a national document, which is about no division. */
export const NATIONAL_CODE = '000000';

/** The division that a document is about, with the reasons for it and the divisions that compete with it (best first; rivals have no rivals of their own). */
export interface Placed {
  /** GB/T 2260 code of six digits; `000000` for a national document. */
  readonly code: string;
  /** Full official names from the province down, in Simplified characters: `['广东省', '深圳市', '宝安区']`; empty for a national document. */
  readonly names: readonly string[];
  /** A development zone inside the division: `萍乡经开区`. */
  readonly zone?: string;
  readonly certainty: Certainty;
  readonly evidence: readonly Evidence[];
  readonly rivals: readonly Placed[];
}
