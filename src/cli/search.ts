import * as l10n from '@vscode/l10n';
import type { Corpus } from '../core/corpus/corpus.ts';
import type { Occurrence } from '../core/corpus/occurrence.ts';
import { openLibrary } from './library.ts';
import { printJson, printLine, warn } from './output.ts';

/** `tifa search PATH QUERY`: every occurrence, in either script and through noise. Exit status 1 where there is none. */
export function search(path: string, query: string, json: boolean): number {
  const corpus = openLibrary([path]);
  const found = corpus.search(query);
  for (const occurrence of found) {
    if (json) printJson(occurrenceJson(corpus, occurrence));
    else printLine(`${occurrence.path}:${occurrence.line + 1}:${occurrence.column + 1}: ${occurrence.context}`);
  }
  for (const { path: file, error } of corpus.unreadFiles()) warn(l10n.t('{0}: not read ({1}: {2})', file, error.code, error.message));
  if (found.length === 0) warn(l10n.t('“{0}” was not found.', query));
  return found.length > 0 ? 0 : 1;
}

/** Lines and columns count from 1 here, as in every tool of the terminal; offsets from 0. */
function occurrenceJson(corpus: Corpus, occurrence: Occurrence): object {
  const document = corpus.get(occurrence.uri)?.document;
  return {
    file: occurrence.path,
    start: occurrence.start,
    end: occurrence.end,
    line: occurrence.line + 1,
    column: occurrence.column + 1,
    text: occurrence.text,
    context: occurrence.context,
    date: document?.dates.date?.value ?? null,
    region: document?.place?.code ?? null,
  };
}
