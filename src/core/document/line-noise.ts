import type { Range } from '../evidence.ts';
import type { Noise, NoiseKind } from '../text/noise.ts';
import type { SourceText } from '../text/source-text.ts';
import { widgetsOf } from './header-field.ts';
import type { Layout } from './layout.ts';
import type { LineRole, RoledLine } from './line-role.ts';
import type { TitleReading } from './title.ts';

const KINDS: Partial<Record<LineRole, NoiseKind>> = {
  navigation: 'navigation',
  'image-name': 'image-name',
  'share-line': 'share-line',
  copyright: 'copyright',
  credit: 'credit',
};
const IN_BODY: ReadonlySet<LineRole> = new Set(['text', 'quoted', 'blank']);
/** `(记者王娜 摄影宋璐)` or `[责任编辑:张三]` at the end of the last paragraph; the closing bracket is often lost. */
const CLOSING_CREDIT =
  /(?<=[。!?"》…])\s*[[(](?:(?:本报|本台|全媒体|见习|实习|融媒体)?(?:首席)?(?:记者|通讯员)|(?:责任)?编辑|责编|来源|稿源|摄影|文图?\/|图\/|作者)[^()[\]。]{1,60}[\])]?\s*$/;

/** What the site added to the text: whole lines, parts of header lines, the credit that closes the last paragraph, and the site's name in the title. */
export function lineNoise(source: SourceText, layout: Layout, { siteSuffix }: TitleReading): Noise[] {
  const noise: Noise[] = [];
  for (const line of layout.lines) if (!IN_BODY.has(line.role)) noise.push(...noiseOfLine(source, line));
  const credit = closingCredit(source, layout);
  if (credit) noise.push(credit);
  if (siteSuffix) noise.push(foldedNoise(source, 'site-suffix', siteSuffix));
  return noise.sort((a, b) => a.start - b.start);
}

/** Where the author's own text stands, by whole lines, neighbouring lines joined. */
export function bodyRanges({ lines }: Layout, { pageTitle }: TitleReading): Range[] {
  const ranges: { start: number; end: number }[] = [];
  let open = false;
  for (const entry of lines) {
    const inBody = IN_BODY.has(entry.role) && entry.line !== pageTitle?.line;
    const last = ranges.at(-1);
    if (entry.role === 'blank' && !open) continue;
    if (inBody && open && last) last.end = entry.role === 'blank' ? last.end : entry.line.end;
    else if (inBody) ranges.push({ start: entry.line.start, end: entry.line.end });
    open = inBody;
  }
  return ranges;
}

function noiseOfLine(source: SourceText, entry: RoledLine): Noise[] {
  if (entry.role === 'header') return widgetsOf(entry).map((range) => foldedNoise(source, 'navigation', range));
  const kind = KINDS[entry.role];
  return kind ? [{ kind, ...withBullet(source, entry.line, visiblePart(source.reading, entry.line)), replacement: '' }] : [];
}

function closingCredit(source: SourceText, { lines, lastParagraph }: Layout): Noise | undefined {
  const line = lines[lastParagraph]?.line;
  const match = line && CLOSING_CREDIT.exec(line.folded);
  if (!line || !match) return undefined;
  return foldedNoise(source, 'credit', {
    start: line.foldedStart + match.index,
    end: line.foldedStart + match.index + match[0].trimEnd().length,
  });
}

function foldedNoise({ folded }: SourceText, kind: NoiseKind, range: Range): Noise {
  return { kind, ...folded.map.toOriginal(range.start, range.end), replacement: '' };
}

/** The bullet of an item of Markdown stands right before its line. */
function withBullet({ form }: SourceText, line: Range, visible: Range): Range {
  const hasBullet = form.format === 'markdown' && line.start > 0 && '-*+'.includes(form.restored.charAt(line.start - 1));
  return hasBullet ? { start: line.start - 1, end: visible.end } : visible;
}

/** A line without the white space at its ends, offsets into the original. */
function visiblePart(text: string, { start, end }: Range): Range {
  const raw = text.slice(start, end);
  return { start: end - raw.trimStart().length, end: start + raw.trimEnd().length };
}
