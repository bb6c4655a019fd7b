import { TRADITIONAL_READINGS } from './readings.generated.ts';

let bySyllable: ReadonlyMap<string, string> | undefined;

/** The Traditional-only characters of GBK with that reading, as one string; a syllable in the form that `tonedSyllable` gives. */
export function traditionalRead(syllable: string): string {
  bySyllable ??= makeIndex();
  return bySyllable.get(syllable) ?? '';
}

function makeIndex(): ReadonlyMap<string, string> {
  const index = new Map<string, string>();
  for (const entry of TRADITIONAL_READINGS.trim().split(/\s+/)) {
    const first = entry.search(/[\u3400-\u9fff]/);
    index.set(entry.slice(0, first), entry.slice(first));
  }
  return index;
}
