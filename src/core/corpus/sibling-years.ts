import { readDates } from '../dates/read-dates.ts';
import { moved } from '../moved.ts';
import type { SourceText } from '../text/source-text.ts';
import { dateSummary } from './claim-summary.ts';
import { detached } from './detached.ts';
import type { LibraryDocument, SettledDates } from './library-document.ts';

type TextOf = (entry: LibraryDocument) => SourceText;

/** What the documents beside a document tell of its dates now; `undefined` where they tell nothing any more. */
export interface SettledDocument {
  readonly entry: LibraryDocument;
  readonly settled: SettledDates | undefined;
}

/** With fewer stated dates beside it, nothing is concluded for a document. */
const LEAST_SIBLINGS = 5;

/**
 * The documents that print month and day alone and are to have another year than before: that of their folder, where the other documents of the folder state theirs
 * and agree, or none where they do not any more. Only such documents are read again, and only when the dates beside them have changed. Pauses after each of them.
 */
export function* settleYears(entries: Iterable<LibraryDocument>, textOf: TextOf): Generator<SettledDocument | undefined, void> {
  for (const folder of foldersOf(entries).values()) {
    yield undefined;
    const open = folder.filter(isOpen);
    if (open.length > 0) yield* settleFolder(open, tellingDates(folder), textOf);
  }
}

/** What a user has corrected stays. */
function isOpen({ document: { isYearOpen, date } }: LibraryDocument): boolean {
  return isYearOpen === true && date?.isCorrected !== true;
}

function* settleFolder(
  open: readonly LibraryDocument[],
  siblings: readonly string[],
  textOf: TextOf,
): Generator<SettledDocument | undefined, void> {
  const beside = siblings.length > 0 ? `${siblings[0]} ${siblings.at(-1)}` : '';
  for (const entry of open) {
    if ((entry.settledDates?.beside ?? '') === beside) continue;
    yield beside === '' ? { entry, settled: undefined } : readAgain(entry, textOf(entry), siblings, beside);
  }
}

function readAgain(entry: LibraryDocument, source: SourceText, siblings: readonly string[], beside: string): SettledDocument | undefined {
  // The file is gone or another one: what is known of it stays until that is noticed.
  if (source.reading === '') return undefined;
  const province = entry.document.place?.names[0];
  const read = readDates(source, { path: entry.knowledge.pathInFolder ?? entry.path, province, siblings });
  const dates = detached(moved(read, source.origin.start));
  return { entry, settled: { date: dates.date && dateSummary(dates.date), dates, beside } };
}

/** The stated dates of a folder, ascending; none where they are few, or of many years: such a folder says nothing of any of them. */
function tellingDates(folder: readonly LibraryDocument[]): readonly string[] {
  const stated = folder.flatMap(({ document: { date } }) => (date?.certainty === 'stated' ? [date.value] : [])).sort();
  return stated.length >= LEAST_SIBLINGS && yearOf(stated.at(-1)) - yearOf(stated[0]) <= 1 ? stated : [];
}

function yearOf(date = ''): number {
  return Number(date.slice(0, 4));
}

function foldersOf(entries: Iterable<LibraryDocument>): ReadonlyMap<string, LibraryDocument[]> {
  const folders = new Map<string, LibraryDocument[]>();
  for (const entry of entries) {
    const folder = entry.path.slice(0, entry.path.lastIndexOf('/') + 1);
    const known = folders.get(folder);
    if (known) known.push(entry);
    else folders.set(folder, [entry]);
  }
  return folders;
}
