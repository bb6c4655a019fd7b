import { unitLikelihoods } from './character-likelihood.ts';
import { isHan } from './han.ts';
import { isOfLatin } from './misread-bytes.ts';
import { unitTable } from './unit-table.ts';

/** Of these and rarer ones, the likelihood is that of characters outside the common planes of both standards. */
const SUSPICIOUS = -15;

let flags: Uint8Array | undefined;

function makeFlags(): Uint8Array {
  const likelihoods = unitLikelihoods();
  return unitTable((unit) => Number((likelihoods[unit] as number) <= SUSPICIOUS && (isHan(unit) || isOfLatin(unit))));
}

/** The offset of the next character that hardly any text has; `end` where there is none. */
export function nextSuspicious(text: string, start: number, end: number): number {
  flags ??= makeFlags();
  let at = start;
  while (at < end && flags[text.charCodeAt(at)] === 0) at++;
  return at;
}
