import { readDates } from '../dates/read-dates.ts';
import type { SourceText } from '../text/source-text.ts';
import type { LibraryDocument } from './library-document.ts';

type TextOf = (entry: LibraryDocument) => SourceText;

/** With fewer stated dates beside it, nothing is concluded for a document. */
const LEAST_SIBLINGS = 5;

/**
 * Gives documents that print month and day alone the year of their folder, where the other documents of the folder state theirs and agree, and takes it back where
 * they do not any more. Only such documents are read again, and only when the dates beside them have changed. Yields after each, so that the caller may pause.
 */
export function* settleYears(entries: Iterable<LibraryDocument>, textOf: TextOf): Generator<undefined, void> {
  for (const folder of foldersOf(entries).values()) {
    const open = folder.filter(({ document }) => document.dates.withoutYear);
    if (open.length > 0) yield* settleFolder(open, statedDates(folder), textOf);
  }
}

function* settleFolder(open: readonly LibraryDocument[], stated: readonly string[], textOf: TextOf): Generator<undefined, void> {
  const siblings = isTelling(stated) ? stated : [];
  const key = siblings.length > 0 ? `${siblings[0]} ${siblings.at(-1)}` : '';
  for (const entry of open) {
    if (entry.siblingKey === key) continue;
    readAgain(entry, textOf(entry), siblings, key);
    yield undefined;
  }
}

function readAgain(entry: LibraryDocument, source: SourceText, siblings: readonly string[], key: string): void {
  // The file is gone or another one: what is known of it stays until that is noticed.
  if (source.reading === '') return;
  const dates = readDates(source, { path: entry.knowledge.pathInFolder ?? entry.path, siblings });
  // What a user has corrected stays.
  const isCorrected = entry.document.dates.date?.evidence[0]?.rule === 'correction';
  if (!isCorrected) entry.document = { ...entry.document, dates };
  entry.siblingKey = key;
}

/** A folder of many years says nothing of any of them. The dates ascend. */
function isTelling(stated: readonly string[]): boolean {
  return stated.length >= LEAST_SIBLINGS && yearOf(stated.at(-1)) - yearOf(stated[0]) <= 1;
}

function yearOf(date = ''): number {
  return Number(date.slice(0, 4));
}

function statedDates(folder: readonly LibraryDocument[]): string[] {
  const dated = folder.map(({ document }) => document.dates.date).filter((date) => date?.certainty === 'stated');
  return dated.map((date) => date?.value ?? '').sort();
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
