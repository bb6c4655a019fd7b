import * as l10n from '@vscode/l10n';
import type { PhraseStatistics } from '../core/corpus/phrase-statistics.ts';
import { phraseRecord } from '../core/export/export-record.ts';
import { clip } from '../core/text/display-width.ts';
import { findPhrases, openLibrary } from './library.ts';
import { printJson, printTable, printWarning } from './output.ts';
import { warnOfUnread } from './problems.ts';

/** What was asked for: `minDocuments` is the least number of documents of a phrase. */
export interface PhrasesOptions {
  readonly minDocuments: number;
  /** `undefined` for all of them. */
  readonly top: number | undefined;
  /** Whether minor phrases are wanted too: all that recurs. */
  readonly all: boolean;
  readonly json: boolean;
}

const PHRASE_CELLS = 48;
const ENGLISH_CELLS = 56;

/** `tifa phrases PATH...`: the phrases in at least so many documents, the highest termhood first. Exit status 1 where a file could not be read. */
export function phrases(paths: readonly string[], options: PhrasesOptions): number {
  const corpus = openLibrary(paths);
  findPhrases(corpus, options.minDocuments);
  const recurring = corpus.phraseBook.phrases(options.minDocuments);
  const found = byScore(options.all ? recurring : recurring.filter(({ minor }) => !minor)).slice(0, options.top);
  if (options.json) for (const phrase of found) printJson(phraseRecord(phrase));
  else printTable([l10n.t('Documents'), l10n.t('Times'), l10n.t('First seen'), l10n.t('Phrase'), l10n.t('English')], found.map(row));
  if (!options.json) printWarning(l10n.t('Counted in the texts themselves, without navigation and copies.'));
  return warnOfUnread(corpus.unreadFiles());
}

/** The highest termhood first. */
function byScore(found: readonly PhraseStatistics[]): PhraseStatistics[] {
  return [...found].sort((a, b) => b.score - a.score);
}

function row(phrase: PhraseStatistics): string[] {
  return [
    String(phrase.documents),
    String(phrase.occurrences),
    phrase.firstSeen ?? '?',
    clip(phrase.text, PHRASE_CELLS),
    clip(phrase.english ?? '', ENGLISH_CELLS),
  ];
}
