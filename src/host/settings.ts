import * as vscode from 'vscode';
import { INCLUDED_FILES } from '../core/files/path-filter.ts';
import type { Activation } from '../session/gate.ts';

/** One setting: its key below `tifa.` is written here and in package.json, with the same default, and nowhere else. */
class Setting<T> {
  constructor(
    private readonly key: string,
    private readonly fallback: T,
  ) {}

  get(scope?: vscode.ConfigurationScope): T {
    return vscode.workspace.getConfiguration('tifa', scope).get(this.key, this.fallback);
  }

  onDidChange(listener: () => void): vscode.Disposable {
    return vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(`tifa.${this.key}`)) listener();
    });
  }
}

export const settings = {
  /** When the library is read without being asked for. */
  activation: new Setting<Activation>('activation', 'automatic'),
  /** Globs of the files that make up the library, relative to the workspace folder. */
  include: new Setting<readonly string[]>('include', INCLUDED_FILES),
  /** In megabytes. */
  maxFileSize: new Setting<number>('maxFileSize', 20),
  /** Of the cache of a library, in megabytes; 0 for none. */
  maxCacheSize: new Setting<number>('cache.maxSize', 1024),
  /** 0: what suits the size of the library. */
  minDocuments: new Setting<number>('phrases.minDocuments', 0),
  groupDuplicates: new Setting<boolean>('documents.groupDuplicates', true),
  /** What decides how characters are written in a conversion. */
  conversionDictionary: new Setting<'tifa' | 'opencc'>('conversion.dictionary', 'tifa'),
  /** Whether a conversion changes quotation marks too. */
  conversionQuotes: new Setting<boolean>('conversion.quotes', false),
  /** Which Traditional is meant where nobody says; `automatic`: that of the display language. */
  conversionTraditional: new Setting<'automatic' | 't' | 'tw' | 'hk'>('conversion.traditional', 'automatic'),
  /** Whether the overview opens by itself when a folder has first been read. */
  openOverview: new Setting<boolean>('overview.openOnFirstReading', true),
  autoReveal: new Setting<boolean>('documents.autoReveal', true),
} as const;

/** `tifa.maxFileSize` in bytes. */
export function maxFileBytes(): number {
  return settings.maxFileSize.get() * 1024 * 1024;
}
