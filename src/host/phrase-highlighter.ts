import * as vscode from 'vscode';
import type { Highlight, PhraseRange } from '../core/corpus/highlight.ts';
import { allPhrases, shownHighlights } from '../core/corpus/highlight.ts';
import type { Library } from '../session/library.ts';
import { BufferAnswers } from './buffer-answers.ts';
import { editedText } from './editor-text.ts';
import { HighlightChoice } from './highlight-choice.ts';
import { isForReading } from './readable-document.ts';

/** A phrase at a place of a document, and what else stands there. */
export interface PhraseHere {
  readonly phrase: PhraseRange;
  /** Those that it covers or overlaps, or that cover it. */
  readonly others: readonly PhraseRange[];
}

/** The phrases of open documents as they stand in their buffers. All offsets are of the document's text at its current version. */
export class PhraseHighlighter implements vscode.Disposable {
  readonly choice: HighlightChoice;
  private readonly answers: BufferAnswers<readonly Highlight[]>;
  private readonly subscription: vscode.Disposable;

  constructor(
    private readonly library: Library,
    memento: vscode.Memento,
  ) {
    this.choice = new HighlightChoice(memento);
    this.answers = new BufferAnswers((document) => library.ask('highlights', editedText(document)));
    this.subscription = library.onDidChangePhrases(() => this.answers.clear());
  }

  /** Whether the phrases of a document are looked for. */
  concerns(document: vscode.TextDocument): boolean {
    return isForReading(document, this.library);
  }

  /** Fails with a `CallError`. */
  highlights(document: vscode.TextDocument): Promise<readonly Highlight[]> {
    return this.concerns(document) ? this.answers.of(document) : Promise.resolve([]);
  }

  /** What is to be drawn while highlights are on: without overlaps, in the order of the text. */
  async shown(document: vscode.TextDocument): Promise<PhraseRange[]> {
    return shownHighlights(await this.highlights(document), (phrase) => this.choice.isShown(phrase));
  }

  /** Every place of a phrase in a document, in the order of the text. */
  async placesOf(key: string, document: vscode.TextDocument): Promise<PhraseRange[]> {
    const phrases = allPhrases(await this.highlights(document)).filter((phrase) => phrase.key === key);
    return phrases.sort((a, b) => a.start - b.start);
  }

  /**
   * The phrase at a place: one that is selected, else the one that is drawn, or an established one within that where that is discovered, else the longest;
   * `undefined` where none stands or ends.
   */
  async at(document: vscode.TextDocument, position: vscode.Position): Promise<PhraseHere | undefined> {
    const offset = document.offsetAt(position);
    const highlights = await this.highlights(document);
    const all = allPhrases(highlights);
    const drawn = shownHighlights(highlights, (phrase) => this.choice.isShown(phrase));
    const covers = ({ start, end }: PhraseRange) => start <= offset && offset < end;
    const phrase =
      all.find(isSelected(document, offset)) ??
      drawn.filter(covers).map((one) => establishedIn(one, all.filter(covers)))[0] ??
      longest(all.filter(covers)) ??
      longest(all.filter(({ end }) => end === offset));
    if (!phrase) return undefined;
    return { phrase, others: all.filter((other) => other !== phrase && other.start < phrase.end && phrase.start < other.end) };
  }

  dispose(): void {
    for (const part of [this.choice, this.answers, this.subscription]) part.dispose();
  }
}

/** Whether a phrase is what is selected around a place in the active editor: so one that lies within another can be meant. */
function isSelected(document: vscode.TextDocument, offset: number): (phrase: PhraseRange) => boolean {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document !== document || editor.selection.isEmpty) return () => false;
  const [from, to] = [document.offsetAt(editor.selection.start), document.offsetAt(editor.selection.end)];
  return ({ start, end }) => start === from && end === to && from <= offset && offset <= to;
}

/** Of a discovered phrase the longest established one within it: that has its English. */
function establishedIn(phrase: PhraseRange, here: readonly PhraseRange[]): PhraseRange {
  if (phrase.source === 'pack') return phrase;
  return longest(here.filter(({ source }) => source === 'pack')) ?? phrase;
}

/** Of equally long ones the first. */
function longest(phrases: readonly PhraseRange[]): PhraseRange | undefined {
  return phrases.reduce<PhraseRange | undefined>(
    (best, one) => (best && best.end - best.start >= one.end - one.start ? best : one),
    undefined,
  );
}
