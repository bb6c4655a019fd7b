import { isHtml } from '../text/html-detection.ts';
import type { Noise } from '../text/noise.ts';
import { quote, SourceText } from '../text/source-text.ts';
import { layoutOf } from './layout.ts';
import { lineNoise } from './line-noise.ts';
import { readTitle } from './title.ts';

/**
 * Everything in a file that its author did not write and that can be taken away or repaired where it stands, in the order of the text. Of a web page only what
 * stands between two tags: its lines are made by its markup, which nobody wants changed.
 */
export function findNoise(file: string): Noise[] {
  const source = new SourceText(file);
  const inline = source.inlineNoise;
  return isHtml(file)
    ? inline.filter((noise) => noise.kind === 'misread' || isWithoutTags(source, noise))
    : [...inline, ...noiseOfLines(source)].sort((a, b) => a.start - b.start);
}

function noiseOfLines(source: SourceText): Noise[] {
  const layout = layoutOf(source);
  return lineNoise(source, layout, readTitle(source, layout));
}

function isWithoutTags(source: SourceText, noise: Noise): boolean {
  return quote(source, noise).length === noise.end - noise.start;
}
