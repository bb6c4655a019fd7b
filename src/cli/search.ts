import * as l10n from '@vscode/l10n';
import type { Corpus } from '../core/corpus/corpus.ts';
import type { LibraryDocument } from '../core/corpus/library-document.ts';
import { dateOf } from '../core/corpus/library-document.ts';
import { originalSet } from '../core/corpus/original-set.ts';
import type { Evaluated } from '../core/search/evaluate.ts';
import { evaluate } from '../core/search/evaluate.ts';
import type { FoundOccurrence } from '../core/search/search.ts';
import { occurrencesOf } from '../core/search/search.ts';
import { firstInOrder } from '../core/search/search-order.ts';
import { uncountedOf } from '../core/search/uncounted.ts';
import { atOnce } from '../core/slices.ts';
import { allSteps, openLibrary } from './library.ts';
import { printJson, printLine, printWarning } from './output.ts';
import { problemSentence, warnOfUnread } from './problems.ts';
import { UsageError } from './usage-error.ts';

/**
 * `tifa search PATH QUERY`: every occurrence of what a query asks for, in either script and through noise, by path; the documents themselves where it has
 * filters alone. People are told on standard error how many there are, and how many of them the counts of phrases leave out. Exit status 1 where there is none, or
 * a file could not be read. A query that is not understood as a whole finds nothing: who asked would take what the rest of it finds for the answer.
 */
export function searchLibrary(path: string, query: string, json: boolean): number {
  if (query.trim() === '') throw new UsageError(l10n.t('search takes a path and a query.'));
  const corpus = openLibrary([path]);
  const evaluated = allSteps(evaluate(corpus, query));
  const [problem] = evaluated.problems;
  if (problem) throw new UsageError(problemSentence(problem));
  const { lines, throughNoise } = printAll(corpus, evaluated, json ? printAsJson : printForPeople);
  const status = warnOfUnread(corpus.unreadFiles());
  if (lines === 0) printWarning(l10n.t('“{0}” was not found.', query));
  else if (!json) printWarning(summary(corpus, evaluated, lines, throughNoise));
  return lines > 0 ? status : 1;
}

/** What is printed of one find: a document, or an occurrence in it. */
interface Find {
  readonly entry: LibraryDocument;
  readonly isCopy: boolean;
  readonly occurrence: FoundOccurrence | undefined;
}

/** How much was printed: all texts are read for that, so that the numbers are those of the whole library. */
interface Printed {
  readonly lines: number;
  readonly throughNoise: number;
}

/** Prints what was found line by line. */
function printAll(corpus: Corpus, { query, found }: Evaluated, print: (find: Find) => void): Printed {
  const originals = originalSet(corpus);
  let [lines, throughNoise] = [0, 0];
  for (const one of atOnce(firstInOrder(found, found.length, 'path', query, corpus))) {
    const occurrences = query.words.length > 0 ? occurrencesOf(corpus, one, query) : [undefined];
    for (const occurrence of occurrences) print({ entry: one.entry, isCopy: !originals.has(one.entry), occurrence });
    lines += occurrences.length;
    throughNoise += occurrences.filter((occurrence) => occurrence?.isThroughNoise).length;
  }
  return { lines, throughNoise };
}

/** `33 occurrences in 20 documents · 1 in navigation · 2 in copies · 5 only through noise` */
function summary(corpus: Corpus, { query, found }: Evaluated, lines: number, throughNoise: number): string {
  const { navigation, copies, copyDocuments } = atOnce(uncountedOf(corpus, found, query));
  if (query.words.length === 0)
    return joined([documentsText(found.length), copyDocuments > 0 && l10n.t('{0} of them copies', copyDocuments)]);
  return joined([
    occurrencesText(lines, found.length),
    navigation > 0 && l10n.t('{0} in navigation', navigation),
    copies > 0 && l10n.t('{0} in copies', copies),
    throughNoise > 0 && l10n.t('{0} only through noise', throughNoise),
  ]);
}

function documentsText(count: number): string {
  return count === 1 ? l10n.t('1 document') : l10n.t('{0} documents', count);
}

function occurrencesText(occurrences: number, documents: number): string {
  if (occurrences === 1) return l10n.t('1 occurrence');
  if (documents === 1) return l10n.t('{0} occurrences in 1 document', occurrences);
  return l10n.t('{0} occurrences in {1} documents', occurrences, documents);
}

function joined(parts: readonly (string | false)[]): string {
  return parts.filter(Boolean).join(' · ');
}

function printForPeople({ entry: { path, document }, occurrence }: Find): void {
  if (occurrence) printLine(`${path}:${occurrence.line + 1}:${occurrence.column + 1}: ${occurrence.context}`);
  else printLine(`${path}: ${document.displayName}`);
}

/** Lines and columns count from 1 here, as in every tool of the terminal; offsets from 0. A document without an occurrence has `null` for what only one has. */
function printAsJson({ entry, isCopy, occurrence }: Find): void {
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
    isCopy,
    isThroughNoise: occurrence?.isThroughNoise ?? null,
  });
}
