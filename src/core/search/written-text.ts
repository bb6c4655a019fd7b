import type { Range } from '../evidence.ts';
import { foldTable } from '../text/fold-table.ts';
import { matchingFold } from '../text/matching-fold.ts';
import { PADDING } from '../text/padded-text.ts';
import type { SourceText } from '../text/source-text.ts';

/** What somebody has typed, to be compared with what stands in a file where it was found. */
export class WrittenText {
  /** The typed text from its first to its last unit that matches: the marks at its ends do not. */
  private readonly inner: Range;
  private readonly form: string;

  constructor(private readonly typed: string) {
    const { text, map } = matchingFold(typed);
    this.inner = map.toOriginal(0, text.length);
    this.form = formOf(typed.slice(this.inner.start, this.inner.end));
  }

  /** Whether it stands at a range of the text that is matched just as it was typed: with its marks, in its script and width, with its blanks. */
  isAt(content: SourceText, { start, end }: Range): boolean {
    const { typed, inner } = this;
    const original = content.matching.map.toOriginal(start, end);
    const from = original.start;
    return (
      !isRestored(content, original) &&
      visibleFrom(content, from, typed.length - inner.start) === typed.slice(inner.start) &&
      this.leadIsAt(content, from)
    );
  }

  /**
   * Whether what stands there differs from what was typed by more than script, width and case: by marks, blanks, line breaks, notes, what is printed between pages, or
   * damaged characters. What a page or Markdown marks up is no noise.
   */
  isThroughNoise(content: SourceText, { start, end }: Range): boolean {
    const original = content.matching.map.toOriginal(start, end);
    return isRestored(content, original) || formOf(withoutTags(content, content.reading.slice(original.start, original.end))) !== this.form;
  }

  private leadIsAt(content: SourceText, from: number): boolean {
    const lead = this.typed.slice(0, this.inner.start);
    let at = from;
    for (let left = lead.length; left > 0; left--) {
      do at--;
      while (isTag(content, at));
      if (content.reading[at] !== lead[left - 1]) return false;
    }
    return true;
  }
}

/** Character by character, without what the folds leave out or restore. */
function formOf(text: string): string {
  const table = foldTable();
  let form = '';
  for (const character of text) form += table.mapCodePoint(character.codePointAt(0) ?? 0) || character;
  return form;
}

/** So many units of a text from an offset on, as a reader sees them. */
function visibleFrom(content: SourceText, from: number, units: number): string {
  if (content.reading === content.file) return content.reading.slice(from, from + units);
  let text = '';
  for (let at = from; at < content.reading.length && text.length < units; at++) if (!isTag(content, at)) text += content.reading[at];
  return text;
}

/** Whether a reader sees something else there than the file has, as it was read wrongly once and written down so. */
function isRestored({ file, form }: SourceText, { start, end }: Range): boolean {
  return form.restored !== file && form.restored.slice(start, end) !== file.slice(start, end);
}

/** Of a web page, what stands for its tags, and of Markdown for its marks. */
function isTag({ reading, file }: SourceText, at: number): boolean {
  return reading !== file && reading[at] === PADDING;
}

function withoutTags({ reading, file }: SourceText, text: string): string {
  return reading === file ? text : text.replaceAll(PADDING, '');
}
