import type { Layout } from '../../../src/core/document/layout.ts';
import { layoutOf } from '../../../src/core/document/layout.ts';
import { bodyRanges, lineNoise } from '../../../src/core/document/line-noise.ts';
import type { TitleReading } from '../../../src/core/document/title.ts';
import { readTitle } from '../../../src/core/document/title.ts';
import { SourceText } from '../../../src/core/text/source-text.ts';

/** What the readers of one document share, for tests that look at one reader. */
export interface Parts {
  readonly source: SourceText;
  readonly layout: Layout;
  readonly heading: TitleReading;
}

export function partsOf(text: string): Parts {
  const source = new SourceText(text);
  const layout = layoutOf(source);
  return { source, layout, heading: readTitle(source, layout) };
}

/** The noise of the lines as `kind: text`. */
export function noiseIn(text: string): string[] {
  const { source, layout, heading } = partsOf(text);
  return lineNoise(source, layout, heading).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);
}

export function bodyOf(text: string): string[] {
  const { layout, heading } = partsOf(text);
  return bodyRanges(layout, heading).map(({ start, end }) => text.slice(start, end));
}
