import type * as vscode from 'vscode';
import type { Conversion } from '../core/conversion/conversion.ts';
import type { ConversionChoices } from '../session/conversion-choices.ts';
import type { Ask } from './brief-worker.ts';
import type { ConversionTarget } from './conversion-target.ts';
import { traditionalTarget } from './conversion-target.ts';
import { settings } from './settings.ts';

/** What is to be converted. */
export interface TextToConvert {
  /** The document that it is, or is a part of. */
  readonly uri: vscode.Uri;
  readonly text: string;
  readonly to: ConversionTarget;
  /** A part of a document has none of its places. */
  readonly isPart?: boolean;
}

/** Converts texts by the settings and by what the users of a workspace folder have chosen. */
export class Converter {
  constructor(
    private readonly ask: Ask,
    private readonly choices: ConversionChoices,
  ) {}

  /** Fails with a `CallError`. */
  async convert({ uri, text, to, isPart = false }: TextToConvert, signal?: AbortSignal): Promise<Conversion> {
    const chosen = await this.choices.forText(uri, text, to, !isPart);
    const options = { to, dictionary: settings.conversionDictionary.get(uri), quotes: settings.conversionQuotes.get(uri), ...chosen };
    return this.ask('convert', { text, options }, signal && { signal });
  }

  /** The script that a text is not in; Simplified for one that mixes both, Traditional for one whose characters are of both. */
  async otherTarget(text: string): Promise<ConversionTarget> {
    const script = await this.ask('script', { text });
    return script === 'Hant' || script === 'mixed' ? 's' : traditionalTarget();
  }
}
