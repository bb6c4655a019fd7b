import { Converter } from 'opencc-js';
import type { Conversion } from '../../src/core/conversion/conversion.ts';
import { convert } from '../../src/core/conversion/convert.ts';
import type { Variant } from '../../src/core/conversion/variant.ts';
import type { BenchLibrary } from './library.ts';
import { print } from './report.ts';
import { medianTimes, timeOf } from './timing.ts';

/** Enough to measure on. */
const UNITS = 2_000_000;
const DIRECTIONS: readonly (readonly [from: Variant, to: Variant])[] = [
  ['s', 't'],
  ['s', 'tw'],
  ['s', 'twp'],
  ['tw', 's'],
];

/** Conversion of scripts beside opencc-js: by the same dictionaries alone, and with words, context, offsets, protected spans and doubtful places. */
export function measureConversion({ texts }: BenchLibrary): void {
  const simplified = sampleOf(texts);
  const traditional = simplified.map((text) => convert(text, { from: 's', to: 'tw' }).text);
  for (const [from, to] of DIRECTIONS) {
    const peer = Converter({ from: localeOf(from), to: localeOf(to) });
    const sample = from === 's' ? simplified : traditional;
    const all = (convertOne: (text: string) => Conversion | string) => timeOf(() => sample.forEach(convertOne));
    const { theirs, plain, full } = medianTimes({
      theirs: () => all(peer),
      plain: () => all((text) => convert(text, { from, to, dictionary: 'opencc' })),
      full: () => all((text) => convert(text, { from, to })),
    });
    print(`convert ${from} to ${to} exactly as opencc-js / opencc-js`, plain, theirs, '≤ 1/4');
    print(`convert ${from} to ${to} with words and context / opencc-js`, full, theirs, '≤ 1/2');
  }
}

function localeOf(variant: Variant): string {
  return variant === 's' ? 'cn' : variant;
}

function sampleOf(texts: readonly string[]): string[] {
  let units = 0;
  return texts.filter((text) => {
    units += text.length;
    return units <= UNITS;
  });
}
