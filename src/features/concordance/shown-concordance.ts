import type { Concordance } from '../../core/concordance/concordance-answer.ts';
import { TARGET_FIELDS } from '../../core/concordance/concordance-layout.ts';
import type { DocumentSummary } from '../../core/corpus/document-summary.ts';
import type { TextLocation } from '../../core/text/line-starts.ts';

/** A concordance as its document shows it. */
export interface ShownConcordance {
  readonly answer: Concordance;
  /** How many lines stand above the first of the answer. */
  readonly headerLines: number;
  /** The library as it was then. */
  readonly documents: readonly DocumentSummary[];
}

/** An occurrence that a line shows. */
export interface LineTarget extends TextLocation {
  readonly uri: string;
}

/** The occurrence that a line shows; `undefined` for another line. */
export function targetOfLine({ answer, headerLines }: ShownConcordance, line: number): LineTarget | undefined {
  const row = line - headerLines;
  if (row < 0) return undefined;
  const [document = 0, ...place] = answer.targets.subarray(row * TARGET_FIELDS, (row + 1) * TARGET_FIELDS);
  const uri = answer.uris[document - 1];
  const [targetLine = 0, column = 0, endLine = 0, endColumn = 0] = place;
  return uri === undefined ? undefined : { uri, line: targetLine, column, endLine, endColumn };
}

/** The line that shows an occurrence; `undefined` where none does. */
export function lineOfTarget({ answer: { targets, uris }, headerLines }: ShownConcordance, target: LineTarget): number | undefined {
  const document = uris.indexOf(target.uri) + 1;
  for (let at = 0; at < targets.length; at += TARGET_FIELDS) {
    if (targets[at] === document && targets[at + 1] === target.line && targets[at + 2] === target.column)
      return at / TARGET_FIELDS + headerLines;
  }
  return undefined;
}
