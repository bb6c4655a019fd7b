import type * as vscode from 'vscode';
import type { Range } from '../../core/evidence.ts';
import type { ComparedSide, DocumentComparison, SharedPassage } from '../../core/similar/document-comparison.ts';

type Side = 'first' | 'second';

/** Two documents beside each other, with what both say. */
export class Comparison {
  constructor(
    readonly first: vscode.TextDocument,
    readonly second: vscode.TextDocument,
    readonly answer: DocumentComparison,
  ) {}

  /** `undefined` for a document that is not compared. */
  sideOf(document: vscode.TextDocument): Side | undefined {
    return document === this.first ? 'first' : document === this.second ? 'second' : undefined;
  }

  otherThan(side: Side): vscode.TextDocument {
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
