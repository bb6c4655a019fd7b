import * as vscode from 'vscode';
import type { Range } from '../../core/evidence.ts';
import type { ComparedSide, DocumentComparison, SharedPassage } from '../../core/similar/document-comparison.ts';

type Side = 'first' | 'second';
const SECOND_COLUMN = vscode.ViewColumn.Two;

/** A document in an editor; the uri is that of a record where the editor shows others too. */
export interface ComparedDocument {
  readonly document: vscode.TextDocument;
  readonly uri: vscode.Uri;
}

/** Two documents beside each other, with what both say. */
export class Comparison {
  constructor(
    readonly first: ComparedDocument,
    readonly second: ComparedDocument,
    readonly answer: DocumentComparison,
  ) {}

  /** `undefined` for a document that is not compared. Of two records of one file the first. */
  sideOf(document: vscode.TextDocument): Side | undefined {
    return document === this.first.document ? 'first' : document === this.second.document ? 'second' : undefined;
  }

  /** The same of an editor: where both are of one file, the second stands in the second column. */
  sideIn({ document, viewColumn }: vscode.TextEditor): Side | undefined {
    const side = this.sideOf(document);
    return side && document === this.second.document && viewColumn === SECOND_COLUMN ? 'second' : side;
  }

  otherThan(side: Side): ComparedDocument {
    return side === 'first' ? this.second : this.first;
  }

  shared(side: Side): ComparedSide {
    return this.answer[side];
  }

  /** The passage after or before an offset of one side; behind the last one comes the first. `undefined` where there is none at all. */
  passageFrom(side: Side, offset: number, isForward: boolean): SharedPassage | undefined {
    const inOrder = [...this.answer.passages].sort((a, b) => a[side].start - b[side].start);
    const starts = (passage: SharedPassage): Range['start'] => passage[side].start;
    if (isForward) return inOrder.find((passage) => starts(passage) > offset) ?? inOrder[0];
    return inOrder.findLast((passage) => starts(passage) < offset) ?? inOrder.at(-1);
  }
}
