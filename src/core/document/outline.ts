import type { Range } from '../evidence.ts';
import type { SourceText } from '../text/source-text.ts';
import { shorten } from './display-name.ts';
import { cleanSlice } from './found.ts';
import type { Heading, HeadingFamily } from './heading.ts';
import { headingMark, standsAlone } from './heading.ts';
import { HeadingOrder } from './heading-order.ts';
import { layoutOf } from './layout.ts';
import type { RoledLine } from './line-role.ts';

/** A part of a document, by the line that begins it; that line's words are its range. Offsets are UTF-16 code units of the original text. */
export interface OutlinePart extends Range {
  /** As it stands in the text, without noise, shortened. */
  readonly name: string;
  readonly family: HeadingFamily;
  /** 0 for the widest parts of this document. */
  readonly level: number;
  /** Where the last line of the part ends that is not blank. */
  readonly partEnd: number;
}

/**
 * The parts of a document in the order of the text, the wider ones before those that they contain. What contains what is read from the document itself
 * (`HeadingOrder`), as 一、 stands above (一) nearly everywhere, but not in every text.
 */
export function outline(source: SourceText): OutlinePart[] {
  const { lines } = layoutOf(source);
  const headings = withoutLoners(headingsOf(lines));
  const levels = levelsOf(headings);
  return headings.map((heading, index) => {
    const next = levels.findIndex((level, later) => later > index && level <= (levels[index] ?? 0));
    const endLine = next < 0 ? lines.length : (headings[next]?.at ?? lines.length);
    return {
      ...nameOf(source, lines, heading, endLine),
      family: heading.family,
      level: levels[index] ?? 0,
      partEnd: endOf(lines, heading.at, endLine),
    };
  });
}

function headingsOf(lines: readonly RoledLine[]): Heading[] {
  return lines.flatMap(({ role, folded }, at) => {
    const mark = role === 'text' ? headingMark(folded) : undefined;
    return mark ? [{ ...mark, at }] : [];
  });
}

/** Leaves out what is no list: a single 第一条高铁, a sentence that begins with 三、. The number before or after it must stand somewhere. */
function withoutLoners(headings: readonly Heading[]): Heading[] {
  const numbers = new Set(headings.map(({ family, number }) => `${family} ${number}`));
  return headings.filter(
    ({ family, number = 0 }) => standsAlone(family) || numbers.has(`${family} ${number - 1}`) || numbers.has(`${family} ${number + 1}`),
  );
}

function levelsOf(headings: readonly Heading[]): number[] {
  const order = new HeadingOrder(headings);
  const open: HeadingFamily[] = [];
  return headings.map(({ family }) => {
    while (open.length > 0 && !order.isAbove(open.at(-1) as HeadingFamily, family)) open.pop();
    return open.push(family) - 1;
  });
}

/** The first sentence of the heading's line; where the mark stands alone, with the words of the next line that has any. */
function nameOf(source: SourceText, lines: readonly RoledLine[], { at, length }: Heading, endLine: number): Range & { name: string } {
  const { line, folded } = lines[at] as RoledLine;
  const from = line.foldedStart + line.folded.indexOf(folded);
  const stop = folded.indexOf('。');
  const range = source.folded.map.toOriginal(from, from + (stop < 0 ? folded.length : stop));
  const below = folded.length === length ? lines.slice(at + 1, endLine).find(({ role }) => role === 'text') : undefined;
  const words = [range, ...(below && !headingMark(below.folded) ? [below.line] : [])];
  const name = words.map((part) => cleanSlice(source.reading, part, source.folded.noise)).join('');
  return { start: range.start, end: range.end, name: shorten(name.replace(/^- */, '').replace(/[。:：]$/, '')) };
}

function endOf(lines: readonly RoledLine[], from: number, to: number): number {
  return lines.slice(from, to).findLast(({ role }) => role !== 'blank')?.line.end ?? 0;
}
