import type * as vscode from 'vscode';
import type { ConversionChoices } from '../session/conversion-choices.ts';
import type { CorrectionsStore } from '../session/corrections-store.ts';
import type { Gate } from '../session/gate.ts';
import type { Library } from '../session/library.ts';
import type { PhrasePacks } from '../session/phrase-packs.ts';
import type { Ask } from './brief-worker.ts';
import type { CacheStore } from './cache-store.ts';
import type { Converter } from './converter.ts';
import type { DoubtfulTexts } from './doubtful-texts.ts';
import type { PhraseHighlighter } from './phrase-highlighter.ts';
import type { Platform } from './platform.ts';
import type { SavedSearches } from './saved-searches.ts';
import type { TextHovers } from './text-hovers.ts';

/** What a feature is given that needs no library, so that it is there while that is asleep too. */
export interface DependenciesWithoutLibrary {
  readonly ask: Ask;
  readonly converter: Converter;
  /** `undefined` while it is asleep. */
  libraryIfAwake(): Library | undefined;
  readonly choices: ConversionChoices;
  readonly doubtful: DoubtfulTexts;
  readonly log: vscode.LogOutputChannel;
  readonly platform: Platform;
}

/** What every other feature is given. */
export interface Dependencies extends DependenciesWithoutLibrary {
  readonly gate: Gate;
  readonly library: Library;
  readonly corrections: CorrectionsStore;
  readonly packs: PhrasePacks;
  readonly highlighter: PhraseHighlighter;
  readonly hovers: TextHovers;
  readonly savedSearches: SavedSearches;
  readonly store: CacheStore;
  /** Of the extension. */
  readonly version: string;
  readonly extensionUri: vscode.Uri;
  /** Remembers choices of the user in this workspace. */
  readonly memento: vscode.Memento;
}
