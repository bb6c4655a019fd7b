import type { Range } from '../evidence.ts';
import type { Field } from './field.ts';
import type { FrontMatter } from './front-matter.ts';
import { frontMatterOf } from './front-matter.ts';
import { isHtml } from './html-detection.ts';
import type { DeclaringElement } from './html-text.ts';
import { htmlText } from './html-text.ts';
import { markdownText } from './markdown-text.ts';
import type { ArchivedPage } from './mhtml.ts';
import { archivedPage, inStep } from './mhtml.ts';
import { restoredInPlace } from './misread.ts';
import { PADDING } from './padded-text.ts';
import { subtitleText } from './subtitle-text.ts';
import type { TextFormat } from './text-format.ts';

/** What a reader sees of a decoded file, in step with it: every character at its own offset, padding for what is no text. */
export interface Reading {
  readonly text: string;
  readonly format: TextFormat | 'page' | 'record';
  /** The file with what was read in a wrong encoding once as it was before. */
  readonly restored: string;
  /** Where marks that were left out say that somebody is quoted, in the order of the text. */
  readonly quotations: readonly Range[];
  /** Of a page, where it says something of itself for programs. */
  readonly declaring: readonly DeclaringElement[];
  /** `undefined` where there is none. */
  readonly frontMatter: FrontMatter | undefined;
  /** Of a record what its fields say of it. */
  readonly fields: readonly Field[];
}

const NOTHING_ELSE = { declaring: [], quotations: [], frontMatter: undefined, fields: [] } as const;

/** Of a web page the article, of Markdown the text without its marks, of subtitles what is said, a plain text as it is; each without front matter. */
export function readingOf(file: string, format: TextFormat): Reading {
  const archived = format === 'archive' ? archivedPage(file) : undefined;
  if (archived) return readingOfArchive(file, archived);
  const restored = restoredInPlace(file);
  if (format === 'subtitles') return { ...NOTHING_ELSE, format, restored, text: subtitleText(restored) };
  if (isHtml(restored, format)) return { ...NOTHING_ELSE, ...htmlText(restored), format: 'page', restored };
  const frontMatter = frontMatterOf(restored, format);
  const text = frontMatter ? PADDING.repeat(frontMatter.end) + restored.slice(frontMatter.end) : restored;
  const reading: Reading = { text, format, restored, quotations: [], declaring: [], frontMatter, fields: [] };
  return format === 'markdown' ? { ...reading, ...markdownText(text) } : reading;
}

/** Every character at the offset where it is written in the archive, in whatever way: `=E6=B1=9F`. */
function readingOfArchive(file: string, archived: ArchivedPage): Reading {
  const { page, offsets } = archived;
  const { text, declaring } = htmlText(page);
  const placed = declaring.map((one) => ({ ...one, start: offsets[one.start] ?? file.length, end: offsets[one.end] ?? file.length }));
  return {
    ...NOTHING_ELSE,
    text: inStep(text, archived, file.length),
    format: 'page',
    restored: inStep(page, archived, file.length),
    declaring: placed,
  };
}
