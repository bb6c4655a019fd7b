import type { ReportComparison, WordedRevision } from '../../core/analysis/report-comparison.ts';
import type { Range } from '../../core/evidence.ts';
import { comparisonHeader, fateText, keptText } from './revision-wording.ts';
import { shownSentence } from './shown-sentence.ts';

/** Of which document a line has a sentence. */
type PageSide = 'first' | 'second';

/** A line that shows a sentence: where that stands in its document, and which characters of the line are other ones. */
export interface SentenceLine {
  readonly line: number;
  readonly side: PageSide;
  readonly range: Range;
  readonly marked: readonly Range[];
}

/** A change, or several of one kind that follow one another: from the line that names it to its last sentence. */
interface PageChange {
  readonly line: number;
  readonly lastLine: number;
  readonly title: string;
  /** The beginning of what is there now, or was. */
  readonly detail: string;
}

/** What became of each sentence, as the text of a page. */
export interface RevisionPage {
  readonly text: string;
  readonly changes: readonly PageChange[];
  readonly sentences: readonly SentenceLine[];
}

/** Before what was, and before what is. */
const SIGNS: Readonly<Record<PageSide, string>> = { first: '− ', second: '+ ' };
const MOST_DETAIL = 60;

/** The page of a comparison; the documents are named. */
export function revisionPage(names: readonly [string, string], { revisions, counts }: ReportComparison): RevisionPage {
  const page = new PageText();
  for (const line of comparisonHeader(names, counts)) page.add(line);
  for (const group of revisionGroups(revisions)) {
    const [one] = group;
    page.add('');
    if (one && isChange(one)) page.addChange(group, one);
    else page.add(`… ${keptText(group.length)}`);
  }
  return page.page();
}

/** Whether there is anything to read: a sentence that was only kept is told by its number. */
export function isChange({ kind, isMoved }: WordedRevision): boolean {
  return kind !== 'kept' || isMoved;
}

/** What follows one another and is kept, added or dropped is told together. */
export function revisionGroups(revisions: readonly WordedRevision[]): WordedRevision[][] {
  const groups: WordedRevision[][] = [];
  for (const revision of revisions) {
    const last = groups.at(-1);
    const [before] = last ?? [];
    if (last && before && isTogether(before, revision)) last.push(revision);
    else groups.push([revision]);
  }
  return groups;
}

function isTogether(one: WordedRevision, next: WordedRevision): boolean {
  const isAlike = one.kind === next.kind && one.isMoved === next.isMoved;
  return isAlike && (!isChange(one) || one.kind === 'added' || one.kind === 'dropped');
}

class PageText {
  private readonly lines: string[] = [];
  private readonly changes: PageChange[] = [];
  private readonly sentences: SentenceLine[] = [];

  add(line: string): void {
    this.lines.push(line);
  }

  addChange(group: readonly WordedRevision[], one: WordedRevision): void {
    const line = this.lines.length;
    const title = fateText(one, group.length);
    this.add(title);
    for (const { first, second, texts, marked, kind } of group) {
      // What was only moved says the same twice.
      if (first && texts.first !== undefined && kind !== 'kept') this.addSentence('first', first, texts.first, marked.first);
      if (second && texts.second !== undefined) this.addSentence('second', second, texts.second, marked.second);
    }
    const detail = (this.lines.at(-1) ?? '').slice(SIGNS.first.length, MOST_DETAIL);
    this.changes.push({ line, lastLine: this.lines.length - 1, title, detail });
  }

  page(): RevisionPage {
    const { lines, changes, sentences } = this;
    return { text: lines.map((line) => `${line}\n`).join(''), changes, sentences };
  }

  private addSentence(side: PageSide, range: Range, sentence: string, marked: readonly Range[]): void {
    const shown = shownSentence(sentence, marked);
    const sign = SIGNS[side];
    const moved = shown.marked.map(({ start, end }) => ({ start: start + sign.length, end: end + sign.length }));
    this.sentences.push({ line: this.lines.length, side, range, marked: moved });
    this.add(sign + shown.text);
  }
}
