import * as l10n from '@vscode/l10n';
import type { PhraseDispersion } from '../core/analysis/phrase-dispersion.ts';
import { phraseDispersion } from '../core/analysis/phrase-dispersion.ts';
import { dispersionStrip } from '../core/charts/dispersion-strip.ts';
import { lengthOf } from '../core/evidence.ts';
import type { AnswerFormat, AnswerRow } from './answer.ts';
import { printAnswer } from './answer.ts';
import { openLibrary } from './library.ts';
import { printWarning } from './output.ts';
import { warnOfUnread } from './problems.ts';
import { UsageError } from './usage-error.ts';

/** `tifa dispersion FILE PHRASE...`: where phrases stand in a document. Exit status 1 where one stands nowhere in it, or the file cannot be read. */
export function printDispersion(path: string, phrases: readonly string[], format: AnswerFormat): number {
  const corpus = openLibrary([path]);
  if (warnOfUnread(corpus.unreadFiles()) > 0) return 1;
  const [document, ...others] = corpus.documents();
  const found = document && others.length === 0 ? phraseDispersion(corpus, { uri: document.uri, phrases }) : undefined;
  if (!found) throw new UsageError(dispersionUse());
  const missing = found.lines.filter(({ places }) => places.length === 0);
  const nothing = l10n.t('None of the phrases stands in it.');
  printAnswer({ objects: recordsOf(found), rows: rowsOf(found), nothing, svg: drawingOf(found, path) }, format);
  for (const { phrase } of missing) printWarning(l10n.t('“{0}” was not found.', phrase));
  return missing.length > 0 ? 1 : 0;
}

/** What the command takes. */
export function dispersionUse(): string {
  return l10n.t('dispersion takes a file with one document and at least one phrase.');
}

function recordsOf({ extent, lines }: PhraseDispersion) {
  return lines.map(({ phrase, places }) => ({ phrase, extent, places }));
}

/** `part` is the heading before a place, `share` how far into the document it is, from 0 to 1. */
function rowsOf({ extent, parts, lines }: PhraseDispersion): AnswerRow[] {
  const shareAt = (offset: number) => (offset - extent.start) / Math.max(1, lengthOf([extent]));
  return lines.flatMap(({ phrase, places }) =>
    places.map(({ start, end }) => ({
      phrase,
      start,
      end,
      share: shareAt(start),
      part: parts.findLast((part) => part.start <= start)?.name ?? null,
    })),
  );
}

function drawingOf({ extent, parts, lines }: PhraseDispersion, title: string): string {
  const within = ({ start }: { readonly start: number }) => start - extent.start;
  const rows = lines.map(({ phrase, places }) => ({ name: phrase, starts: places.map(within) }));
  return dispersionStrip({ length: lengthOf([extent]), parts: parts.map(within) }, rows, title).svg;
}
