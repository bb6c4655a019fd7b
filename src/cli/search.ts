import * as l10n from '@vscode/l10n';
import type { Corpus } from '../core/corpus/corpus.ts';
import type { LibraryDocument } from '../core/corpus/library-document.ts';
import { dateOf } from '../core/corpus/library-document.ts';
import type { Occurrence } from '../core/corpus/occurrence.ts';
import type { Evaluated } from '../core/search/evaluate.ts';
import { evaluate } from '../core/search/evaluate.ts';
import type { QueryProblem } from '../core/search/query.ts';
import { occurrencesOf } from '../core/search/search.ts';
import { inOrder } from '../core/search/search-order.ts';
import { openLibrary } from './library.ts';
import { printJson, printLine, printWarning } from './output.ts';
import { UsageError } from './usage-error.ts';

/**
 * `tifa search PATH QUERY`: every occurrence of what a query asks for, in either script and through noise, by path; the documents themselves where it has
 * filters alone. Exit status 1 where there is none, or a file could not be read. A query that is not understood as a whole finds nothing: who asked would take
 * what the rest of it finds for the answer.
 */
export function searchLibrary(path: string, query: string, json: boolean): number {
  if (query.trim() === '') throw new UsageError(l10n.t('search takes a path and a query.'));
  const corpus = openLibrary([path]);
  const evaluated = evaluate(corpus, query);
  const [problem] = evaluated.problems;
  if (problem) throw new UsageError(problemText(problem));
  const print = json ? printAsJson : printForPeople;
  const printed = printAll(corpus, evaluated, print);
  const unread = corpus.unreadFiles();
  for (const { path: file, error } of unread) printWarning(l10n.t('{0}: not read ({1}: {2})', file, error.code, error.message));
  if (printed === 0) printWarning(l10n.t('“{0}” was not found.', query));
  return printed > 0 && unread.length === 0 ? 0 : 1;
}

/** Prints what was found line by line; returns how many lines. */
function printAll(corpus: Corpus, { query, found }: Evaluated, print: (entry: LibraryDocument, occurrence?: Occurrence) => void): number {
  let printed = 0;
  for (const one of inOrder(found, 'path', query, corpus)) {
    const occurrences = query.words.length > 0 ? occurrencesOf(corpus, one, query) : [undefined];
    for (const occurrence of occurrences) print(one.entry, occurrence);
    printed += occurrences.length;
  }
  return printed;
}

function printForPeople({ path, document }: LibraryDocument, occurrence?: Occurrence): void {
  if (occurrence) printLine(`${path}:${occurrence.line + 1}:${occurrence.column + 1}: ${occurrence.context}`);
  else printLine(`${path}: ${document.displayName}`);
}

/** Lines and columns count from 1 here, as in every tool of the terminal; offsets from 0. A document without an occurrence has `null` for what only one has. */
function printAsJson(entry: LibraryDocument, occurrence?: Occurrence): void {
  const { path, document } = entry;
  printJson({
    file: path,
    start: occurrence?.start ?? null,
    end: occurrence?.end ?? null,
    line: occurrence ? occurrence.line + 1 : null,
    column: occurrence ? occurrence.column + 1 : null,
    text: occurrence?.text ?? null,
    context: occurrence?.context ?? null,
    date: dateOf(entry) ?? null,
    region: document.place?.code ?? null,
  });
}

function problemText({ code, text }: QueryProblem): string {
  switch (code) {
    case 'open-quote':
      return l10n.t('A quote is not closed: “{0}”', text);
    case 'empty':
      return l10n.t('A filter or minus has nothing behind it.');
    case 'no-date':
      return l10n.t('Not a date or a range of dates such as 2023..2024: “{0}”', text);
    case 'no-script':
      return l10n.t('Not a script (hans, hant, mixed or both): “{0}”', text);
    case 'no-place':
      return l10n.t('No place is called “{0}”.', text);
    case 'no-key':
      return l10n.t('There is no filter “{0}”; it is searched as text.', text);
  }
}
