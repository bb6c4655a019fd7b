import { fold } from '../../../src/core/text/fold.ts';
import type { Noise } from '../../../src/core/text/noise.ts';

/** Readings right after their characters, as the fold drops them: 區(qū), 發（fā）. Not a real parenthesis: 世卫组织(WHO), 拼音(pīnyīn), (a). */
export function findInlinePinyin(text: string): Noise[] {
  return fold(text).noise.filter((noise) => noise.kind === 'inline-pinyin');
}

/** Stretches that a converter damaged byte by byte, as the fold restores them, with the original characters where they are certain: 到?jīng)_刺, 當(dāng)?shù)母咚刭|. */
export function findByteShifts(text: string): Noise[] {
  return fold(text).noise.filter((noise) => noise.kind === 'byte-shifted');
}
