import type * as vscode from 'vscode';
import type { CorrectionsStore } from '../session/corrections-store.ts';
import type { Gate } from '../session/gate.ts';
import type { Library } from '../session/library.ts';
import type { PhrasePacks } from '../session/phrase-packs.ts';
import type { CacheStore } from './cache-store.ts';
import type { PhraseHighlighter } from './phrase-highlighter.ts';
import type { Platform } from './platform.ts';
import type { SavedSearches } from './saved-searches.ts';

/** What every feature is given. */
export interface Dependencies {
  readonly gate: Gate;
  readonly library: Library;
  readonly corrections: CorrectionsStore;
  readonly packs: PhrasePacks;
  readonly highlighter: PhraseHighlighter;
  readonly savedSearches: SavedSearches;
  readonly log: vscode.LogOutputChannel;
  readonly store: CacheStore;
  readonly platform: Platform;
  /** Of the extension. */
  readonly version: string;
  /** Remembers choices of the user in this workspace. */
  readonly memento: vscode.Memento;
}
