import type { Clock } from '../async/clock.ts';
import type { Disposable } from '../async/disposable.ts';
import { NO_CHOICES } from '../core/conversion/choices.ts';
import type { ChoicesReading, NewChoice } from '../core/conversion/choices-file.ts';
import { readChoices, withChoice, withKeptWord } from '../core/conversion/choices-file.ts';
import { choicesForText } from '../core/conversion/choices-for-text.ts';
import type { ConversionOptions } from '../core/conversion/conversion.ts';
import type { Variant } from '../core/conversion/variant.ts';
import { OWN_FOLDER } from '../core/own-folder.ts';
import type { UriLike } from './document-files.ts';
import { OwnFileStore } from './own-file-store.ts';
import type { OwnFiles, OwnFileWords } from './own-files.ts';

/** Where the choices of a workspace folder are. */
export const CHOICES_PATH = [OWN_FOLDER, 'conversion.json'] as const;
const NONE: ChoicesReading = { choices: NO_CHOICES, problems: [] };

/** A choice as somebody makes it in a document. */
export type ChoiceToMake = Omit<NewChoice, 'path'> & {
  /** Whether `from` is a marked place of this document; else it is a word or phrase wherever it stands. */
  readonly isPlace: boolean;
};

/** What users have chosen for conversions, from `.tifa/conversion.json` in each workspace folder, which is read when it is first asked for. */
export class ConversionChoices implements Disposable {
  private readonly store: OwnFileStore<ChoicesReading>;
  /** The file of a folder says something else. */
  readonly onDidChange: OwnFileStore<ChoicesReading>['onDidChange'];
  /** A file is there and cannot be read: nothing is chosen by it. */
  readonly onDidRefuse: OwnFileStore<ChoicesReading>['onDidRefuse'];

  /** `clock` defaults to that of the system. */
  constructor(
    private readonly files: OwnFiles,
    private readonly words: OwnFileWords,
    clock?: Clock,
  ) {
    this.store = new OwnFileStore({ files, words, clock }, { path: CHOICES_PATH, none: NONE, read: readChoices });
    this.onDidChange = this.store.onDidChange;
    this.onDidRefuse = this.store.onDidRefuse;
  }

  /** What the file of a workspace folder says, and what is wrong in it. */
  reading(folder: { readonly uri: UriLike }): Promise<ChoicesReading> {
    return this.store.readingOf(folder.uri.toString());
  }

  /**
   * What is chosen for the conversion of the text of a document; without `isWhole` of a part of it, in which no place can be told. A document that is in no
   * workspace folder, such as an unsaved one, goes by the choices of the only folder.
   */
  async forText(uri: UriLike, text: string, to: Variant, isWhole = true): Promise<Pick<ConversionOptions, 'keptWords' | 'choices'>> {
    const folder = this.folderOf(uri);
    if (folder === undefined) return {};
    const { choices } = await this.store.readingOf(folder);
    const path = isWhole ? this.files.placeOf(uri.toString())?.path : undefined;
    return choicesForText(choices, { text, to, path });
  }

  /** Writes choices that are made in a document. Fails with a message for the user where that is in no workspace folder, or the file is broken. */
  choose(uri: UriLike, choices: readonly ChoiceToMake[]): Promise<void> {
    const path = this.files.placeOf(uri.toString())?.path;
    return this.edit(uri, (text) =>
      choices.reduce<string | undefined>((json, { isPlace, ...choice }) => {
        if (json === undefined || (isPlace && path === undefined)) return undefined;
        return withChoice(json, { ...choice, path: isPlace ? path : undefined });
      }, text),
    );
  }

  /** Never converts a word again. Fails as `choose` does. */
  keep(uri: UriLike, word: string): Promise<void> {
    return this.edit(uri, (text) => withKeptWord(text, word));
  }

  /** To be called when something has happened at this place. */
  touched(uri: UriLike): void {
    this.store.touched(uri);
  }

  /** To be called when changes may have been missed. */
  touchedAll(): void {
    this.store.touchedAll();
  }

  dispose(): void {
    this.store.dispose();
  }

  private async edit(uri: UriLike, change: (text: string) => string | undefined): Promise<void> {
    const folder = this.folderOf(uri);
    if (folder === undefined) throw new Error(this.words.noFolder(uri.toString()));
    await this.store.edit(new Map([[folder, change]]));
  }

  private folderOf(uri: UriLike): string | undefined {
    const folders = this.files.folders();
    return this.files.placeOf(uri.toString())?.folder ?? (folders.length === 1 ? folders[0] : undefined);
  }
}
