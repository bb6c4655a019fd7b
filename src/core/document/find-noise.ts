import type { Noise } from '../text/noise.ts';
import type { SourceText } from '../text/source-text.ts';
import { quote } from '../text/source-text.ts';
import { layoutOf } from './layout.ts';
import { lineNoise } from './line-noise.ts';
import { readTitle } from './title.ts';

/**
 * Everything in a file that its author did not write and that can be taken away or repaired where it stands, in the order of the text. Of a web page only what
 * stands between two tags: its lines are made by its markup, which nobody wants changed. In Markdown no mark goes with what stands inside a line. Of a file with
 * records only what stands inside a text, and takes nothing along that divides them; of subtitles no line, as each belongs to a cue.
 */
export function findNoise(source: SourceText): readonly Noise[] {
  const { format } = source.form;
  const inline = source.inlineNoise.filter(
    (one) => format === 'other' || one.kind === 'misread' || one.kind === 'lost' || isWithoutMarks(source, one),
  );
  if (format === 'record') return inline.filter((one) => isWithoutMarks(source, one) && !DIVIDING.test(one.replacement ?? ''));
  return format === 'page' || format === 'subtitles' ? inline : [...inline, ...noiseOfLines(source)].sort((a, b) => a.start - b.start);
}

/** What would mean something else in a table, in JSON or in XML. */
const DIVIDING = /["\\<>&,;\s]/;

function noiseOfLines(source: SourceText): Noise[] {
  const layout = layoutOf(source);
  return lineNoise(source, layout, readTitle(source, layout));
}

function isWithoutMarks(source: SourceText, noise: Noise): boolean {
  return quote(source, noise).length === noise.end - noise.start;
}
