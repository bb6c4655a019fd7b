import { TRADITIONAL_READINGS } from './readings.generated.ts';

/** Characters that share a reading. */
export interface Homophones {
  /** Those that are read so first of all. */
  readonly usual: string;
  /** Those that have other readings before. */
  readonly rare: string;
}

const NONE: Homophones = { usual: '', rare: '' };

let bySyllable: ReadonlyMap<string, Homophones> | undefined;

/** The Traditional-only characters of GBK with that reading; a syllable in the form that `tonedSyllable` gives. */
export function traditionalRead(syllable: string): Homophones {
  bySyllable ??= makeIndex();
  return bySyllable.get(syllable) ?? NONE;
}

function makeIndex(): ReadonlyMap<string, Homophones> {
  const index = new Map<string, Homophones>();
  for (const entry of TRADITIONAL_READINGS.trim().split(/\s+/)) {
    const first = entry.search(/[,\u3400-\u9fff]/);
    const [usual = '', rare = ''] = entry.slice(first).split(',');
    index.set(entry.slice(0, first), { usual, rare });
  }
  return index;
}
