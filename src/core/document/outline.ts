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
  const ends = endsOf(headings, levels, lines.length);
  const filled = filledEnds(lines);
  return headings.map((heading, index) => {
    const endLine = ends[index] as number;
    return {
      ...nameOf(source, lines, heading, endLine),
      family: heading.family,
      level: levelAt(levels, index),
      partEnd: filled[endLine - 1] ?? 0,
    };
  });
}

/** For every heading the line before which its part ends: that of the next heading of its level or of a wider one. Found from the last heading to the first. */
function endsOf(headings: readonly Heading[], levels: readonly number[], lineCount: number): number[] {
  const ends: number[] = [];
  /** Indexes of later headings that may end a part, the nearest last; each is of a wider level than those after it. */
  const later: number[] = [];
  for (let index = headings.length - 1; index >= 0; index--) {
    while (later.length > 0 && levelAt(levels, later.at(-1)) > levelAt(levels, index)) later.pop();
    ends[index] = headings[later.at(-1) ?? headings.length]?.at ?? lineCount;
    later.push(index);
  }
  return ends;
}

function levelAt(levels: readonly number[], index: number | undefined): number {
  return levels[index ?? 0] ?? 0;
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
  const below = folded.length === length ? nextText(lines, at + 1, endLine) : undefined;
  const words = [range, ...(below && !headingMark(below.folded) ? [below.line] : [])];
  const name = words.map((part) => cleanSlice(source.reading, part, source.folded.noise)).join('');
  return { start: range.start, end: range.end, name: shorten(name.replace(/^- */, '').replace(/[。:：]$/, '')) };
}

function nextText(lines: readonly RoledLine[], from: number, to: number): RoledLine | undefined {
  for (let at = from; at < to; at++) if (lines[at]?.role === 'text') return lines[at];
  return undefined;
}

/** By line, where the last line up to it ends that is not blank; 0 where there is none. */
function filledEnds(lines: readonly RoledLine[]): Uint32Array {
  let end = 0;
  return Uint32Array.from(lines, ({ role, line }) => {
    if (role !== 'blank') end = line.end;
    return end;
  });
}
