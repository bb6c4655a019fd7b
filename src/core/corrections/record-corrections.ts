import { recordAddress } from '../records/record-address.ts';
import type { Correction, Corrections, RecordCorrections } from './correction.ts';

/** By the path of a file. */
type CorrectedRecords = ReadonlyMap<string, RecordCorrections>;

/** Made once for all files that are asked for. */
const made = new WeakMap<Corrections, CorrectedRecords>();

/** What is known better about the records of the file at a path; `undefined` where nobody corrected any. */
export function recordCorrections(corrections: Corrections, path: string): RecordCorrections | undefined {
  const known = made.get(corrections) ?? correctedRecords(corrections);
  made.set(corrections, known);
  return known.get(path);
}

function correctedRecords(corrections: Corrections): CorrectedRecords {
  const byFile = new Map<string, Record<string, Correction>>();
  for (const [path, correction] of corrections) {
    const { file, number } = recordAddress(path);
    if (number !== undefined) byFile.set(file, { ...byFile.get(file), [number]: correction });
  }
  return byFile;
}
