import { gazetteer } from '../places/gazetteer.ts';
import { NATIONAL_CODE } from '../places/placed.ts';
import type { CorrectionProblem, RegionValue } from './corrections-file.ts';

/** The regions of a file of corrections whose code no division has; they are not used. */
export function unknownRegions(regions: readonly RegionValue[]): CorrectionProblem[] {
  return regions
    .filter(({ code }) => code !== NATIONAL_CODE && !gazetteer().division(code))
    .map(({ code, start, end }) => ({ code: 'unknown-region', name: code, start, end }));
}
