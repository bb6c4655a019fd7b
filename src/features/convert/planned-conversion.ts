import * as vscode from 'vscode';
import { holdsOffset } from '../../core/ascending-ranges.ts';
import type { TextChange } from '../../core/conversion/conversion-changes.ts';
import { changesWithin, charsetChange, conversionChanges } from '../../core/conversion/conversion-changes.ts';
import type { DoubtfulChoice } from '../../core/conversion/doubtful-choice.ts';
import { doubtfulChoices } from '../../core/conversion/doubtful-choice.ts';
import type { Range } from '../../core/evidence.ts';
import { lineStartsOf, positionIn } from '../../core/text/line-starts.ts';
import type { ConversionTarget } from '../../host/conversion-target.ts';
import type { Converter } from '../../host/converter.ts';
import { rangeIn } from '../../host/editor-text.ts';

/** What a conversion would change in an open document. */
export interface PlannedConversion {
  readonly document: vscode.TextDocument;
  /** What was converted. */
  readonly text: string;
  readonly to: ConversionTarget;
  /** Offsets are of the text that was converted. */
  readonly changes: readonly TextChange[];
  /** Ranges are of `result`. */
  readonly choices: readonly DoubtfulChoice[];
  /** The whole text converted. */
  readonly result: string;
}

/** Plans the conversion of a document, or of some ranges of it, which ascend and are apart: they are converted with all that stands around them. */
export async function planConversion(
  converter: Converter,
  document: vscode.TextDocument,
  to: ConversionTarget,
  selected?: readonly Range[],
): Promise<PlannedConversion> {
  const text = document.getText();
  const conversion = await converter.convert({ uri: document.uri, text, to });
  const all = conversionChanges(text, conversion);
  const changes = selected ? changesWithin(all, selected) : withCharsetOf(document, text, all);
  const doubtful = conversion.doubtful.filter(({ source }) => !selected || holdsOffset(selected, source.start));
  return { document, text, to, changes, choices: doubtfulChoices(text, { ...conversion, doubtful }, to), result: conversion.text };
}

/**
 * The doubtful places of a conversion as its document has them now: of those whose change was not taken over, none. A conversion keeps all line breaks, so that a
 * place is found by its line.
 */
export function choicesInDocument({ result, choices }: PlannedConversion, document: vscode.TextDocument): DoubtfulChoice[] {
  const starts = lineStartsOf(result);
  return choices.flatMap((choice) => {
    const { line, column } = positionIn(starts, choice.range.start);
    const start = document.offsetAt(new vscode.Position(line, column));
    const range = { start, end: start + choice.range.end - choice.range.start };
    return document.getText(rangeIn(document, range)) === choice.readings[0]?.text ? [{ ...choice, range }] : [];
  });
}

/**
 * The documents whose text is another one than what was converted, as they are now: of a document that no editor shows VS Code may have closed what was planned, and
 * opened it anew.
 */
export async function changedDocuments(planned: readonly PlannedConversion[]): Promise<Map<PlannedConversion, vscode.TextDocument>> {
  const changed = new Map<PlannedConversion, vscode.TextDocument>();
  for (const one of planned) {
    const { document, text } = one;
    const now = await vscode.workspace.openTextDocument(document.uri).then(undefined, () => document);
    if (now.getText() !== text) changed.set(one, now);
  }
  return changed;
}

/** Whether the encoding of a document lacks characters that the changes bring. */
export async function losesCharacters({ document, changes }: PlannedConversion): Promise<boolean> {
  const { encoding } = document;
  if (/^utf/.test(encoding)) return false;
  const brought = changes.map(({ text }) => text).join('\n');
  const { decode, encode } = vscode.workspace;
  return (await decode(await encode(brought, { encoding }), { encoding })) !== brought;
}

/** A page that is converted only in part keeps what it declares. */
function withCharsetOf({ encoding }: vscode.TextDocument, text: string, changes: readonly TextChange[]): readonly TextChange[] {
  const charset = changes.length > 0 ? charsetChange(text, encoding) : undefined;
  return charset ? [...changes, charset].sort((a, b) => a.start - b.start) : changes;
}
