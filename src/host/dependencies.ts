import type * as vscode from 'vscode';
import type { CorrectionsStore } from './corrections.ts';
import type { Library } from './library.ts';
import type { PhraseHighlighter } from './phrase-highlighter.ts';

/** What every feature is given. */
export interface Dependencies {
  readonly library: Library;
  readonly corrections: CorrectionsStore;
  readonly highlighter: PhraseHighlighter;
  readonly log: vscode.LogOutputChannel;
  /** Remembers choices of the user in this workspace. */
  readonly memento: vscode.Memento;
}
