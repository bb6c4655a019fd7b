import type { Range } from '../evidence.ts';

/** What sort of noise; the host words it. */
export type NoiseKind =
  | 'inline-pinyin'
  | 'byte-shifted'
  | 'misread'
  | 'lost'
  | 'navigation'
  | 'image-name'
  | 'copyright'
  | 'credit'
  | 'share-line'
  | 'site-suffix';

/** What stands inside the author's lines, and what the fold reads through; the other kinds are lines and parts of lines of the site. */
export const INLINE_NOISE: ReadonlySet<NoiseKind> = new Set(['inline-pinyin', 'byte-shifted', 'misread', 'lost']);

/** Something in a file that its author did not write, with its exact range in the original text. */
export interface Noise extends Range {
  readonly kind: NoiseKind;
  /** What should stand there instead: '' to remove it, `undefined` where it can only be marked. */
  readonly replacement?: string;
}
