import type { Noise } from '../text/noise.ts';
import type { SourceText } from '../text/source-text.ts';
import { layoutOf } from './layout.ts';
import { lineNoise } from './line-noise.ts';
import { readTitle } from './title.ts';

/** Everything in a text that its author did not write, inside the lines and around them, in the order of the text. */
export function findNoise(source: SourceText): Noise[] {
  const inline = source.folded.noise;
  const layout = layoutOf(source);
  return [...inline, ...lineNoise(source, layout, readTitle(source, layout, inline))].sort((a, b) => a.start - b.start);
}
