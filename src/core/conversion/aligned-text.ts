import { convert } from './convert.ts';
import { readings } from './readings.ts';
import type { ScriptStretch } from './source-script.ts';
import { scriptStretches } from './source-script.ts';

/** A Traditional text beside its Simplified form, unit by unit. */
export interface AlignedText {
  readonly original: string;
  readonly simplified: string;
  /** Of the original: what of it is Simplified tells nothing. */
  readonly stretches: readonly ScriptStretch[];
}

/** `undefined` where the Simplified form is not as long. */
export function alignedText(original: string): AlignedText | undefined {
  const simplified = convert(original, { to: 's' }).text;
  return simplified.length === original.length ? { original, simplified, stretches: scriptStretches(original, 'Hant') } : undefined;
}

/** Whether a stretch of Traditional text stands at an offset. */
export function isTraditionalAt(stretches: readonly ScriptStretch[], at: number): boolean {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((stretches[middle]?.end ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return stretches[low]?.isTraditional ?? false;
}

/** Whether a character of Simplified text is one with several readings, and another its form in one of these. */
export function isForm(unit: number, form: number): boolean {
  return readings().several.has(unit) && convert(String.fromCharCode(form), { to: 's' }).text.charCodeAt(0) === unit;
}
